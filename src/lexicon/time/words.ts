/** Parts of the day whose hours before noon are meant after it (`3 giờ chiều` is 15:00), from which hour on. */
export const LATE_PARTS: Readonly<Record<string, number>> = { chiều: 0, tối: 0, đêm: 6 };
/** Between a night and the day it ends in: `đêm 20 rạng 21/3`. */
export const DAWNS = "rạng";
/** Words that count a few things, each read alone: `ba bộ`, `trong ba năm (2021-2023)`. Here `năm` is five. */
export const COUNT_WORDS: ReadonlySet<string> = new Set(["hai", "ba", "bốn", "năm", "sáu"]);
