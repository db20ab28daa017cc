import type { Rule } from "../../scan/rules.js";
import { NUMBER_OF_TIME, NUMERAL_OF_TIME } from "../../scan/time-words.js";
import type { PeriodDraft } from "../drafts.js";
import { findCounted, findHalf } from "./counted.js";
import { findDistant, findEcho } from "./echoes.js";
import { findCountedDays, findDayRange, findHorizon, findRange, findVision } from "./ranges.js";
import { findDecade, findStage, findYearRange } from "./stages.js";
import { findBracketedMonth, findUnit } from "./units.js";

const WORD = { class: "timeWord" };

export const rules: readonly Rule<PeriodDraft>[] = [
  { id: "period/stage", on: [WORD], find: findStage },
  { id: "period/unit", on: [WORD], find: findUnit },
  { id: "period/range", on: [WORD], find: findRange },
  { id: "period/horizon", on: [WORD], find: findHorizon },
  { id: "period/vision", on: [{ class: "vision" }], find: findVision },
  { id: "period/days", on: [NUMBER_OF_TIME, WORD], find: findDayRange },
  { id: "period/counted-days", on: [NUMBER_OF_TIME, WORD, NUMERAL_OF_TIME], find: findCountedDays },
  { id: "period/counted", on: [NUMBER_OF_TIME, NUMERAL_OF_TIME], find: findCounted },
  { id: "period/bracketed-month", on: [NUMBER_OF_TIME], find: findBracketedMonth },
  { id: "period/years", on: [NUMBER_OF_TIME], find: findYearRange },
  { id: "period/half", on: [{ class: "half" }], find: findHalf },
  { id: "period/decade", on: [{ class: "decade" }], find: findDecade },
  { id: "period/same-stretch", on: [{ class: "sameStretch" }], find: findEcho },
  { id: "period/distant", on: [NUMBER_OF_TIME, NUMERAL_OF_TIME], find: findDistant },
];
