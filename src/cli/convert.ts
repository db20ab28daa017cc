import { dirname, join } from "node:path";
import type { Command } from "commander";
import { createAnalyzer } from "../analyze.js";
import {
  type AnnotatedArticle,
  LABEL_STUDIO_CONFIG,
  toBrat,
  toConllu,
  toDoccano,
  toIob2,
  toLabelStudio,
  toSpacy,
  toWebAnnotation,
} from "../formats/index.js";
import { type FileSystem, nodeFileSystem, whatIsAt, writeWhole } from "../node/file-system.js";
import { PartFile } from "../node/part-file.js";
import { readArticles } from "../node/read-articles.js";
import { CliError } from "./errors.js";
import { GivenRecords } from "./given-records.js";
import { rejectedText } from "./rejected.js";
import { writeToStandardOutput } from "./standard-output.js";

/** How the articles of a run become one text: what stands before, between and after them. */
interface TextFormat {
  readonly about: string;
  readonly write: (article: AnnotatedArticle) => string;
  readonly before?: string;
  readonly between?: string;
  readonly after?: string;
}

const json = (value: unknown) => JSON.stringify(value);

const FORMATS: Readonly<Record<string, TextFormat>> = {
  conllu: { about: "CoNLL-U: tokens, sentences, outermost records", write: toConllu },
  iob2: { about: "IOB2: tokens with the labels of the outermost records", write: toIob2 },
  "web-annotation": {
    about: "W3C Web Annotation: a page a line",
    write: (article) => `${json(toWebAnnotation(article))}\n`,
  },
  "label-studio": {
    about: "Label Studio: tasks with predictions",
    write: (article) => json(toLabelStudio(article)),
    before: "[\n",
    between: ",\n",
    after: "\n]\n",
  },
  spacy: { about: "spaCy: a Doc.from_json object a line", write: (article) => `${json(toSpacy(article))}\n` },
  doccano: { about: "doccano: JSON lines with relations", write: (article) => `${json(toDoccano(article))}\n` },
};
const NAMES = [...Object.keys(FORMATS), "brat"];

const HELP = `
Formats:
${Object.entries(FORMATS)
  .map(([name, { about }]) => `  ${name.padEnd(15)} ${about}`)
  .join("\n")}
  brat            brat standoff: a directory with a .txt and an .ann file an article

Examples:
  vanban convert articles.jsonl --to label-studio > tasks.json
  vanban convert articles/ --to brat --out brat/
  vanban convert articles.jsonl --records gold.jsonl --to conllu > gold.conllu

Offsets are code points, as these formats count. The labelling interface for Label Studio: vanban convert --interface.`;

export function addConvertCommand(program: Command): void {
  program
    .command("convert")
    .description("write articles with their records in an annotation format")
    .argument("[input...]", "files, folders, patterns, or - for standard input, as for extract")
    .option("--to <format>", NAMES.join(", "))
    .option("--records <file>", "take the records of this file (lines with id and records) instead of finding them")
    .option("--out <path>", "write here: a file, for brat a directory; default: standard output")
    .option("--text-column <name>", "the column of CSV input that holds the text", "text")
    .option("--interface", "print the labelling interface for Label Studio")
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options: ConvertOptions) => {
      if (options.interface) process.stdout.write(LABEL_STUDIO_CONFIG);
      else process.exitCode = await convert(inputs, options);
    });
}

interface ConvertOptions {
  to?: string;
  records?: string;
  out?: string;
  textColumn: string;
  interface?: boolean;
}

async function convert(inputs: string[], options: ConvertOptions): Promise<number> {
  const { to, out } = options;
  if (!to || !NAMES.includes(to)) throw new CliError(1, `--to is one of ${NAMES.join(", ")}${to ? `, not ${to}` : ""}`);
  if (inputs.length === 0) throw new CliError(1, "missing input: name files, folders, or - for standard input");
  if (to === "brat" && (!out || out === "-")) throw new CliError(1, "brat needs a directory: --out DIR");
  const path = out === "-" ? undefined : out;
  const output = to === "brat" ? new BratDirectory(nodeFileSystem, path!) : new TextOutput(FORMATS[to]!, path);
  const given = options.records ? new GivenRecords(options.records) : null;
  let rejected = 0;
  try {
    for await (const read of readArticles(createAnalyzer(), inputs, { textColumn: options.textColumn }, path)) {
      if (read.ok) {
        const { article } = read;
        await output.write(given ? { ...article, records: given.of(article.id) } : article);
      } else {
        rejected++;
        process.stderr.write(rejectedText(read.line));
      }
    }
    await output.finish();
    if (given) process.stderr.write(given.unmatched());
  } catch (error) {
    output.discard();
    throw error;
  }
  return rejected > 0 ? 3 : 0;
}

/**
 * One text: a file, which comes into being whole, or standard output. Nothing is made before there is something to
 * write.
 */
class TextOutput {
  private file: PartFile | null = null;
  private count = 0;

  constructor(
    private readonly format: TextFormat,
    private readonly path: string | undefined,
  ) {}

  async write(article: AnnotatedArticle): Promise<void> {
    const { before = "", between = "", write } = this.format;
    await this.put((this.count++ > 0 ? between : before) + write(article));
  }

  async finish(): Promise<void> {
    await this.put(`${this.count === 0 ? (this.format.before ?? "") : ""}${this.format.after ?? ""}`);
    this.file?.close();
    this.file?.publish();
  }

  discard(): void {
    this.file?.discard();
  }

  private async put(text: string): Promise<void> {
    if (this.path === undefined) return writeToStandardOutput(text);
    if (this.file === null) {
      nodeFileSystem.makeDirectory(dirname(this.path));
      this.file = new PartFile(nodeFileSystem, this.path);
    }
    this.file.write(Buffer.from(text));
  }
}

/** Files are named by number: what an article calls itself never becomes a path. `index.tsv` says which is which. */
class BratDirectory {
  private readonly index: string[] = [];

  /** Files of another run among those of this one would be taken for its own. */
  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
  ) {
    const there = whatIsAt(path);
    if (there === "file") throw new CliError(1, `${path} is a file: brat needs a directory`);
    if (there === "directory" && fs.list(path).length > 0)
      throw new CliError(1, `${path} is not empty: name another directory by --out, or empty it`);
  }

  async write(article: AnnotatedArticle): Promise<void> {
    if (this.index.length === 0) this.fs.makeDirectory(this.path);
    const name = String(this.index.length + 1).padStart(6, "0");
    const { txt, ann } = toBrat(article);
    writeWhole(this.fs, join(this.path, `${name}.txt`), Buffer.from(txt));
    writeWhole(this.fs, join(this.path, `${name}.ann`), Buffer.from(ann));
    this.index.push(`${name}\t${article.id.replace(/[\t\r\n]/gu, " ")}\n`);
  }

  async finish(): Promise<void> {
    this.fs.makeDirectory(this.path);
    writeWhole(this.fs, join(this.path, "index.tsv"), Buffer.from(this.index.join("")));
  }

  /** What was written is whole. */
  discard(): void {}
}
