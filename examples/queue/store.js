import pg from "pg";
import { version } from "vanban";

/**
 * What is known of one copy of an article after reading it: a row of `readings` (schema.sql).
 * @typedef {{ id: string, version: string, crawled: string, published: string | null, province: string | null,
 *   content_hash: string | null, records: readonly unknown[], error: object | null }} Reading
 */

/**
 * One statement a batch, so a batch is written wholly or not at all. Doing it again changes nothing; rows go in the
 * order of their ids, so that two workers never wait for each other; of two copies in one batch the newer counts.
 */
const UPSERT = `
insert into readings (id, version, crawled, published, province, content_hash, records, error)
select distinct on (id, version) id, version, crawled, published, province, content_hash, records, error
from jsonb_to_recordset($1::jsonb) as reading (id text, version text, crawled timestamptz, published date,
  province text, content_hash text, records jsonb, error jsonb)
order by id, version, crawled desc
on conflict (id, version) do update set
  crawled = excluded.crawled, published = excluded.published, province = excluded.province,
  content_hash = excluded.content_hash, records = excluded.records, error = excluded.error
where readings.crawled <= excluded.crawled`;

/** @param {string} databaseUrl */
export function openPool(databaseUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  // A connection that breaks while nobody uses it must not end the worker; the next query opens another.
  pool.on("error", (error) => console.error(`PostgreSQL: ${error.message}`));
  return pool;
}

/**
 * @param {import("./queue.js").QueuedArticle} article
 * @param {import("vanban").OutputLine} line what was read from it
 * @returns {Reading}
 */
export function readingOf(article, line) {
  const row = { id: article.id, version, crawled: article.crawled };
  if (!line.ok) {
    return { ...row, published: null, province: null, content_hash: null, records: [], error: line.error };
  }
  const { published, province } = line.article;
  return { ...row, published, province, content_hash: line.contentHash, records: line.records, error: null };
}

/**
 * @param {Pick<import("pg").Pool, "query">} pool
 * @param {readonly Reading[]} readings
 */
export async function store(pool, readings) {
  await pool.query(UPSERT, [JSON.stringify(readings, storable)]);
}

/**
 * jsonb takes neither U+0000 nor half of a surrogate pair. Each becomes one U+FFFD, so all offsets stay right.
 * @param {string} _key
 * @param {unknown} value
 */
function storable(_key, value) {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd").toWellFormed() : value;
}
