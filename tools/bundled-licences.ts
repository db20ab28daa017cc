import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

const FILE = "dist/BUNDLED-LICENCES.txt";
const MODULES = "node_modules/";
const PACKAGE = /^(?:@[^/]{1,100}\/)?[^/]{1,100}/u;
const RULE = "-".repeat(80);

const folders = new Map<string, string>();

/**
 * Writes the licences of all packages whose code goes into `dist`, once for all configs of a build: who passes the
 * bundles on passes these packages on, and their licences ask to stand beside them.
 */
export const bundledLicences: Plugin = {
  name: "bundled-licences",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      for (const output of Object.values(metafile?.outputs ?? {}))
        for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
          // The last of them counts: a package may have packages of its own.
          const at = path.lastIndexOf(MODULES);
          if (at < 0 || bytesInOutput === 0) continue;
          const name = PACKAGE.exec(path.slice(at + MODULES.length))![0];
          folders.set(name, path.slice(0, at + MODULES.length) + name);
        }
      mkdirSync("dist", { recursive: true });
      writeFileSync(FILE, [...folders].sort().map(noticeOf).join(`\n${RULE}\n\n`));
    });
  },
};

/** Name, version and licence text of a package; a build without the text stops, for it may not be passed on. */
function noticeOf([name, folder]: [string, string]): string {
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  if (!file || !existsSync(join(folder, file))) throw new Error(`${name} is bundled and has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
}
