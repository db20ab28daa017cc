/**
 * `npm run diff`: every record that a change gained, lost or changed over the regression articles, by rule.
 *
 *     npm run diff                    against the recorded state
 *     npm run diff -- v0.1.0          against the source at a commit, a tag or a branch
 *     npm run diff -- v0.1.0 --notes  the table of a release note alone
 *     npm run diff -- --record        the state of now is right: record it
 *     npm run diff -- --check         hashes alone, for CI: status 1 when one differs
 *
 * `--examples N` shows N changes a rule (default 5); `--ignore unitCode,agencyKey` leaves fields out of the comparison,
 * such as one that is new; `--legal FILE` names the texts of codified law, which are not part
 * of the repo and are left out where they are not at hand.
 */
import { parseArgs } from "node:util";
import { analyze } from "../../src/analyze.js";
import { analyzerAt, lastCommitOf, watching } from "./analyzer-at.js";
import { generatedArticles, legalArticles, type RegressionArticle } from "./articles.js";
import { type ArticleChange, changeExamples, changeTable } from "./change-table.js";
import { changesBetween, type Watched } from "./record-changes.js";
import { differenceTo, HASH_FILE, hashesBySource, hashOf, readHashes, writeHashes } from "./record-hashes.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    notes: { type: "boolean", default: false },
    ignore: { type: "string", default: "" },
    examples: { type: "string", default: "5" },
    legal: { type: "string", default: "../shared/data/raw/legal.jsonl.gz" },
  },
});

const ignored = new Set(options.ignore.split(","));
const legal = legalArticles(options.legal);
const articles = [...generatedArticles(), ...legal];
const now = watching(analyze);

if (positionals[0]) {
  show(await changesSince(positionals[0], articles));
} else {
  const hashes: string[] = [];
  let records = 0;
  for (const article of articles) {
    const found = now(article);
    hashes.push(hashOf(found));
    records += found.records.length;
  }
  if (options.record) record(hashes, records);
  else await compareWithRecorded(hashes);
}

function record(hashes: readonly string[], records: number): void {
  const sources = hashesBySource(articles, hashes);
  if (legal.length === 0) {
    for (const [source, kept] of readHashes()) if (source.startsWith("legal-")) sources.set(source, kept);
    console.log("the texts of codified law are not at hand: their hashes stay as they were");
  }
  writeHashes(sources, records);
  console.log(`${articles.length} articles with ${records} records are recorded in ${HASH_FILE}`);
}

async function compareWithRecorded(hashes: readonly string[]): Promise<void> {
  const { articles: differing, otherTexts } = differenceTo(readHashes(), articles, hashes);
  if (otherTexts.length > 0) console.log(`not recorded, or with other texts: ${otherTexts.join(", ")}`);
  if (differing.length === 0 && otherTexts.length === 0) {
    console.log(`the records of ${articles.length} articles are the recorded ones`);
    return;
  }
  process.exitCode = 1;
  console.log(`${differing.length} of ${articles.length} articles have other records than recorded`);
  const recordedBy = lastCommitOf(HASH_FILE);
  if (options.check) {
    console.log(
      `first: ${differing
        .slice(0, 5)
        .map(({ id }) => id)
        .join(", ")}`,
    );
    console.log("`npm run diff` shows each; `npm run diff -- --record` records them");
  } else if (recordedBy === null)
    console.log("git does not know which commit recorded them: name one, `npm run diff -- REF`");
  else show(await changesSince(recordedBy, differing));
}

async function changesSince(ref: string, over: readonly RegressionArticle[]): Promise<ArticleChange[]> {
  const then = await analyzerAt(ref);
  return over.flatMap((article) => {
    const [before, after]: [Watched, Watched] = [then(article), now(article)];
    return changesBetween(before, after, ignored).map((change) => ({ article: article.id, ...change }));
  });
}

function show(changes: readonly ArticleChange[]): void {
  process.stdout.write(changeTable(changes));
  if (!options.notes && changes.length > 0)
    process.stdout.write(`\n${changeExamples(changes, Number(options.examples))}`);
}
