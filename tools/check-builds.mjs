// `npm run check:builds`: two builds of one source give the same tarball, byte for byte, also in another folder. The
// second is made of a copy of what git has, so a file that git ignores cannot be part of it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const work = mkdtempSync(join(tmpdir(), "vanban-builds-"));
const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...options });

/** Builds and packs the source of a folder: the tarball's hash and the hash of every file in it. */
function packed(folder, name) {
  run("npm", ["run", "-s", "build"], { cwd: folder });
  const destination = mkdtempSync(join(work, `${name}-`));
  const [{ filename, files }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", destination], { cwd: folder }),
  );
  const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
  return {
    tarball: hash(join(destination, filename)),
    files: new Map(files.map(({ path }) => [path, hash(join(folder, path))])),
  };
}

try {
  const copy = join(work, "copy");
  for (const file of run("git", ["ls-files", "-z"]).split("\0").filter(Boolean))
    cpSync(file, join(copy, file), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "dir");
  const [here, there] = [packed(".", "here"), packed(copy, "there")];
  const paths = new Set([...here.files.keys(), ...there.files.keys()]);
  const differing = [...paths].filter((path) => here.files.get(path) !== there.files.get(path));
  console.log(`two builds: ${here.files.size} files, ${here.tarball.slice(0, 16)}`);
  if (differing.length > 0 || here.tarball !== there.tarball) {
    console.error(`the builds differ: ${differing.join(", ") || "in the tarball alone"}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
