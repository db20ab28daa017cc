/** Text from an article on one line of a terminal: control and bidi characters are shown as escapes. */
export function printable(text: string): string {
  return escapeControls(text).replace(/[\n\t]+/g, " ");
}

/**
 * Control characters but tab and line end, and marks that turn the direction of text, as `\\u001b`: JSON stays JSON.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
