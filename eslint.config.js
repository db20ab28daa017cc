// Only what Biome has no rule for: patterns that could take more than linear time, over every literal.
import parser from "@typescript-eslint/parser";
import regexp from "eslint-plugin-regexp";

export default [
  {
    files: ["**/*.ts"],
    ignores: ["src/tokens/model/**"],
    languageOptions: { parser },
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
      "regexp/no-misleading-unicode-character": "off",
      "regexp/no-dupe-disjunctions": "error",
      "regexp/no-empty-alternative": "error",
      "regexp/no-invalid-regexp": "error",
    },
  },
];
