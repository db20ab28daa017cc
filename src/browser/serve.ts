import { type AnalyzeOptions, type Analyzer, analyzerOf } from "../analyzer.js";
import { VanbanError } from "../errors.js";
import { checkOptions } from "../options.js";
import laterWords from "../steps/later-words.js";
import { StepLexicons } from "../steps/lexicons.js";
import { STEP_COUNT, type Step, stepsFor } from "../steps/step.js";
import { TIMES } from "../steps/times.js";
import type { Answer, Request, WorkerScope } from "./messages.js";

/** Each a file of its own, which the browser loads when it is first asked for. */
const LATER_STEPS: readonly (() => Promise<Step>)[] = [
  async () => (await orEnd(import("../steps/names.js"))).NAMES,
  async () => (await orEnd(import("../steps/counts.js"))).COUNTS,
];
const loadCheck = async () => (await orEnd(import("../records/check.js"))).checkRecords;

/**
 * A file that could not be loaded stays so for the worker that asked: it ends with its call unanswered, and the page
 * starts another.
 */
function orEnd<M>(loading: Promise<M>): Promise<M> {
  return loading.catch((error) => {
    setTimeout(() => {
      throw error;
    });
    return new Promise(() => {});
  });
}

/** Answers each request, in the order they come in. What `analyze` throws goes back as an answer. */
export function serveRequests(scope: WorkerScope): void {
  const reader = new LoadingReader();
  let before = Promise.resolve();
  scope.addEventListener("message", ({ data }) => {
    before = before.then(async () => scope.postMessage(await answerTo(reader, data as Request)));
  });
}

async function answerTo(reader: LoadingReader, { number, text, options }: Request): Promise<Answer> {
  try {
    checkOptions(options);
    const analyzer = await reader.analyzerFor(options);
    const analysis = analyzer.analyze(text, options);
    if (options.validate) (await loadCheck())(analysis.records);
    return { number, ok: true, analysis };
  } catch (error) {
    const code = error instanceof VanbanError ? error.code : null;
    return { number, ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Loads the steps that are asked for, and keeps them. */
class LoadingReader {
  private steps: readonly Step[] = [TIMES];
  private analyzer = this.analyzerOfSteps();

  async analyzerFor({ kinds }: AnalyzeOptions): Promise<Analyzer> {
    const asked = stepsFor(kinds);
    if (asked > this.steps.length) {
      this.steps = [TIMES, ...(await Promise.all(LATER_STEPS.slice(0, asked - 1).map((load) => load())))];
      this.analyzer = this.analyzerOfSteps();
    }
    return this.analyzer;
  }

  private analyzerOfSteps(): Analyzer {
    const absent = this.steps.length < STEP_COUNT ? laterWords.split(" ") : [];
    return analyzerOf(new StepLexicons(this.steps, [], absent));
  }
}
