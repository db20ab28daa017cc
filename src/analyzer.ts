import type { Warning } from "./article.schema.js";
import { VanbanError } from "./errors.js";
import { type PageFrame, readFrame } from "./links/frame.js";
import { linkMentions } from "./links/link.js";
import { checkOptions } from "./options.js";
import { type Analysis, recordSpans, toCodePoints, toRecords } from "./output.js";
import { applyPluginRules } from "./plugins/rules.js";
import type { Draft } from "./records/drafts.js";
import { findMentions } from "./records/find.js";
import { KINDS, type Kind } from "./records/kinds.js";
import type { VanbanRecord } from "./records/schema.js";
import { boilerplateTokens } from "./scan/boilerplate.js";
import type { Doc } from "./scan/doc.js";
import { findHits } from "./scan/hits.js";
import { finish, type Stages } from "./stages.js";
import type { StepLexicons } from "./steps/lexicons.js";
import { stepsFor } from "./steps/step.js";
import { findZones } from "./text/find-zones.js";
import type { Span } from "./text/offset-map.js";
import { type ReadText, readText } from "./text/read.js";
import { type Language, languageOf } from "./tokens/language.js";
import { sentenceStarts } from "./tokens/sentences.js";
import { tokenize } from "./tokens/tokenize.js";
import { version } from "./version.js";

/** What the caller knows of an article, and what is wanted of it. */
export interface AnalyzeOptions<K extends Kind = Kind> {
  /** The article's date: an ISO day or date-time (its day), or `dd/mm/yyyy`. */
  published?: string | null;
  /** The article's province, in any spelling. */
  province?: string | null;
  /** Where the article stood; its host may name a province. */
  url?: string | null;
  /** The article's title, where it is not part of the text. */
  title?: string | null;
  /** What `htmlToText` found on the page beside the text; what is given above goes before it. */
  page?: PageFrame | null;
  /**
   * Only these kinds of records; what a record says of one left out (`agencyId` without agencies) is `null`. Only the
   * lists they need are compiled and read: dates and periods alone take a fraction of the time, and find no
   * `article.province`. Default: all.
   */
  kinds?: readonly K[];
  /** Give the tokens back too. */
  tokens?: boolean;
  /** Check every record against its schema (error `SCHEMA`). Default: false. */
  validate?: boolean;
  /** Unit of all offsets. Default: `utf16`. */
  offsets?: "utf16" | "codepoint";
  /** Longest text taken, in UTF-16 units. Default: 10,000,000. */
  maxLength?: number;
}

/** An analyzer with its lexicons compiled. */
export interface Analyzer {
  analyze<K extends Kind = Kind>(
    text: string,
    options?: AnalyzeOptions<K>,
  ): Analysis<Extract<VanbanRecord, { kind: K }>>;
  /**
   * The same, resting between the stages: `next()` does one stage, the last returns the analysis. So a page stays
   * responsive while a long article is read, and many articles can be taken through their stages side by side, which is
   * faster than one after the other.
   */
  analyzeInStages<K extends Kind = Kind>(
    text: string,
    options?: AnalyzeOptions<K>,
  ): Stages<Analysis<Extract<VanbanRecord, { kind: K }>>>;
  /** The article after the links stage, for `explain`. */
  read(text: string, options?: AnalyzeOptions): ReadArticle;
}

/** An article on which all stages have run, before records are made of it. */
export interface ReadArticle {
  readonly clean: ReadText;
  readonly doc: Doc;
  readonly warnings: Warning[];
}

const DEFAULT_MAX_LENGTH = 10_000_000;

/**
 * An analyzer over the lists of some steps or all: it can read the kinds of those.
 *
 * @param check what `validate` asks for; without it the option does nothing, and the schemas need not be loaded.
 */
