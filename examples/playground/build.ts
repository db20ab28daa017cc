/** Builds the page into one folder with one file: `npm run playground`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { playgroundPage } from "./document.js";

const FOLDER = "examples/playground/dist";

const page = await playgroundPage(process.cwd());
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, "index.html"), page);
console.log(`${FOLDER}/index.html: ${Math.round(Buffer.byteLength(page) / 1000)} kB, open it in a browser`);
