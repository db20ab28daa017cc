import type { Rule } from "../../scan/rules.js";
import type { PeriodDraft } from "../drafts.js";
import { findCounted, findHalf } from "./counted.js";
import { findDistant, findEcho } from "./echoes.js";
import { findCountedDays, findDayRange, findHorizon, findRange, findVision } from "./ranges.js";
import { findDecade, findStage, findYearRange } from "./stages.js";
import { findBracketedMonth, findUnit } from "./units.js";

const WORD = { class: "timeWord" };
/** What may follow a number that is part of a time; the unit words of a number go on with it. */
const OF_TIMES = ["timeWord", "numeral", "listAnd"];
const NUMBER = { trigger: "number", before: OF_TIMES } as const;
const NUMERAL = { trigger: { class: "numeral" }, before: OF_TIMES };

export const rules: readonly Rule<PeriodDraft>[] = [
  { id: "period/stage", on: [WORD], find: findStage },
  { id: "period/unit", on: [WORD], find: findUnit },
  { id: "period/range", on: [WORD], find: findRange },
  { id: "period/horizon", on: [WORD], find: findHorizon },
  { id: "period/vision", on: [{ class: "vision" }], find: findVision },
  { id: "period/days", on: [NUMBER, WORD], find: findDayRange },
  { id: "period/counted-days", on: [NUMBER, WORD, NUMERAL], find: findCountedDays },
  { id: "period/counted", on: [NUMBER, NUMERAL], find: findCounted },
  { id: "period/bracketed-month", on: [NUMBER], find: findBracketedMonth },
  { id: "period/years", on: [NUMBER], find: findYearRange },
  { id: "period/half", on: [{ class: "half" }], find: findHalf },
  { id: "period/decade", on: [{ class: "decade" }], find: findDecade },
  { id: "period/same-stretch", on: [{ class: "sameStretch" }], find: findEcho },
  { id: "period/distant", on: [NUMBER, NUMERAL], find: findDistant },
];
