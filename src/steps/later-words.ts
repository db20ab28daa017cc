import { Lexicon, wordsOf } from "../scan/lexicon.js";
import { tokenize } from "../tokens/tokenize.js";
import { tokenText } from "../tokens/tokens.js";
import { STEPS } from "./all.js";

const [first, ...later] = STEPS.map(({ tables }) => tables);
const { vocabulary } = new Lexicon(first!, []);

function* tokensOf(words: Iterable<string>): Iterable<string> {
  for (const word of words) {
    const tokens = tokenize(word, null);
    for (let k = 0; k < tokens.count; k++) yield tokenText(tokens, k).toLowerCase();
  }
}

/** Whether a token was not there yet, in any spelling; it is then. */
function isNew(token: string): boolean {
  const { size } = vocabulary;
  return vocabulary.intern(token) > size;
}

/**
 * The words of the lists of later steps that the first step's lack, between blanks. Which words are known decides where
 * `nhândân` is cut and how odd a mention looks, so who reads days alone must know them too.
 *
 * This module is run when a browser's worker is built, and only what it exports becomes part of it.
 */
export default [...tokensOf(wordsOf(later.flat()))].sort().filter(isNew).join(" ");
