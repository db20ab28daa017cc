import type { LexiconTable } from "../../scan/lexicon.js";
import numerals from "./numerals.tsv";

export const TIME_TABLES: readonly LexiconTable[] = [{ class: "numeral", tsv: numerals }];
