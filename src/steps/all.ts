import { COUNTS } from "./counts.js";
import { NAMES } from "./names.js";
import type { Step } from "./step.js";
import { TIMES } from "./times.js";

/** All steps, in their order. */
export const STEPS: readonly Step[] = [TIMES, NAMES, COUNTS];
