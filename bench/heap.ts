/**
 * `node tools/run.mjs bench/heap.ts [ANALYSES]`: analyses of short texts that are all different, and the heap after
 * each tenth of them, garbage collected: what grows with the number of calls is a leak.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAnalyzer } from "../src/analyze.js";

const total = Number(process.argv[2] ?? 100_000);
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const analyzer = createAnalyzer();
const given = ["Lan", "Hùng", "Quyết", "Mai", "Sơn", "Thủy", "Giang"];
const middle = ["Thị", "Văn", "Đức", "Ngọc", "Minh"];

/** A sentence with every kind of record; no two of a run are the same. */
function text(k: number): string {
  const name = `Lò ${middle[k % 5]} ${given[k % 7]}`;
  const day = `${1 + (k % 28)}/${1 + (k % 12)}/${2000 + (k % 25)}`;
  return `Ngày ${day}, bà ${name}, Bí thư Huyện ủy số ${k}, triển khai Nghị quyết số ${k}-NQ/TU; quý I tiếp nhận ${k} đơn khiếu nại.`;
}

let records = 0;
const heap: number[] = [];
const measure = () => {
  collect();
  collect();
  heap.push(process.memoryUsage().heapUsed / 2 ** 20);
};
for (let k = 0; k < total; k++) {
  records += analyzer.analyze(text(k), { published: "2022-06-15" }).records.length;
  if ((k + 1) % (total / 10) === 0) measure();
}
console.log(`${total} analyses, ${records} records, ${process.version}`);
console.log(`heap after each tenth, MiB: ${heap.map((mib) => mib.toFixed(2)).join(" ")}`);
console.log(`from the first tenth to the last: ${(heap.at(-1)! - heap[0]!).toFixed(2)} MiB`);
