// `node worker.js`: reads articles of the queue until it is told to stop. Start one for each core.
import { startWorker } from "./start-worker.js";
import { openPool } from "./store.js";

const { REDIS_URL = "redis://127.0.0.1:6379", DATABASE_URL = "postgres://127.0.0.1/vanban" } = process.env;
const pool = openPool(DATABASE_URL);
const worker = startWorker({ redisUrl: REDIS_URL, pool });

for (const signal of ["SIGTERM", "SIGINT"])
  process.once(signal, async () => {
    // Waits for the batches at hand, takes no new ones.
    await worker.close();
    await pool.end();
  });
