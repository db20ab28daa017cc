// Real runs: Redis and PostgreSQL of the test's own, workers as processes, `kill -9`.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { version } from "vanban";
import { extractMany } from "vanban/node";
import { addArticles, openQueue } from "../queue.js";
import { openPool, readingOf, store } from "../store.js";
import { DEADLY } from "./dying-worker.js";
import { missingServer, startPostgres, startRedis } from "./servers.js";

const missing = missingServer();
const LOCK_MS = 2000;
const PATIENCE_MS = 300_000;
const file = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const texts = readFileSync(file("../../../corpus/vi/articles.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => /** @type {string} */ (JSON.parse(line).text));

/** @param {number} count @param {string} [crawled] @returns {import("../queue.js").QueuedArticle[]} */
function articles(count, crawled = "2026-05-01T00:00:00Z") {
  return Array.from({ length: count }, (_, k) => ({
    id: `a${k}`,
    crawled,
    published: "2022-06-15",
    text: `${texts[k % texts.length]}\n\nBài số ${k}.`,
  }));
}

describe("the queue", { skip: missing === null ? false : `${missing} is not installed` }, () => {
  /** @type {import("./servers.js").Server} */
  let redis;
  /** @type {import("./servers.js").Server} */
  let postgres;
  /** @type {import("pg").Pool} */
  let pool;
  /** @type {ReturnType<typeof openQueue>} */
  let queue;
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const workers = new Set();

  before(async () => {
    redis = await startRedis();
    postgres = await startPostgres();
    pool = openPool(postgres.url);
    await pool.query(readFileSync(file("../schema.sql"), "utf8"));
    // How often a row was written, which the upsert itself does not tell.
    await pool.query(`
      create table writes (id text);
      create function note() returns trigger language plpgsql as 'begin insert into writes values (new.id); return new; end';
      create trigger note after insert or update on readings for each row execute function note()`);
    queue = openQueue(redis.url);
    queue.on("error", () => {});
  });

  beforeEach(async () => {
    for (const worker of workers) await kill(worker);
    await queue.obliterate({ force: true });
    await pool.query("truncate readings, writes");
  });

  after(async () => {
    for (const worker of workers) await kill(worker);
    await queue?.close();
    await pool?.end();
    await redis?.stop();
    await postgres?.stop();
  });

  /** @param {string} script @param {string[]} args */
  function start(script, ...args) {
    const env = { ...process.env, REDIS_URL: redis.url, DATABASE_URL: postgres.url, LOCK_MS: String(LOCK_MS) };
    const worker = spawn(process.execPath, [file(script), ...args], { env, stdio: ["pipe", "inherit", "pipe"] });
    workers.add(worker);
    worker.once("exit", () => workers.delete(worker));
    return worker;
  }

  /** @param {import("node:child_process").ChildProcess} worker */
  async function kill(worker) {
    if (worker.exitCode !== null || worker.signalCode !== null) return;
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }

  /** @param {() => Promise<boolean>} condition */
  async function until(condition) {
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await condition())) {
      assert.ok(Date.now() < deadline, "waited too long");
      await sleep(100);
    }
  }

  async function open() {
    const { waiting = 0, active = 0, delayed = 0, prioritized = 0 } = await queue.getJobCounts();
    return waiting + active + delayed + prioritized;
  }
  const done = () => until(async () => (await open()) === 0);

  /** @param {string} sql @returns {Promise<any[]>} */
  const rows = async (sql) => (await pool.query(sql)).rows;
  const stored = async () => {
    const found = await rows("select id, version, records, error, content_hash from readings");
    return new Map(found.map((row) => [row.id, row]));
  };

  /** @param {import("../queue.js").QueuedArticle[]} given */
  async function expected(given) {
    const lines = new Map();
    for await (const line of extractMany(given)) if (line.ok) lines.set(line.id, line);
    return lines;
  }

  /** @param {import("../queue.js").QueuedArticle[]} given */
  async function checkStored(given) {
    const found = await stored();
    const lines = await expected(given);
    assert.equal(found.size, given.length);
    assert.equal((await rows("select from readings")).length, given.length);
    for (const [id, line] of lines) {
      assert.equal(found.get(id).version, version);
      assert.equal(found.get(id).content_hash, line.contentHash);
      assert.deepEqual(found.get(id).records, line.records);
    }
    const [{ count }] = await rows("select count(*)::int as count from records");
    assert.equal(
      count,
      [...lines.values()].reduce((sum, line) => sum + line.records.length, 0),
    );
  }

  test("workers killed before writing, after writing and at any time lose and double nothing", async () => {
    const given = articles(600);
    await addArticles(queue, given);
    const died = ["before-store", "after-store"].map((point) => once(start("dying-worker.js", point), "exit"));
    for (const [, signal] of await Promise.all(died)) assert.equal(signal, "SIGKILL");
    for (let k = 0; k < 3; k++) {
      const [before] = await rows("select count(*) as count from writes");
      const worker = start("dying-worker.js", "never");
      await until(async () => (await rows("select count(*) as count from writes"))[0].count !== before.count);
      await kill(worker);
    }
    assert.ok((await open()) > 0, "all was done before the last kill");
    start("dying-worker.js", "never");
    start("dying-worker.js", "never");
    await done();
    assert.equal(await queue.getFailedCount(), 0);
    await checkStored(given);
    // One worker died after it had written its batch and before it could say so: that batch was written twice.
    const [{ most, total }] = await rows(
      "select max(times)::int as most, sum(times)::int as total from (select count(*) as times from writes group by id) as w",
    );
    assert.ok(most >= 2);
    assert.ok(total >= given.length + 50);
  });

  test("an article that kills its worker costs itself alone, and is kept", async () => {
    const given = articles(20);
    const deadly = { id: "deadly", crawled: "2026-05-01T00:00:00Z", text: DEADLY };
    await addArticles(queue, [...given.slice(0, 10), deadly, ...given.slice(10)], 7);
    let deaths = 0;
    const restart = () => {
      const worker = start("dying-worker.js", "article");
      worker.once("exit", () => {
        deaths++;
        if (!over) restart();
      });
    };
    let over = false;
    restart();
    await done();
    over = true;
    assert.ok(deaths >= 3);
    const failed = await queue.getFailed();
    assert.deepEqual(
      failed.map((job) => job.data.articles),
      [[deadly]],
    );
    await checkStored(given);
  });

  test("PostgreSQL and Redis may die and come back", async () => {
    const given = articles(200);
    await addArticles(queue, given);
    start("dying-worker.js", "never");
    start("dying-worker.js", "never");
    await until(async () => (await rows("select from writes limit 1")).length > 0);
    await postgres.restart();
    await redis.restart();
    await done();
    assert.equal(await queue.getFailedCount(), 0);
    await checkStored(given);
  });

  test("a batch that is added again while it waits is not done twice", async () => {
    await addArticles(queue, articles(50));
    await addArticles(queue, articles(50));
    assert.equal(await queue.getWaitingCount(), 1);
    await assert.rejects(addArticles(queue, [{ id: "", crawled: "2026-05-01", text: "" }]), /needs an id/);
    await assert.rejects(addArticles(queue, [{ id: "x", crawled: "yesterday", text: "" }]), /ISO date-time/);
  });

  test("an older copy never replaces a newer one; a corrected one replaces its reject; versions stand side by side", async () => {
    /** @param {import("../queue.js").QueuedArticle[]} given @param {object} [changes] */
    const write = async (given, changes = {}) => {
      const readings = [];
      for await (const line of extractMany(given))
        readings.push({ ...readingOf(given[readings.length] ?? assert.fail(), line), ...changes });
      await store(pool, readings);
    };
    const copy = (/** @type {string} */ crawled, /** @type {any} */ text) => ({ id: "a", crawled, text });
    await write([copy("2026-05-02T00:00:00Z", 7)]);
    assert.deepEqual((await stored()).get("a").error, { code: "BAD_INPUT", message: "the article has no text" });
    await write([copy("2026-05-03T00:00:00Z", "Ngày 24/3/2022."), copy("2026-05-01T00:00:00Z", "Ngày 25/3/2022.")]);
    await write([copy("2026-05-01T00:00:00Z", "Ngày 26/3/2022.")]);
    assert.equal((await stored()).get("a").error, null);
    assert.deepEqual(
      (await rows("select text from records")).map(({ text }) => text),
      ["Ngày 24/3/2022"],
    );
    await write([copy("2026-05-01T00:00:00Z", "Ngày 26/3/2022.")], { version: "0.0.1" });
    assert.equal((await rows("select from readings where id = 'a'")).length, 2);
  });

  test("characters that jsonb cannot hold cost no batch and move no offset", async () => {
    const text = "\0\ud800 Ngày 24/3/2022, Bí thư Tỉnh ủy Lò\0Văn\ud800 Giàng dự.";
    const odd = { id: "odd\0", crawled: "2026-05-01T00:00:00Z", text };
    const readings = [];
    for await (const line of extractMany([odd])) readings.push(readingOf(odd, line));
    await store(pool, readings);
    const found = await rows("select article, start, \"end\", text from records where kind = 'date'");
    assert.deepEqual(found, [{ article: "odd\ufffd", start: 3, end: 17, text: "Ngày 24/3/2022" }]);
  });

  test("a line without an id is named and left out", async () => {
    const feed = start("../add.js");
    let said = "";
    feed.stderr?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      said += text;
    });
    feed.stdin?.end(`{"id": "a", "text": "Ngày 24/3/2022."}\n\n{"text": "no id"}\n{"id": \n`);
    assert.deepEqual(await once(feed, "exit"), [3, null]);
    assert.match(said, /line 3 is no JSON object with an id.*\nline 4 is/);
    assert.equal(await queue.getWaitingCount(), 1);
  });

  test("the commands of the page run, and a worker that is told to stop finishes its batch", async () => {
    const page = readFileSync(file("../../../docs/queue.md"), "utf8");
    const block = (/** @type {string} */ name) => page.split(`<!-- ${name} -->`)[1]?.split("```")[1] ?? "";
    const dir = mkdtempSync(join(tmpdir(), "vanban-queue-"));
    try {
      for (const name of ["schema.sql", "worker.js", "add.js"]) symlinkSync(file(`../${name}`), join(dir, name));
      const given = articles(120).map(({ crawled: _, ...article }) => article);
      writeFileSync(join(dir, "articles.jsonl"), given.map((article) => `${JSON.stringify(article)}\n`).join(""));
      const env = {
        ...process.env,
        REDIS_URL: redis.url,
        DATABASE_URL: postgres.url,
        PGOPTIONS: "-c client_min_messages=error",
      };
      const commands = `set -e${block("queue").replace(/^sh/u, "")}echo worker $!; wait $!`;
      const shell = spawn("sh", ["-c", commands], { cwd: dir, env, stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      for await (const text of shell.stdout.setEncoding("utf8")) {
        said += text;
        if (/worker \d+\n/u.test(said)) break;
      }
      await until(async () => (await stored()).size > 0);
      process.kill(Number(/worker (\d+)/u.exec(said)?.[1]), "SIGTERM");
      assert.deepEqual(await once(shell, "exit"), [0, null]);
      // What the worker had begun is done, what it had not waits for the next.
      const { active, failed } = await queue.getJobCounts();
      assert.deepEqual({ active, failed }, { active: 0, failed: 0 });
      const waiting = (await queue.getWaiting()).flatMap((job) => job.data.articles);
      assert.equal((await stored()).size + waiting.length, given.length);
      start("dying-worker.js", "never");
      await done();
      await checkStored(articles(120));
      const found = await rows(block("records").replace(/^sql/u, ""));
      assert.ok(found.length > 0 && found.some(({ code }) => code !== null));
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
