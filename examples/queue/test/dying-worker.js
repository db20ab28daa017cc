// A worker that dies by `kill -9` at a point of its work: `node dying-worker.js before-store|after-store|article|never`.
// `article`: whenever it reads the text that the test calls deadly.
import { createAnalyzer } from "vanban";
import { startWorker } from "../start-worker.js";
import { openPool } from "../store.js";

export const DEADLY = "Bài này làm chết tiến trình.";

/** Batches that are written before the worker dies at the next. */
const WRITTEN_FIRST = 2;

const [point] = process.argv.slice(2);
if (point) {
  const { REDIS_URL = "", DATABASE_URL = "", LOCK_MS } = process.env;
  const pool = openPool(DATABASE_URL);
  let written = 0;
  const query = async (/** @type {any[]} */ ...args) => {
    if (point === "before-store" && written === WRITTEN_FIRST) die();
    const result = await pool.query(.../** @type {[any]} */ (args));
    if (point === "after-store" && written === WRITTEN_FIRST) die();
    written++;
    return result;
  };
  const analyzer = createAnalyzer();
  startWorker({
    redisUrl: REDIS_URL,
    pool: /** @type {any} */ ({ query }),
    analyzer: {
      analyze(text, options) {
        if (point === "article" && text === DEADLY) die();
        return analyzer.analyze(text, options);
      },
    },
    lockMs: Number(LOCK_MS),
  });
}

function die() {
  process.kill(process.pid, "SIGKILL");
}
