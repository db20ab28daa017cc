import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { createAnalyzer } from "../../analyze.js";
import { type EnglishOptions, readEnglish } from "../../engines/compromise/english.js";
import { whatIsAt } from "../../node/file-system.js";
import type { Analysis } from "../../output.js";
import { CliError, checkedKind } from "../errors.js";
import { parseJson, readJsonLines, readText } from "../read-text.js";
import { differenceLine, gateFigures, scoreTable } from "./report.js";
import { type Difference, type ScoredArticle, type ScoredRecord, score } from "./score.js";

interface EvalOptions {
  context?: boolean;
  errors?: string;
  against?: string;
  save?: string;
  predictions?: string;
  gate?: string;
  record?: boolean;
  json?: boolean;
}

interface GoldArticle extends ScoredArticle {
  readonly text: string;
  /** `en` for an article of an English edition, which is read by another engine. */
  readonly language?: string;
  readonly published?: string;
  readonly province?: string;
}

export function addEvalCommand(program: Command): void {
  program
    .command("eval")
    .description("score the records of annotated articles against their gold")
    .argument("<folder>", "holds articles.jsonl and gold.jsonl, or folders that do")
    .option("--context", "give the articles' published and province too (an easier figure)")
    .option("--errors <kind>", "list each miss and extra of a kind, each wrong value, span, field and link")
    .option("--save <file>", "write the differences, for a later --against")
    .option("--against <file>", "print what was gained and lost since that file was saved")
    .option("--predictions <file>", "score these records (JSONL) instead of analyzing")
    .option("--gate <file>", "fail (exit 1) when a figure is below the recorded one")
    .option("--record", "write the figures into the --gate file")
    .option("--json", "print the figures as JSON")
    .action(async (folder: string, options: EvalOptions) => {
      process.exitCode = await evaluate(folder, options);
    });
}

async function evaluate(folder: string, options: EvalOptions): Promise<number> {
  const figures: Record<string, Record<string, number>> = {};
  const all: Difference[] = [];
  if (options.errors !== undefined) checkedKind(options.errors);
  if (options.record && options.gate === undefined) throw new CliError(1, "--record needs --gate, the file to write");
  const sets = findSets(folder);
  if (sets.length === 0) throw new CliError(2, `no gold.jsonl in ${folder}, or in a folder below it`);
  for (const set of sets) {
    const gold = readSet(set);
    const result = score(
      gold,
      options.predictions ? readPredictions(options.predictions) : await predict(gold, options),
    );
    figures[set] = gateFigures(result.score);
    all.push(...result.differences);
    if (options.json) console.log(JSON.stringify({ set, ...result.score }));
    else if (options.errors) {
      for (const difference of result.differences)
        if (difference.kind === options.errors) console.log(differenceLine(difference));
    } else console.log(`${set}\n${scoreTable(result.score)}\n`);
  }
  const lines = all.map((difference) => `${difference.kind}\t${differenceLine(difference)}`);
  if (options.against) printChanges(readText(options.against).split("\n").filter(Boolean), lines);
  if (options.save) writeFileSync(options.save, lines.join("\n") + "\n");
  return options.gate ? holdGate(options.gate, figures, options.record ?? false) : 0;
}

/** The folder itself, or every folder below it, that holds articles and gold. */
function findSets(folder: string): string[] {
  if (whatIsAt(folder) !== "directory") throw new CliError(2, `no folder ${folder}`);
  if (existsSync(join(folder, "gold.jsonl"))) return [folder];
  const sets = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
  return sets.flatMap((set) =>
    existsSync(join(set, "gold.jsonl")) ||
    readdirSync(set, { withFileTypes: true }).some((entry) => entry.isDirectory())
      ? findSets(set)
      : [],
  );
}

function readLines<T>(file: string): T[] {
  return readJsonLines(file).map(({ value }) => value as T);
}

function readSet(set: string): GoldArticle[] {
  const records = new Map(
    readLines<ScoredArticle>(join(set, "gold.jsonl")).map((article) => [article.id, article.records]),
  );
  return readLines<Omit<GoldArticle, "records">>(join(set, "articles.jsonl")).map((article) => ({
    ...article,
    records: records.get(article.id) ?? [],
  }));
}

function readPredictions(file: string): Map<string, ScoredArticle> {
  return new Map(readLines<ScoredArticle>(file).map((article) => [article.id, article]));
}

async function predict(gold: readonly GoldArticle[], { context }: EvalOptions): Promise<Map<string, ScoredArticle>> {
  const { analyze } = createAnalyzer();
  const english = gold.some(({ language }) => language === "en") ? await loadEnglish() : analyze;
  return new Map(
    gold.map(({ id, text, language, published, province }) => {
      const read = language === "en" ? english : analyze;
      const { records } = read(text, context ? { published, province } : {});
      return [id, { id, records: records as unknown as ScoredRecord[] }];
    }),
  );
}

/** compromise is an optional peer: it is loaded only where articles are English. */
async function loadEnglish(): Promise<(text: string, options: EnglishOptions) => Analysis> {
  try {
    const { default: nlp } = await import("compromise/two");
    return (text, options) => readEnglish(nlp, text, options);
  } catch (error) {
    throw new CliError(
      2,
      `English articles are read with compromise, install it with «npm install compromise»: ${error}`,
    );
  }
}

/** Gains are differences that are gone, losses are new ones. */
function printChanges(before: readonly string[], after: readonly string[]): void {
  const [old, now] = [new Set(before), new Set(after)];
  const gained = before.filter((line) => !now.has(line));
  const lost = after.filter((line) => !old.has(line));
  console.log(`gained ${gained.length}, lost ${lost.length}`);
  for (const line of gained) console.log(`+ ${line}`);
  for (const line of lost) console.log(`- ${line}`);
}

function holdGate(file: string, figures: Record<string, Record<string, number>>, record: boolean): number {
  if (record) {
    writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  }
  const recorded = parseJson(readText(file), file) as typeof figures;
  const drops = Object.entries(recorded).flatMap(([set, names]) =>
    Object.entries(names)
      .filter(([name, value]) => (figures[set]?.[name] ?? 0) < value)
      .map(([name, value]) => `${set} ${name}: ${figures[set]?.[name] ?? "missing"}, recorded ${value}`),
  );
  for (const drop of drops) console.error(`below the recorded score: ${drop}`);
  return drops.length > 0 ? 1 : 0;
}
