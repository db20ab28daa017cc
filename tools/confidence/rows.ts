import { type Analyzer, analyzerOf } from "../../src/analyzer.js";
import { rightRecords, type ScoredRecord } from "../../src/cli/eval/score.js";
import { confidenceFeatures, FEATURES } from "../../src/links/confidence-features.js";
import { companyOf } from "../../src/links/how-sure.js";
import { toRecords } from "../../src/output.js";
import type { Draft } from "../../src/records/drafts.js";
import type { Kind } from "../../src/records/schema.js";
import type { LexiconTable } from "../../src/scan/lexicon.js";
import { STEPS } from "../../src/steps/all.js";
import { StepLexicons } from "../../src/steps/lexicons.js";
import type { Random } from "../random.js";
import type { Known } from "./articles.js";

/** One record as the model sees it, and whether its value is right. */
export interface Row {
  readonly kind: Kind;
  readonly group: string;
  /** How the text was made: `as it is`, a mutation, words left out of the lists. */
  readonly set: string;
  /** `feature\tvalue` */
  readonly features: readonly string[];
  readonly right: boolean;
  readonly weight: number;
}

/** The records an analyzer gives for a text, each judged. */
export function judgedRows(analyzer: Analyzer, known: Known, set: string, weight: number): Row[] {
  const { clean, doc } = analyzer.read(known.text, known.context);
  const drafts = doc.mentions as Draft[];
  const records = toRecords(drafts, known.text, clean) as unknown as ScoredRecord[];
  const company = companyOf(doc);
  return known.kinds.flatMap((kind) => {
    const predicted = records.filter((record) => record.kind === kind);
    const gold = known.records.filter((record) => record.kind === kind).map((record) => completed(record, predicted));
    const right = rightRecords(kind, gold, predicted);
    return predicted.map((record) => {
      const features: string[] = [];
      confidenceFeatures(doc, drafts[records.indexOf(record)]!, company, (feature, value) =>
        features.push(`${FEATURES[feature]}\t${value}`),
      );
      return { kind, group: known.group, set, features, right: right.has(record), weight };
    });
  });
}

/** What a case's row does not say of a mention counts as right. */
function completed(want: ScoredRecord, predicted: readonly ScoredRecord[]): ScoredRecord {
  const got = predicted.find((record) => record.start < want.end && want.start < record.end);
  return { ...got, ...want };
}

/** Lists shorter than this hold the words of the grammar, not of the world. */
const OPEN_LIST = 60;

/** An analyzer that never heard of some of the words: every long list lacks a share of its rows. */
export function forgetfulAnalyzer(share: number, random: Random): Analyzer {
  const forget = (table: LexiconTable): LexiconTable => {
    const [header = "", ...lines] = table.tsv.split("\n");
    if (lines.length < OPEN_LIST) return table;
    const kept = lines.filter((line) => line === "" || line.startsWith("#") || !random.chance(share));
    return { ...table, tsv: [header, ...kept].join("\n") };
  };
  const steps = STEPS.map((step) => ({ ...step, tables: step.tables.map(forget) }));
  return analyzerOf(new StepLexicons(steps));
}
