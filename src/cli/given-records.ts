import type { VanbanRecord } from "../records/schema.js";
import { CliError } from "./errors.js";
import { printable } from "./printable.js";
import { counted } from "./progress.js";
import { readJsonLines } from "./read-text.js";

/** Ids shown of articles and records that did not come together. */
const SHOWN = 5;

/** Records by article id, from output lines or gold lines. */
export class GivenRecords {
  private readonly byId = new Map<string, VanbanRecord[]>();
  private readonly asked = new Set<string>();
  private readonly missing: string[] = [];

  constructor(private readonly file: string) {
    for (const { number, value } of readJsonLines(file)) this.take(value, number);
  }

  /** Of an article the file does not name: none. */
  of(id: string): VanbanRecord[] {
    const records = this.byId.get(id);
    if (records === undefined) this.missing.push(id);
    else this.asked.add(id);
    return records ?? [];
  }

  /**
   * What did not come together, for people; empty where all did. An article without records may be one whose id
   * differs.
   */
  unmatched(): string {
    const left = [...this.byId.keys()].filter((id) => !this.asked.has(id));
    return this.tell("has no records for", this.missing) + this.tell("has records that were not asked for, of", left);
  }

  private take(value: unknown, number: number): void {
    const { id, ok, records = [] } = (value ?? {}) as { id?: unknown; ok?: unknown; records?: unknown };
    // a line `extract` rejected
    if (ok === false) return;
    if ((typeof id !== "string" && typeof id !== "number") || !Array.isArray(records))
      throw new CliError(
        2,
        `line ${number} of ${this.file} is no line of records: it needs an id and a list of records`,
      );
    this.byId.set(String(id), records);
  }

  private tell(what: string, ids: readonly string[]): string {
    if (ids.length === 0) return "";
    const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : "";
    const named = `${ids.slice(0, SHOWN).join(", ")}${more}`;
    return `vanban: ${printable(`${this.file} ${what} ${counted(ids.length, "article")}: ${named}`)}\n`;
  }
}
