import { VanbanError } from "../errors.js";
import { VanbanRecord } from "./schema.js";

/**
 * Checks every record against its schema.
 *
 * @throws VanbanError `SCHEMA` with the first that does not fit.
 */
export function checkRecords(records: readonly VanbanRecord[]): void {
  for (const record of records) {
    const checked = VanbanRecord.safeParse(record);
    if (!checked.success) throw new VanbanError("SCHEMA", `record ${record.id}: ${checked.error.message}`);
  }
}
