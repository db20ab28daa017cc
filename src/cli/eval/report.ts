import type { Difference, Rate, Score } from "./score.js";

const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? "  –  " : value.toFixed(3);

/** The table people read: a line a kind, then pairs of persons and titles, then the macro average. */
export function scoreTable(score: Score): string {
  const lines = [
    `articles ${score.articles}, without a prediction ${score.missing}, spans whose text is not the input's ${score.badSpans}`,
    "kind       gold  pred  span-F1  value-P value-R value-F1  links  fields",
  ];
  for (const [kind, { span, value, links, fields }] of Object.entries(score.kinds)) {
    const shown = Object.entries(fields).map(([name, rate]) => `${name} ${rate === null ? "–" : rate.toFixed(2)}`);
    lines.push(
      `${kind.padEnd(9)} ${String(value.g).padStart(5)} ${String(value.p).padStart(5)}  ${figure(span.f1)}   ` +
        `${figure(value.precision)}   ${figure(value.recall)}   ${figure(value.f1)}   ${figure(links?.f1)}  ${shown.join(", ")}`,
    );
  }
  lines.push(
    `person–title pairs  P ${figure(score.titles.precision)} R ${figure(score.titles.recall)} F1 ${figure(score.titles.f1)}`,
  );
  lines.push(`macro value-F1 ${figure(score.macroValueF1)}`);
  return lines.join("\n");
}

/** One line a difference, tab-separated; line ends inside a mention are shown as blanks. */
export function differenceLine(difference: Difference): string {
  return lineOf(difference).replaceAll("\n", " ");
}

function lineOf({ article, verdict, detail, want, got, at }: Difference): string {
  if (verdict === "MISSED") return `${article}\tMISSED\t«${want}» @${at}`;
  if (verdict === "EXTRA") return `${article}\tEXTRA\t«${got}» @${at}`;
  if (verdict === "LINK") return `${article}\tLINK ${detail}\t«${want}» @${at}`;
  return `${article}\t${detail === "" ? verdict : `${verdict} ${detail}`}\twant «${want}»\tgot «${got}»`;
}

/** The figures a gate holds: by name, so that a missing one shows. */
export function gateFigures(score: Score): Record<string, number> {
  const figures: Record<string, number> = {};
  const put = (name: string, rate: Rate | undefined) => {
    if (rate) figures[name] = Number(rate.f1.toFixed(4));
  };
  for (const [kind, { span, value, links }] of Object.entries(score.kinds)) {
    put(`${kind}.span`, span);
    put(`${kind}.value`, value);
    put(`${kind}.links`, links);
  }
  put("titles", score.titles);
  figures.macro = Number(score.macroValueF1.toFixed(4));
  return figures;
}
