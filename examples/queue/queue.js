import { createHash } from "node:crypto";
import { Queue } from "bullmq";

export const QUEUE = "vanban-articles";

/** Articles a job: small enough to be done in a second or two, large enough that Redis and PostgreSQL are asked seldom. */
export const BATCH = 50;

/**
 * An article of the line contract; `id` and `crawled` (ISO date-time: when this copy was fetched) must be there.
 * @typedef {{ id: string, crawled: string, text?: string, html?: string, published?: string, province?: string,
 *   url?: string, title?: string }} QueuedArticle
 * @typedef {{ articles: QueuedArticle[] }} Batch
 */

/**
 * A job that fails (PostgreSQL is away) is tried again for about half an hour, then kept in the failed set:
 * `queue.retryJobs()` takes it up again. Finished jobs leave Redis at once.
 * @satisfies {import("bullmq").JobsOptions}
 */
const JOB_OPTIONS = { attempts: 12, backoff: { type: "exponential", delay: 1000 }, removeOnComplete: true };

/**
 * @param {string} redisUrl
 * @returns {Queue<Batch>}
 */
export function openQueue(redisUrl) {
  return new Queue(QUEUE, { connection: { url: redisUrl }, defaultJobOptions: JOB_OPTIONS });
}

/**
 * Adds articles in batches. Once this has resolved Redis has them; a crawler that dies earlier adds them again, and a
 * batch that is still in the queue is not added twice.
 * @param {Queue<Batch>} queue
 * @param {readonly QueuedArticle[]} articles
 * @param {number} [size] articles a job
 */
export async function addArticles(queue, articles, size = BATCH) {
  for (const { id, crawled } of articles) {
    if (typeof id !== "string" || id === "") throw new TypeError("an article of the queue needs an id");
    if (Number.isNaN(Date.parse(crawled))) throw new TypeError(`article ${id}: crawled must be an ISO date-time`);
  }
  const jobs = [];
  for (let at = 0; at < articles.length; at += size) {
    const data = { articles: articles.slice(at, at + size) };
    const jobId = `batch-${createHash("sha256").update(JSON.stringify(data)).digest("hex")}`;
    jobs.push({ name: "read", data, opts: { jobId } });
  }
  await queue.addBulk(jobs);
}
