import { describe, expect, it } from "vitest";
import { RecordIds } from "./record-ids.js";
import { recordOf } from "./record-of.js";
import type { Draft } from "./records/drafts.js";
import { VanbanRecord } from "./records/schema.js";
import { identityMap } from "./text/offset-map.js";

/** Set behind `recordOf`, where the input was HTML. */
const LATER = "source";

describe("a record", () => {
  it.each(VanbanRecord.options)("has every field of its schema, and nothing else of its draft", ({ shape }) => {
    const fields = Object.keys(shape).filter((field) => field !== LATER);
    const draft = {
      ...Object.fromEntries(fields.map((field) => [field, field])),
      kind: shape.kind.value,
      start: 0,
      end: 4,
      titles: [],
      titleMentions: [{ start: 0, end: 2 }],
      notes: ["why"],
      reading: "what only the stages need",
    } as unknown as Draft;
    const record = recordOf(draft, "x1", new RecordIds([draft]), "text", { text: "text", map: identityMap });
    expect(Object.keys(record).sort()).toEqual([...fields].sort());
    for (const field of fields) expect(record).not.toHaveProperty(field, undefined);
  });

  it("has no field its draft leaves open", () => {
    const draft = { kind: "agency", start: 0, end: 4, agencyKey: undefined, confidence: undefined } as unknown as Draft;
    const record = recordOf(draft, "a1", new RecordIds([draft]), "text", { text: "text", map: identityMap });
    expect(record).not.toHaveProperty("agencyKey");
    expect(record).not.toHaveProperty("confidence");
  });
});
