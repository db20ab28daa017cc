import { expect, it } from "vitest";
import { RECORD_FIELDS } from "./fields.js";
import { VanbanRecord } from "./schema.js";

it("the fields of records are those of their schemas, in their order", () => {
  const ofSchemas = VanbanRecord.options.map(({ shape }) => {
    const { kind, id: _, start: _start, end: _end, text: _text, ...own } = shape;
    return [kind.value, Object.keys(own)];
  });
  expect(Object.entries(RECORD_FIELDS)).toEqual(ofSchemas);
});
