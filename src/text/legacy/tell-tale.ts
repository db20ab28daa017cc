import { Trait, traitsOf } from "../traits.js";

const TELL_TALES = Trait.tellTale | Trait.tellTaleBehind;
/** What UTF-8 read as Windows-1252 makes of every other letter: `á»`, `áº`. */
const [A_ACUTE, AFTER_A_ACUTE] = [0xe1, [0xba, 0xbb]];

/** Whether anything in `text[start, end)` looks like another encoding; `traits` are those of the stretch, if known. */
export function hasTellTale(text: string, start: number, end: number, traits = traitsOf(text, start, end)): boolean {
  if ((traits & TELL_TALES) === 0) return false;
  return (traits & Trait.tellTale) !== 0 || hasMisreadPair(text, start, end);
}

function hasMisreadPair(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) === A_ACUTE && AFTER_A_ACUTE.includes(text.charCodeAt(i + 1))) return true;
  }
  return false;
}
