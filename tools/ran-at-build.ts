import type { Plugin } from "esbuild";

/**
 * Runs `src/steps/later-words.ts` while it is bundled and puts what it exports, a string, in its place: the lists it is
 * made from stay out of the bundle.
 */
export const ranAtBuild: Plugin = {
  name: "ran-at-build",
  setup(build) {
    build.onLoad({ filter: /[\\/]steps[\\/]later-words\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build.esbuild.build({
        entryPoints: [path],
        bundle: true,
        write: false,
        format: "esm",
        loader: { ".tsv": "text" },
      });
      const code = Buffer.from(outputFiles[0]!.contents).toString("base64");
      const { default: words } = (await import(`data:text/javascript;base64,${code}`)) as { default: string };
      return { contents: words, loader: "text" };
    });
  },
};
