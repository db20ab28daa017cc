// `npm run test:queue`: installs the example as a team would, vanban packed from this folder, and runs its tests. They
// start a Redis and a PostgreSQL of their own; where these are not installed they are skipped, and say so.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { missingServer } from "./servers.js";

const example = fileURLToPath(new URL("..", import.meta.url));
const root = resolve(example, "../..");
const npm = (cwd, ...args) => execFileSync("npm", args, { cwd, stdio: "inherit" });

const missing = missingServer();
if (missing === null) {
  if (!existsSync(join(root, "dist/node.js"))) npm(root, "run", "--silent", "build");
  npm(example, "ci", "--silent");
  npm(example, "run", "--silent", "types");
  npm(example, "test", "--silent");
} else console.log(`test:queue: ${missing} is not installed, so the queue was not tested`);
