// `crawler | node add.js`: puts articles into the queue, one JSON object a line on standard input, each with an `id`.
import { setTimeout as sleep } from "node:timers/promises";
import { addArticles, BATCH, openQueue } from "./queue.js";

/** Batches that wait in Redis, at most: 2,000 of 50 articles of 3 KB are 300 MB. */
const MOST_WAITING = 2000;

const queue = openQueue(process.env.REDIS_URL ?? "redis://127.0.0.1:6379");
/** @type {import("./queue.js").QueuedArticle[]} */
let articles = [];
let number = 0;
for await (const line of lines(process.stdin)) {
  number++;
  if (line.trim() === "") continue;
  const article = parse(line);
  if (typeof article?.id === "string" && article.id !== "")
    articles.push({ crawled: new Date().toISOString(), ...article });
  else {
    console.error(`line ${number} is no JSON object with an id: left out`);
    process.exitCode = 3;
  }
  if (articles.length === BATCH) await send();
}
await send();
await queue.close();

async function send() {
  while ((await queue.getWaitingCount()) >= MOST_WAITING) await sleep(1000);
  await addArticles(queue, articles);
  articles = [];
}

/** @param {string} line */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/**
 * Lines end at LF only: other line ends may stand inside JSON.
 * @param {NodeJS.ReadStream} stream
 */
async function* lines(stream) {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const [first, ...more] = chunk.split("\n");
    rest += first;
    for (const next of more) {
      yield rest;
      rest = next;
    }
  }
  if (rest !== "") yield rest;
}
