/** The verb of receiving citizens, as the list of actions names it. */
export const RECEIVING = "tiếp";

/** The verb of handing papers to others. */
export const HANDING = "chuyển";

/** The verb of telling citizens where to go with what they have to say. */
export const GUIDING = "hướng dẫn";

/** Sorting papers: a step on the way to a figure, rather than what was done to it. */
export const SORTING = "phân loại";

/** Matters that are verbs of every report too (`kiến nghị UBND tỉnh …`), and so make no label by themselves. */
export const VERBAL_MATTERS: ReadonlySet<string> = new Set(["kiến nghị", "phản ánh"]);

/** What is done with a case that was filed, and not with a case of the police or of a court. */
export const EXAMINING: ReadonlySet<string> = new Set(["xác minh", "thẩm tra, xác minh", "thẩm tra"]);
