import type { Rule } from "../../scan/rules.js";
import type { DateDraft } from "../drafts.js";
import { findCompactStamp } from "./compact-stamp.js";
import { findDistantDay } from "./distant-days.js";
import { findSaidDays } from "./said-days.js";

export const rules: readonly Rule<DateDraft>[] = [
  { id: "date/compact", on: ["number"], find: findCompactStamp },
  {
    id: "date/day",
    on: ["number", { class: "timeWord" }, { class: "relativeDay" }, { class: "numeral" }],
    find: findSaidDays,
  },
  { id: "date/distant", on: ["number", { class: "numeral" }], find: findDistantDay },
];
