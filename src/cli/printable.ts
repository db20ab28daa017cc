/** Text from an article, made safe for a terminal: control and bidi characters are shown as escapes. */
export function printable(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(/[\n\t]+/g, " ");
}
