import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "bullmq";
import { extractMany } from "vanban/node";
import { addArticles, openQueue, QUEUE } from "./queue.js";
import { readingOf, store } from "./store.js";

/** A batch whose worker died so often is shared out, one article a job: the one that kills then stands alone. */
const SHARE_OUT_AFTER = 2;

/** A single article gets as many tries again, then its job is in the failed set, for a person to look at. */
const MAX_DEATHS = 4;

/**
 * Takes batches from the queue, reads them and writes them to PostgreSQL; a batch is done when it has been written. A
 * worker that is killed leaves its batches locked; when the locks run out the other workers take them up.
 * @param {object} options
 * @param {string} options.redisUrl
 * @param {Pick<import("pg").Pool, "query">} options.pool
 * @param {import("vanban/node").ExtractManyOptions["analyzer"]} [options.analyzer] one with your own lists; default: vanban's
 * @param {number} [options.lockMs] how long after its last sign of life a worker counts as dead
 * @returns {Worker<import("./queue.js").Batch>}
 */
export function startWorker({ redisUrl, pool, analyzer, lockMs = 30_000 }) {
  const queue = openQueue(redisUrl);
  const worker = new Worker(
    QUEUE,
    async (/** @type {import("bullmq").Job<import("./queue.js").Batch>} */ job) => {
      const { articles } = job.data;
      if (job.stalledCounter >= SHARE_OUT_AFTER && articles.length > 1) return addArticles(queue, articles, 1);
      return store(pool, await read(articles, analyzer));
    },
    {
      connection: { url: redisUrl },
      // One at a time: an article that kills the worker takes no other batch with it.
      concurrency: 1,
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: MAX_DEATHS,
    },
  );
  worker.on("error", (error) => console.error(`Redis: ${error.message}`));
  worker.on("failed", (job, error) => console.error(`${job?.id}: ${error.message}`));
  worker.on("closed", () => queue.close());
  return worker;
}

/**
 * One row for each article, also for those that are rejected.
 * @param {readonly import("./queue.js").QueuedArticle[]} articles
 * @param {import("vanban/node").ExtractManyOptions["analyzer"]} [analyzer]
 */
async function read(articles, analyzer) {
  const readings = [];
  for await (const line of extractMany(articles, { analyzer })) {
    readings.push(readingOf(/** @type {import("./queue.js").QueuedArticle} */ (articles[readings.length]), line));
    // Reading takes the thread; between articles the lock can be renewed.
    await nextTurn();
  }
  return readings;
}
