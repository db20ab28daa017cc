import type { Rule } from "../../scan/rules.js";
import { NUMBER_OF_TIME, NUMERAL_OF_TIME } from "../../scan/time-words.js";
import type { DateDraft } from "../drafts.js";
import { findCompactStamp } from "./compact-stamp.js";
import { findDistantDay } from "./distant-days.js";
import { findSaidDays } from "./said-days.js";

export const rules: readonly Rule<DateDraft>[] = [
  { id: "date/compact", on: ["number"], find: findCompactStamp },
  {
    id: "date/day",
    on: [NUMBER_OF_TIME, { class: "timeWord" }, { class: "relativeDay" }, NUMERAL_OF_TIME],
    find: findSaidDays,
  },
  { id: "date/distant", on: [NUMBER_OF_TIME, NUMERAL_OF_TIME], find: findDistantDay },
];
