/**
 * What `vanban/natural` gives on the corpus: keywords, how well name similarity tells the same official from another,
 * and how often a topic is right for an article left out of the training. `node tools/run.mjs bench/natural.ts`
 */
import { readFileSync } from "node:fs";
import { analyze } from "../src/analyze.js";
import { keywords, nameSimilarity, topicClassifier } from "../src/engines/natural/index.js";

const SETS = ["corpus/vi", "corpus/own/complaints", "corpus/own/people"];

interface Line {
  readonly id: string;
  readonly text: string;
}

const read = <T>(file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const sets = SETS.map((set) => ({
  set,
  articles: read<Line>(`${set}/articles.jsonl`).map(({ id, text }) => ({ id, text, ...analyze(text) })),
}));

function showKeywords(): void {
  const articles = sets.flatMap((set) => set.articles);
  const cpu = process.cpuUsage();
  const found = keywords(articles, { top: 5 });
  const { user, system } = process.cpuUsage(cpu);
  console.log(`keywords of ${articles.length} articles, ${((user + system) / 1e6).toFixed(2)} s of CPU`);
  for (const k of [0, 20, 60, 80])
    console.log(
      `  ${articles[k]!.id}: ${found[k]!.map(({ word, score }) => `${word} ${score.toFixed(1)}`).join(", ")}`,
    );
}

const bare = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/đ/gu, "d")
    .replace(/Đ/gu, "D");

/** The same name as other pages write it. */
const VARIANTS: Readonly<Record<string, (name: string) => string>> = {
  "other case": (name) => name.toUpperCase(),
  decomposed: (name) => name.normalize("NFD"),
  "without marks": bare,
  "two letters swapped": (name) => name.replace(/(\p{L})(\p{L})$/u, "$2$1"),
  "a middle syllable left out": (name) => name.replace(/ \S+ /u, " "),
};

function showNames(): void {
  const names = [
    ...new Set(
      sets
        .flatMap(({ articles }) => articles.flatMap(({ records }) => records))
        .flatMap((record) =>
          record.kind === "person" && record.name.split(" ").length > 2 ? [record.name.normalize("NFC")] : [],
        ),
    ),
  ].filter((name) => name !== name.toUpperCase());
  const limit = 0.8;
  let pairs = 0;
  let alike = 0;
  for (let a = 0; a < names.length; a++)
    for (let b = 0; b < a; b++) {
      pairs++;
      if (nameSimilarity(names[a]!, names[b]!) >= limit) alike++;
    }
  console.log(`names: ${names.length}; of ${pairs} pairs of different names ${alike} reach ${limit}`);
  for (const [what, change] of Object.entries(VARIANTS)) {
    const changed = names.map((name) => [name, change(name)] as const).filter(([a, b]) => a !== b);
    const found = changed.filter(([a, b]) => nameSimilarity(a, b) >= limit).length;
    console.log(`  ${what}: ${found} of ${changed.length} reach it`);
  }
}

/** Two sets of twenty articles each: reports on complaints, and news of people. */
function showTopics(): void {
  const examples = sets
    .slice(1)
    .flatMap(({ set, articles }) => articles.map((article) => ({ ...article, label: set })));
  const right = examples.filter(
    (article) => topicClassifier(examples.filter((other) => other !== article)).classify(article) === article.label,
  ).length;
  console.log(`topics, each article left out of the training once: ${right} of ${examples.length} right`);
}

showKeywords();
showNames();
showTopics();
