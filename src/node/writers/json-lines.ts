import type { OutputLine } from "../../article.schema.js";
import type { PartWriter, Sink } from "./part-writer.js";
import { TextBuffer } from "./text-buffer.js";

/** One JSON object a line. */
export class JsonLinesWriter implements PartWriter {
  private readonly text: TextBuffer;

  constructor(sink: Sink) {
    this.text = new TextBuffer(sink);
  }

  add(line: OutputLine): void {
    this.text.append(`${JSON.stringify(line)}\n`);
  }

  finish(): void {
    this.text.flush();
  }
}
