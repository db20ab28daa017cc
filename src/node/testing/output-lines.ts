import type { OutputLine } from "../../article.schema.js";
import type { VanbanRecord } from "../../records/schema.js";

const record = (text: string): VanbanRecord =>
  ({
    kind: "agency",
    id: "a1",
    start: 0,
    end: text.length,
    text,
    name: text,
    level: null,
    branch: "other",
    place: null,
    agencyId: "a1",
  }) as VanbanRecord;
/** An output line with a body for each of these texts. */
export const article = (id: string, ...texts: string[]): OutputLine => ({
  id,
  ok: true,
  version: "0",
  article: { published: "2022-03-24", publishedSource: null, province: null, provinceSource: null, title: null },
  records: texts.map(record),
  warnings: [],
  contentHash: "h",
});
/** The line of one that was rejected. */
export const rejected: OutputLine = {
  id: null,
  ok: false,
  error: { code: "BAD_JSON", message: "m" },
  file: "f",
  line: 2,
};
