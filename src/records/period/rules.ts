import type { Followed, Rule } from "../../scan/rules.js";
import { counted, DAY_MARKS, timeWords } from "../../scan/time-words.js";
import { DASHES } from "../../scan/window.js";
import type { PeriodDraft } from "../drafts.js";
import { findCounted, findHalf } from "./counted.js";
import { findDistant, findEcho } from "./echoes.js";
import { findCountedDays, findDayRange, findHorizon, findRange, findUntilNow, findVision } from "./ranges.js";
import { findDecade, findStage, findYearRange } from "./stages.js";
import { findBracketedMonth, findUnit } from "./units.js";

/** `21 - 23/9`, `8h ngày …`, `10 đến 15 tháng 5`. */
const OPENS_DAYS: Followed = { trigger: "number", before: [...DAY_MARKS, timeWords("hour", "month", "to", "until")] };
const MONTH_AND_YEAR: Followed = { trigger: "number", before: [{ marks: `/${DASHES}` }] };

export const rules: readonly Rule<PeriodDraft>[] = [
  { id: "period/stage", on: [timeWords("stage", "term", "schoolYear")], find: findStage },
  { id: "period/unit", on: [timeWords("month", "quarter", "year", "week")], find: findUnit },
  { id: "period/range", on: [timeWords("from")], find: findRange },
  { id: "period/horizon", on: [timeWords("to")], find: findHorizon },
  { id: "period/vision", on: [{ class: "vision" }], find: findVision },
  {
    id: "period/days",
    on: [OPENS_DAYS, timeWords("day", "newMoon", "part", "through", "middle", "closing")],
    find: findDayRange,
  },
  { id: "period/until-now", on: [OPENS_DAYS, timeWords("day", "month", "quarter", "year")], find: findUntilNow },
  { id: "period/counted-days", on: [timeWords("during"), ...counted("day")], find: findCountedDays },
  { id: "period/counted", on: counted("month", "quarter"), find: findCounted },
  { id: "period/bracketed-month", on: [MONTH_AND_YEAR], find: findBracketedMonth },
  { id: "period/years", on: [MONTH_AND_YEAR], find: findYearRange },
  { id: "period/half", on: [{ class: "half" }], find: findHalf },
  { id: "period/decade", on: [{ class: "decade" }], find: findDecade },
  { id: "period/same-stretch", on: [{ class: "sameStretch" }], find: findEcho },
  { id: "period/distant", on: counted("week", "month", "year"), find: findDistant },
];
