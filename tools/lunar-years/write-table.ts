/** `node tools/run.mjs tools/lunar-years/write-table.ts > src/lexicon/time/lunar-years.tsv` */
import { lunarYearsTsv } from "./table.js";

process.stdout.write(lunarYearsTsv(1900, 2100));
