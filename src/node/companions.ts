/** The files that may stand beside one output file: the bytes of rejected lines, and why they were rejected. */
export function companionsOf(path: string): [rejects: string, errors: string] {
  return [`${path}.rejects.bin`, `${path}.errors.jsonl`];
}
