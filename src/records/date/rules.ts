import type { Followed, Rule } from "../../scan/rules.js";
import { counted, DAY_MARKS, timeWords } from "../../scan/time-words.js";
import type { DateDraft } from "../drafts.js";
import { findCompactStamp } from "./compact-stamp.js";
import { findDistantDay } from "./distant-days.js";
import { findSaidDays } from "./said-days.js";

/** `24/3`, `17:20`, `8 giờ`, `20 tháng 6`. */
const OPENS_DAY: Followed = { trigger: "number", before: [...DAY_MARKS, timeWords("hour", "month")] };
/** `mười một tháng mười`. */
const OPENS_DAY_IN_WORDS: Followed = {
  trigger: { class: "numeral" },
  before: [{ class: "numeral" }, timeWords("month")],
};

export const rules: readonly Rule<DateDraft>[] = [
  { id: "date/compact", on: ["number"], find: findCompactStamp },
  {
    id: "date/day",
    on: [OPENS_DAY, OPENS_DAY_IN_WORDS, timeWords("day", "newMoon", "part"), { class: "relativeDay" }],
    find: findSaidDays,
  },
  { id: "date/distant", on: counted("day"), find: findDistantDay },
];
