import { setFlagsFromString } from "node:v8";

/** Less is copied into each function that is compiled: a quarter of the code, compiled in a quarter of the time. */
const INLINE_LESS = "--max-inlined-bytecode-size-cumulative=200";

/**
 * Flags of V8 by Node's major version, as far as they were measured there (bench/RESULTS.md). V8 compiles for long runs
 * of little code; reading articles is much code, and each worker compiles it for itself. Node 20 alone lets us also
 * wait longer before a function is compiled.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [INLINE_LESS, "--interrupt-budget=400000"],
  22: [INLINE_LESS],
  24: [INLINE_LESS],
};

/** What `setCompilerFlags` sets for a version of Node, such as `22.11.0`: nothing where nobody measured. */
export function compilerFlags(nodeVersion: string): readonly string[] {
  return FLAGS[nodeVersion.split(".", 1)[0]!] ?? [];
}

/** Tells V8 how to compile, for the whole process: only a program of its own may do so, and before its work begins. */
export function setCompilerFlags(): void {
  for (const flag of compilerFlags(process.versions.node)) setFlagsFromString(flag);
}
