import type { Command } from "commander";
import { createAnalyzer, type ReadArticle } from "../analyze.js";
import { toRecords } from "../output.js";
import type { Draft } from "../records/drafts.js";
import { tokenText } from "../tokens/tokens.js";
import { checkedKind } from "./errors.js";
import { printable } from "./printable.js";
import { readPageOrText } from "./read-text.js";

export function addExplainCommand(program: Command): void {
  program
    .command("explain")
    .description("show, for each record, the rule that made it, the tokens it read, and what was inferred from where")
    .argument("<file>", "a text or HTML file with one article, or - for standard input")
    .option("--kind <kind>", "only records of one kind")
    .option("--published <day>", "the article's date")
    .option("--province <name>", "the article's province")
    .action((file: string, options: { kind?: string; published?: string; province?: string }) => {
      if (options.kind !== undefined) checkedKind(options.kind);
      const { text, page } = readPageOrText(file);
      process.stdout.write(explainArticle(text, createAnalyzer().read(text, { ...options, page }), options.kind));
    });
}

/** A block a record: where, what, which rule, from which tokens, with which notes. */
export function explainArticle(text: string, { clean, doc }: ReadArticle, kind?: string): string {
  const drafts = doc.mentions as Draft[];
  const records = toRecords(drafts, text, clean);
  const { published, publishedSource, province, provinceSource } = doc.article;
  const blocks = [`article  published ${published} (${publishedSource}), province ${province} (${provinceSource})\n`];
  records.forEach((record, k) => {
    if (kind && record.kind !== kind) return;
    const draft = drafts[k]!;
    const { id, start, end, text: words, rule, kind: recordKind, ...fields } = record;
    blocks.push(
      `${id}  ${recordKind} ${start}–${end}  «${printable(words)}»  zone ${doc.zones.at(draft.start)}\n` +
        `    rule    ${rule}\n` +
        `    tokens  ${printable(tokensOf(doc.tokens, draft.start, draft.end))}\n` +
        `    value   ${printable(JSON.stringify(fields))}\n` +
        draft.notes.map((note) => `    because ${printable(note)}\n`).join(""),
    );
  });
  return blocks.join("");
}

function tokensOf(tokens: ReadArticle["doc"]["tokens"], start: number, end: number): string {
  const read: string[] = [];
  for (let i = 0; i < tokens.count && tokens.start[i]! < end; i++)
    if (tokens.start[i]! >= start) read.push(tokenText(tokens, i));
  return read.join(" · ");
}