export function analyzerOf(
  lexicons: StepLexicons,
  defaults: AnalyzeOptions = {},
  check?: (records: readonly VanbanRecord[]) => void,
): Analyzer {
  function* readInStages(text: string, options: AnalyzeOptions, explain: boolean): Stages<ReadArticle> {
    checkInput(text, options);
    const clean = readText(text);
    const warnings: Warning[] = [];
    if (clean.legacyEncoding) warnings.push(legacyWarning(clean.legacyEncoding));
    const steps = lexicons.steps.slice(0, stepsFor(options.kinds));
    const lexicon = lexicons.upTo(steps.length);
    yield;
    const tokens = tokenize(clean.text, lexicon.vocabulary);
    yield;
    const language = languageOf(tokens);
    if (language !== null && language !== "vi") warnings.push(languageWarning(language));
    const zones = findZones(clean.text);
    const doc: Doc = {
      text: clean.text,
      tokens,
      sentences: sentenceStarts(tokens),
      hits: findHits(tokens, lexicon),
      zones,
      boilerplate: boilerplateTokens(tokens, zones),
      lexicon,
      article: readFrame(options, warnings),
      mentions: [],
      explain,
      warnings: [],
    };
    yield;
    const wanted = new Set(options.kinds ?? KINDS);
    yield* findMentions(
      doc,
      steps.flatMap(({ rooms }) => rooms),
    );
    yield* linkMentions(
      doc,
      wanted,
      steps.map(({ answers }) => answers),
    );
    applyPluginRules(doc, lexicons.plugins);
    for (const { kind, ...warning } of doc.warnings)
      if (wanted.has(kind as Kind)) warnings.push({ ...warning, ...clean.map.toSource(warning) });
    return { clean, doc, warnings };
  }

  /**
   * What records are made from. All else that was known of the article is let go when this returns: it is most of it.
   */
  function* readToTheEnd(text: string, options: AnalyzeOptions) {
    const { clean, doc, warnings } = yield* readInStages(text, options, false);
    return {
      clean,
      drafts: doc.mentions as Draft[],
      article: { ...doc.article } as Analysis["article"],
      sentences: sentenceSpans(doc, clean),
      tokens: options.tokens ? tokenSpans(doc, clean) : null,
      warnings,
    };
  }

  function* analyzeInStages<K extends Kind = Kind>(
    text: string,
    callOptions: AnalyzeOptions<K> = {},
  ): Stages<Analysis<Extract<VanbanRecord, { kind: K }>>> {
    const options: AnalyzeOptions = { ...defaults, ...callOptions };
    const { clean, drafts, article, sentences, tokens, warnings } = yield* readToTheEnd(text, options);
    const records = toRecords(drafts, text, clean, options.kinds);
    const analysis: Analysis = { version, article, sentences, ...(tokens ? { tokens } : {}), records, warnings };
    if (options.offsets === "codepoint") {
      const spans = [...recordSpans(records), ...analysis.sentences, ...(analysis.tokens ?? []), ...warnings];
      toCodePoints(spans, text);
    }
    if (options.validate) check?.(records);
    return analysis as Analysis<Extract<VanbanRecord, { kind: K }>>;
  }

  return {
    analyze: (text, options) => finish(analyzeInStages(text, options)),
    analyzeInStages,
    read: (text, options) => finish(readInStages(text, { ...defaults, ...options }, true)),
  };
}

function checkInput(text: unknown, options: AnalyzeOptions): void {
  checkOptions(options);
  if (typeof text !== "string")
    throw new VanbanError("BAD_INPUT", `text must be a string, got ${text === null ? "null" : typeof text}`);
  const limit = options.maxLength ?? DEFAULT_MAX_LENGTH;
  if (text.length > limit)
    throw new VanbanError("TOO_LARGE", `text has ${text.length} UTF-16 units, the limit is ${limit}`);
}

function legacyWarning(encoding: string): Warning {
  return { code: "LEGACY_ENCODING", message: `text in ${encoding}, read as Latin letters, was repaired` };
}

function languageWarning(language: Language): Warning {
  const message =
    language === "en"
      ? "text is English: read it with analyzeEnglish of vanban/compromise"
      : "text is neither Vietnamese nor English";
  return { code: "NOT_VIETNAMESE", message };
}

function sentenceSpans({ tokens, sentences }: Doc, { map }: ReadText): Span[] {
  const spans = new Array<Span>(sentences.length);
  for (let k = 0; k < sentences.length; k++) {
    const next = sentences[k + 1] ?? tokens.count;
    spans[k] = map.toSource({ start: tokens.start[sentences[k]!]!, end: tokens.end[next - 1]! });
  }
  return spans;
}

function tokenSpans({ tokens }: Doc, { map }: ReadText): Span[] {
  return Array.from({ length: tokens.count }, (_, k) => map.toSource({ start: tokens.start[k]!, end: tokens.end[k]! }));
}
