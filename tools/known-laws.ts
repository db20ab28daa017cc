/**
 * Mines which name, number and year belong together from texts that write them side by side
 * (`Luật Thanh tra số 11/2022/QH15`): facts only, no text is kept.
 *
 *     node tools/run.mjs tools/known-laws.ts legal.jsonl.gz > src/lexicon/citation/known-laws.tsv
 */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { cleanText } from "../src/text/clean.js";

/** Kind, name of at most 120 characters without sentence marks, number. */
const NAMED =
  /(?<![\p{L}])(Luật|Bộ luật|Pháp lệnh) (\p{Lu}[\p{L} ,\n-]{1,119}?),? số[: ]{1,2}(\d{1,3}\/(\d{4})\/(?:QH\d{1,2}|(?:PL-)?UBTVQH\d{1,2}))/gu;
/** Names that swallowed something else. */
const NOT_A_NAME = / số |Nghị|Luật|Pháp lệnh|Thông tư|Quyết định|sửa đổi|bổ sung|ngày|năm|theo|của| và$/u;
/** Names that do hold "của". */
const HOLDS_OF = /tác hại của|của công dân/u;
/** Names whose last word is "số" itself lose it to the pattern. */
const CUT_NAME = /công nghệ$|chuyển đổi$|^Công nghiệp$/u;
/** A pair seen once may be a slip of the text. */
const ENOUGH = 2;

const file = process.argv[2]!;
const seen = new Map<string, number>();
for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
  const text = cleanText((JSON.parse(line) as { text: string }).text).text;
  for (const [, kind, name, code, year] of text.matchAll(NAMED)) {
    const plain = name!.replace(/\s{1,9}/gu, " ").trim();
    if (NOT_A_NAME.test(plain.replace(HOLDS_OF, "")) || CUT_NAME.test(plain)) continue;
    const row = `${plain}\t${kind!.toLowerCase()}\t${code}\t${year}`;
    seen.set(row, (seen.get(row) ?? 0) + 1);
  }
}

/** Read by eye and known to be slips of the texts. */
const SLIPS = new Set(["24/2017/QH14"]);

/**
 * Numbers rise through a term of the Assembly, so years rise with them: a number whose year is out of that order is a
 * slip, when the number that shows it is written more often.
 */
function isOutOfOrder(row: string, count: number, all: readonly (readonly [string, number])[]): boolean {
  const [number, year, term] = orderOf(row);
  return all.some(([other, times]) => {
    const [n, y, t] = orderOf(other);
    return t === term && times > count && ((n < number && y > year) || (n > number && y < year));
  });
}

function orderOf(row: string): [number: number, year: number, term: string] {
  const [, , code] = row.split("\t");
  const [number, year, term] = code!.split("/");
  return [Number(number), Number(year), term!];
}

/** Of two names for one number, or two numbers for one name and year, the more frequent stays. */
const rows = [...seen].filter(([, count]) => count >= ENOUGH).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const names = new Set<string>();
const codes = new Set<string>();
const kept: string[] = [];
for (const [row, count] of rows) {
  const [name, kind, code, year] = row.split("\t");
  const nameKey = `${kind} ${name!.toLowerCase()} ${year}`;
  const yearless = `${kind} ${name!.toLowerCase()} ${code!.replace(/\/\d{4}\//u, "/")}`;
  if (
    SLIPS.has(code!) ||
    isOutOfOrder(row, count, rows) ||
    names.has(nameKey) ||
    codes.has(code!) ||
    names.has(yearless)
  )
    continue;
  names.add(nameKey).add(yearless);
  codes.add(code!);
  kept.push(row);
}
console.log(["phrase\tkind\tcode\tyear", ...kept.sort((a, b) => (a < b ? -1 : 1))].join("\n"));
