/** The code a Markdown page shows, as its tests run it. */

/** One fenced block. */
export interface Snippet {
  /** Number of its first line, counted from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** What stands in a comment `<!-- given … -->` before it: code that is run first and that readers need not see. */
  readonly given: string;
  /** The name in a comment `<!-- name -->` before it; `null` where there is none. */
  readonly marker: string | null;
  /** What it prints, where the page shows that in a block marked `<!-- prints -->` behind it. */
  readonly prints: string | null;
}

/** The blocks of a page in their order, without those that show what another prints. */
export function snippetsOf(markdown: string): Snippet[] {
  const lines = markdown.split("\n");
  const snippets: Snippet[] = [];
  let comment = "";
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k]!;
    if (line.startsWith("<!--")) {
      const end = lines.findIndex((other, at) => at >= k && other.trimEnd().endsWith("-->"));
      comment = lines
        .slice(k, end + 1)
        .join("\n")
        .slice(4)
        .trimEnd()
        .slice(0, -3)
        .trim();
      k = end;
    } else if (line.startsWith("```")) {
      const end = lines.findIndex((other, at) => at > k && other.startsWith("```"));
      if (end < 0) throw new Error(`line ${k + 1}: a block has no end`);
      const code = `${lines.slice(k + 1, end).join("\n")}\n`;
      if (comment === "prints") snippets[snippets.length - 1] = { ...snippets.at(-1)!, prints: code };
      else snippets.push({ line: k + 1, language: line.slice(3).trim(), code, prints: null, ...before(comment) });
      comment = "";
      k = end;
    } else if (line.trim() !== "") comment = "";
  }
  return snippets;
}

function before(comment: string): Pick<Snippet, "given" | "marker"> {
  if (comment.startsWith("given\n")) return { given: `${comment.slice("given\n".length)}\n`, marker: null };
  return { given: "", marker: comment === "" ? null : comment };
}
