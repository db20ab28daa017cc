/** What standard input is called in ids made for its lines; it is no file, and no line says that it stood in one. */
export const STDIN = "stdin";
