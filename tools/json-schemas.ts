/** Writes the JSON Schema files of the package into `json-schema/`. Part of the build. */
import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchema, PUBLISHED_SCHEMAS } from "../src/cli/schema.js";

mkdirSync("json-schema", { recursive: true });
for (const name of Object.keys(PUBLISHED_SCHEMAS) as (keyof typeof PUBLISHED_SCHEMAS)[]) {
  writeFileSync(`json-schema/${name}.json`, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
}
