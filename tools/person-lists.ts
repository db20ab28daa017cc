/**
 * `node tools/run.mjs tools/person-lists.ts [COUNT] [SEED] [--faults]`: people and titles of generated sentences over
 * all list patterns, a third with names and bodies that no list of the package holds. Prints how many people come out
 * with exactly their titles, a pattern, and how many names were made up.
 */
import { createAnalyzer } from "../src/analyze.js";
import { type MadeSentence, makeSentence, PATTERNS } from "./person/sentences.js";
import { Random } from "./random.js";

interface Tally {
  people: number;
  right: number;
  extra: number;
}

const [count = "2000", seed = "7"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const showFaults = process.argv.includes("--faults");
const analyzer = createAnalyzer();
const random = new Random(Number(seed));
const names = Object.keys(PATTERNS);
const tallies = new Map<string, Tally>();
const total = { listed: emptyTally(), unlisted: emptyTally() };

for (let k = 0; k < Number(count); k++) {
  const made = makeSentence(random, names[k % names.length]!, random.below(3) === 0);
  check(made);
}
for (const [pattern, tally] of tallies) console.log(row(pattern, tally));
console.log(row("names and bodies from the lists", total.listed));
console.log(row("names and bodies in no list", total.unlisted));

function check(made: MadeSentence): void {
  const { records } = analyzer.analyze(made.text, { kinds: ["person"] });
  const sums = [tallyOf(made.pattern), made.unlisted ? total.unlisted : total.listed];
  const faults: string[] = [];
  for (const person of made.people) {
    const got = records.find((record) => record.start === person.start && record.end === person.end);
    const right =
      got !== undefined &&
      sameTitles(
        person.titles,
        got.titles.map((title) => title.text),
      );
    for (const sum of sums) {
      sum.people++;
      if (right) sum.right++;
    }
    if (!right)
      faults.push(
        `${person.name}: want ${person.titles.join(" | ")}, got ${got ? got.titles.map((t) => t.text).join(" | ") : "nobody"}`,
      );
  }
  for (const record of records) {
    if (made.people.some((person) => person.start === record.start && person.end === record.end)) continue;
    for (const sum of sums) sum.extra++;
    faults.push(`extra ${record.text}`);
  }
  if (showFaults && faults.length > 0)
    console.log(`${made.pattern}\n  ${JSON.stringify(made.text)}\n  - ${faults.join("\n  - ")}`);
}

function sameTitles(want: readonly string[], got: readonly string[]): boolean {
  const spelled = (titles: readonly string[]) =>
    [...new Set(titles.map((title) => title.toLowerCase()))].sort().join("|");
  return spelled(want) === spelled(got);
}

function emptyTally(): Tally {
  return { people: 0, right: 0, extra: 0 };
}

function tallyOf(pattern: string): Tally {
  const known = tallies.get(pattern);
  if (known) return known;
  const fresh = emptyTally();
  tallies.set(pattern, fresh);
  return fresh;
}

function row(name: string, { people, right, extra }: Tally): string {
  const share = ((100 * right) / people).toFixed(1);
  return `${name.padEnd(38)} ${String(right).padStart(5)} of ${String(people).padStart(5)}  ${share.padStart(5)} %  extra ${extra}`;
}
