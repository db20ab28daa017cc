import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Debian keeps the server's commands out of the PATH. */
const POSTGRES_FOLDERS = "/usr/lib/postgresql";

/** @typedef {{ url: string, restart: () => Promise<void>, stop: () => Promise<void> }} Server */

/** What must be installed for these tests and is not; `null` when all is there. */
export function missingServer() {
  if (find("redis-server") === null) return "redis-server";
  if (find("postgres") === null) return "PostgreSQL";
  return null;
}

/** @param {string} command */
function find(command) {
  const versions = existsSync(POSTGRES_FOLDERS) ? readdirSync(POSTGRES_FOLDERS).sort().reverse() : [];
  const folders = [
    ...versions.map((version) => join(POSTGRES_FOLDERS, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}

/**
 * A Redis of our own: a free port, an empty folder, every job on the disk before the answer.
 * @returns {Promise<Server>}
 */
export async function startRedis() {
  const dir = mkdtempSync(join(tmpdir(), "vanban-redis-"));
  const port = await freePort();
  const options = [
    "--port",
    port,
    "--bind",
    "127.0.0.1",
    "--dir",
    dir,
    "--save",
    "",
    "--maxmemory-policy",
    "noeviction",
  ];
  const start = async () => {
    const started = spawn(
      /** @type {string} */ (find("redis-server")),
      [...options.map(String), "--appendonly", "yes", "--appendfsync", "always"],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    for await (const line of started.stdout.setEncoding("utf8")) if (line.includes("Ready to accept")) break;
    return started;
  };
  let process = await start();
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    process.kill(signal);
    await once(process, "exit");
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await end("SIGKILL");
      process = await start();
    },
    async stop() {
      await end("SIGTERM");
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * A PostgreSQL of our own. It refuses to run as root, so as root it runs as the user of Debian's package.
 * @returns {Promise<Server>}
 */
export async function startPostgres() {
  const dir = mkdtempSync(join(tmpdir(), "vanban-postgres-"));
  const port = await freePort();
  const root = process.getuid?.() === 0;
  if (root) execFileSync("chown", ["postgres", dir]);
  /** @param {string} command @param {string[]} args */
  const run = (command, args) => {
    const path = /** @type {string} */ (find(command));
    const [file, all] = root ? ["runuser", ["-u", "postgres", "--", path, ...args]] : [path, args];
    // Not a pipe: the server would keep it open.
    execFileSync(file, all, { stdio: ["ignore", "ignore", "inherit"], cwd: "/" });
  };
  const data = join(dir, "data");
  run("initdb", ["-D", data, "-U", "vanban", "-A", "trust", "-E", "UTF8", "--locale", "C.UTF-8", "--no-sync"]);
  const options = `-p ${port} -k ${dir} -c listen_addresses=127.0.0.1`;
  const start = () => run("pg_ctl", ["-D", data, "-w", "-s", "-l", join(dir, "log"), "-o", options, "start"]);
  start();
  return {
    url: `postgres://vanban@127.0.0.1:${port}/postgres`,
    async restart() {
      run("pg_ctl", ["-D", data, "-w", "-s", "-m", "immediate", "stop"]);
      await sleep(1500);
      start();
    },
    async stop() {
      run("pg_ctl", ["-D", data, "-w", "-s", "-m", "immediate", "stop"]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return address !== null && typeof address === "object" ? address.port : 0;
}
