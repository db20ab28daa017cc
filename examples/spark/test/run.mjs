// `npm run test:spark`: makes a virtual environment with the pinned pyspark, packs Node and vanban as a team would ship
// them, and runs test_spark.py. VANBAN_SPARK_ARTICLES sets how many articles go over the cluster (10,000).
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const example = fileURLToPath(new URL("..", import.meta.url));
const root = resolve(example, "../..");
const environment = join(example, ".venv");
const python = join(environment, "bin/python");

for (const [command, debian] of [
  ["java", "default-jre-headless"],
  ["python3", "python3-venv"],
]) {
  if (spawnSync("which", [command]).status === 0) continue;
  console.error(`test:spark needs ${command} (Debian: apt-get install ${debian})`);
  process.exit(1);
}

const run = (command, args, options = {}) => execFileSync(command, args, { stdio: "inherit", ...options });

const wanted = readFileSync(join(example, "requirements.txt"), "utf8");
const mark = join(environment, "installed.txt");
if (!existsSync(mark) || readFileSync(mark, "utf8") !== wanted) {
  rmSync(environment, { recursive: true, force: true });
  run("python3", ["-m", "venv", environment]);
  run(python, [
    "-m",
    "pip",
    "install",
    "--quiet",
    "--disable-pip-version-check",
    "-r",
    join(example, "requirements.txt"),
  ]);
  writeFileSync(mark, wanted);
}
if (!existsSync(join(root, "dist/cli.js"))) run("npm", ["run", "--silent", "build"], { cwd: root });

const work = mkdtempSync(join(tmpdir(), "vanban-ship-"));
try {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", work], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const archive = join(work, "vanban-env.tgz");
  run("sh", [join(example, "pack-env.sh"), archive, join(work, packed.filename)]);
  const { status } = spawnSync(python, [join(example, "test/test_spark.py"), ...process.argv.slice(2)], {
    stdio: "inherit",
    env: {
      ...process.env,
      PYSPARK_PYTHON: python,
      PYTHONPATH: example,
      PYTHONDONTWRITEBYTECODE: "1",
      // The cluster of the test talks to itself and to nobody else.
      SPARK_LOCAL_IP: "127.0.0.1",
      VANBAN_ARCHIVE: archive,
      VANBAN_NODE: process.execPath,
    },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
