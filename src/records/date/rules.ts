import type { Rule } from "../../scan/rules.js";
import type { DateDraft } from "../drafts.js";
import { findCompactStamp } from "./compact-stamp.js";
import { findDistantDay } from "./distant-days.js";
import { findSaidDays } from "./said-days.js";

/** What may follow a number that is part of a day; the unit words of a number go on with it. */
const OF_TIMES = ["timeWord", "numeral", "listAnd"];
const NUMBER = { trigger: "number", before: OF_TIMES } as const;
const NUMERAL = { trigger: { class: "numeral" }, before: OF_TIMES };

export const rules: readonly Rule<DateDraft>[] = [
  { id: "date/compact", on: ["number"], find: findCompactStamp },
  {
    id: "date/day",
    on: [NUMBER, { class: "timeWord" }, { class: "relativeDay" }, NUMERAL],
    find: findSaidDays,
  },
  { id: "date/distant", on: [NUMBER, NUMERAL], find: findDistantDay },
];
