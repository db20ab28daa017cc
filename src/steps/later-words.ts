import { Lexicon, wordsOf } from "../scan/lexicon.js";
import { STEPS } from "./all.js";

const [first, ...later] = STEPS.map(({ tables }) => tables);
const { vocabulary } = new Lexicon(first!, []);

/** Whether a word was not there yet, in any spelling; it is then. */
function isNew(word: string): boolean {
  const { size } = vocabulary;
  return vocabulary.intern(word) > size;
}

/**
 * The words of the lists of later steps that the first step's lack, between blanks. Which words are known decides where
 * `nhândân` is cut and how odd a mention looks, so who reads days alone must know them too.
 *
 * This module is run when a browser's worker is built, and only what it exports becomes part of it.
 */
export default [...wordsOf(later.flat())]
  .map((word) => word.toLowerCase())
  .sort()
  .filter(isNew)
  .join(" ");
