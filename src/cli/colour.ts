/** Bold text on a terminal that wants colours; plain elsewhere, and where `NO_COLOR` is set. */
export function bold(text: string, stream: { isTTY?: boolean }): string {
  return stream.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text;
}
