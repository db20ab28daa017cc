import type { Command } from "commander";
import { vntkSegmenter } from "../engines/vntk.js";
import { VanbanError } from "../errors.js";
import type { Segmenter } from "../tokens/words/segmenter.js";
import { intlSegmenter, loadSegmenter, sentences, type Token, tokenize } from "../words.js";
import { CliError } from "./errors.js";
import { readPageOrText } from "./read-text.js";
import { writeToStandardOutput } from "./standard-output.js";

const ENGINES: Readonly<Record<string, () => Promise<Segmenter | undefined>>> = {
  vanban: loadSegmenter,
  intl: async () => intlSegmenter(),
  vntk: vntkSegmenter,
  syllables: async () => undefined,
};

/** A sentence with its tokens, as a format writes it. */
type WriteSentence = (text: string, tokens: readonly Token[], number: number) => string;

const FORMATS: Readonly<Record<string, WriteSentence>> = {
  words: (text, tokens) => `${tokens.map((token) => form(text, token).replaceAll(" ", "_")).join(" ")}\n`,
  jsonl: (text, tokens) =>
    `${JSON.stringify({
      start: tokens[0]!.start,
      end: tokens.at(-1)!.end,
      tokens: tokens.map(({ start, end, type }) => ({ start, end, type, text: text.slice(start, end) })),
    })}\n`,
  conllu: (text, tokens, number) => {
    const rows = tokens.map((token, k) => {
      const glued = tokens[k + 1]?.start === token.end ? "SpaceAfter=No|" : "";
      return `${k + 1}\t${form(text, token)}${"\t_".repeat(7)}\t${glued}TokenRange=${token.start}:${token.end}\n`;
    });
    const whole = text.slice(tokens[0]!.start, tokens.at(-1)!.end).replace(/\s+/gu, " ");
    return `# sent_id = ${number}\n# text = ${whole}\n${rows.join("")}\n`;
  },
};

export function addTokenizeCommand(program: Command): void {
  program
    .command("tokenize")
    .description("cut a text into sentences and words")
    .argument("<file>", "a text or HTML file, or - for standard input")
    .option("--engine <name>", `how words are found: ${Object.keys(ENGINES).join(", ")}`, "vanban")
    .option("--format <name>", `what is written: ${Object.keys(FORMATS).join(", ")}`, "words")
    .action(async (file: string, options: { engine: string; format: string }) => {
      const load = Object.hasOwn(ENGINES, options.engine) ? ENGINES[options.engine] : undefined;
      if (!load) throw new CliError(1, `no engine ${options.engine}; there are ${Object.keys(ENGINES).join(", ")}`);
      const write = Object.hasOwn(FORMATS, options.format) ? FORMATS[options.format] : undefined;
      if (!write) throw new CliError(1, `no format ${options.format}; there are ${Object.keys(FORMATS).join(", ")}`);
      const { text } = readPageOrText(file);
      await writeSentences(text, tokenize(text, { segmenter: await loadEngine(load) }), write);
    });
}

async function loadEngine(load: () => Promise<Segmenter | undefined>): Promise<Segmenter | undefined> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof VanbanError) throw new CliError(1, error.message);
    throw error;
  }
}

/** Sentences and tokens are walked side by side; words never cross a sentence. */
async function writeSentences(text: string, tokens: readonly Token[], write: WriteSentence): Promise<void> {
  let first = 0;
  let number = 0;
  for (const sentence of sentences(text)) {
    let last = first;
    while (last < tokens.length && tokens[last]!.end <= sentence.end) last++;
    await writeToStandardOutput(write(text, tokens.slice(first, last), ++number));
    first = last;
  }
}

function form(text: string, { start, end }: Token): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}
