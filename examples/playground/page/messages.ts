import type { ViewParts } from "../../../src/formats/html-view/page.js";
import type { Format } from "./sources.js";

/** What the page asks of the worker: one thing at a time. */
export interface ReadRequest {
  /** Text typed or pasted, or files as they were dropped: they are read and decoded in the worker. */
  readonly sources: readonly (string | File)[];
  /** `null`: told from the file's name and from the first characters. */
  readonly format: Format | null;
  /** Said of articles that do not say it themselves; empty: not known. */
  readonly published: string;
  readonly province: string;
}

/** How far the reading is. */
export interface Progress {
  readonly type: "progress";
  readonly articles: number;
}

/** The reader could not go on: a fault of ours, or no memory left. */
export interface Failure {
  readonly type: "failure";
  readonly message: string;
}

/** What was read. */
export interface ReadResult {
  readonly type: "result";
  /** The view of the articles that are shown, and of the lines that could not be read; all text in it is escaped. */
  readonly view: Pick<ViewParts, "filters" | "content" | "data">;
  readonly articles: number;
  /** How many of them the view shows. */
  readonly shown: number;
  readonly rejected: number;
  readonly records: number;
  /** Milliseconds the reading took. */
  readonly took: number;
  /** The output lines, as `vanban extract` writes them. */
  readonly json: Blob;
  /** The table of records, as `vanban extract --format csv` writes it, behind a byte-order mark for spreadsheets. */
  readonly csv: Blob;
}
