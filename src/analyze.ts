import type { Warning } from "./article.schema.js";
import { VanbanError } from "./errors.js";
import { type PageFrame, readFrame } from "./links/frame.js";
import { linkMentions } from "./links/link.js";
import { type Analysis, recordSpans, toCodePoints, toRecords } from "./output.js";
import { definePlugin, type Plugin } from "./plugins/plugin.js";
import { applyPluginRules } from "./plugins/rules.js";
import type { Draft } from "./records/drafts.js";
import { findMentions } from "./records/find.js";
import { KINDS, type Kind, VanbanRecord } from "./records/schema.js";
import { stepsFor } from "./records/steps.js";
import { boilerplateTokens } from "./scan/boilerplate.js";
import type { Doc } from "./scan/doc.js";
import { findHits } from "./scan/hits.js";
import { finish, type Stages } from "./stages.js";
import { StepLexicons } from "./step-lexicons.js";
import { findZones } from "./text/find-zones.js";
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

/** Options of every call of an analyzer, and the plugins it is made with. A call's own options win. */
export interface AnalyzerOptions extends AnalyzeOptions {
  plugins?: readonly Plugin[];
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
 * Compiles the lexicons its `kinds` need, once; the analyzer may be kept and shared. A call that asks for more kinds
 * compiles more.
 *
 * @throws VanbanError `PLUGIN` when a plugin is not well formed.
 */
export function createAnalyzer({ plugins = [], ...defaults }: AnalyzerOptions = {}): Analyzer {
  const lexicons = new StepLexicons(plugins.map((plugin) => definePlugin(plugin)));
  lexicons.upTo(stepsFor(defaults.kinds));
  return analyzerWith(lexicons, plugins, defaults);
}

function analyzerWith(lexicons: StepLexicons, plugins: readonly Plugin[], defaults: AnalyzeOptions): Analyzer {
  function* readInStages(text: string, options: AnalyzeOptions, explain: boolean): Stages<ReadArticle> {
    checkInput(text, options);
    const clean = readText(text);
    const warnings: Warning[] = [];
    if (clean.legacyEncoding) warnings.push(legacyWarning(clean.legacyEncoding));
    const steps = stepsFor(options.kinds);
    const lexicon = lexicons.upTo(steps);
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
    yield* findMentions(doc, steps);
    yield* linkMentions(doc, wanted);
    applyPluginRules(doc, plugins);
    for (const { kind, ...warning } of doc.warnings)
      if (wanted.has(kind as Kind)) warnings.push({ ...warning, ...clean.map.toSource(warning) });
    return { clean, doc, warnings };
  }

  function* analyzeInStages<K extends Kind = Kind>(
    text: string,
    callOptions: AnalyzeOptions<K> = {},
  ): Stages<Analysis<Extract<VanbanRecord, { kind: K }>>> {
    const options: AnalyzeOptions = { ...defaults, ...callOptions };
    const { clean, doc, warnings } = yield* readInStages(text, options, false);
    const records = toRecords(doc.mentions as Draft[], text, clean, options.kinds);
    const analysis: Analysis = {
      version,
      article: { ...doc.article } as Analysis["article"],
      sentences: sentenceSpans(doc).map((span) => ({ ...clean.map.toSource(span) })),
      ...(options.tokens ? { tokens: tokenSpans(doc).map((span) => ({ ...clean.map.toSource(span) })) } : {}),
      records,
      warnings,
    };
    if (options.offsets === "codepoint") {
      const spans = [...recordSpans(records), ...analysis.sentences, ...(analysis.tokens ?? []), ...warnings];
      toCodePoints(spans, text);
    }
    if (options.validate) validate(records);
    return analysis as Analysis<Extract<VanbanRecord, { kind: K }>>;
  }

  return {
    analyze: (text, options) => finish(analyzeInStages(text, options)),
    analyzeInStages,
    read: (text, options) => finish(readInStages(text, { ...defaults, ...options }, true)),
  };
}

let shared: Analyzer | undefined;

/**
 * Reads one article into typed records. Synchronous and pure: no input or output, nothing printed, the same result
 * for the same input.
 *
 * @throws VanbanError `BAD_INPUT` when the text is no string, `TOO_LARGE` when it is longer than `maxLength`,
 * `SCHEMA` when `validate` is set and a record does not fit its schema.
 */
export function analyze<K extends Kind = Kind>(text: string, options?: AnalyzeOptions<K>) {
  shared ??= analyzerWith(new StepLexicons([]), [], {});
  return shared.analyze(text, options);
}

function checkInput(text: unknown, options: AnalyzeOptions): void {
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

function validate(records: readonly VanbanRecord[]): void {
  for (const record of records) {
    const checked = VanbanRecord.safeParse(record);
    if (!checked.success) throw new VanbanError("SCHEMA", `record ${record.id}: ${checked.error.message}`);
  }
}

function sentenceSpans({ tokens, sentences }: Doc) {
  return Array.from(sentences, (first, k) => ({
    start: tokens.start[first]!,
    end: tokens.end[(sentences[k + 1] ?? tokens.count) - 1]!,
  }));
}

function tokenSpans({ tokens }: Doc) {
  return Array.from({ length: tokens.count }, (_, k) => ({ start: tokens.start[k]!, end: tokens.end[k]! }));
}
