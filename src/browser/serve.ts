import { analyze } from "../analyze.js";
import { VanbanError } from "../errors.js";
import type { Answer, Request, WorkerScope } from "./messages.js";

/** Answers each request, in the order they come in. What `analyze` throws goes back as an answer. */
export function serveRequests(scope: WorkerScope): void {
  scope.addEventListener("message", ({ data }) => scope.postMessage(answerTo(data as Request)));
}

function answerTo({ number, text, options }: Request): Answer {
  try {
    return { number, ok: true, analysis: analyze(text, options) };
  } catch (error) {
    const code = error instanceof VanbanError ? error.code : null;
    return { number, ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}
