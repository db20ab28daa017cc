/** The rows of a TSV list by column name; comment lines and the line end of the file are none. */
export function tsvRows(tsv: string): Record<string, string>[] {
  const [header, ...lines] = tsv.split("\n").map((line) => line.replace("\r", "").split("\t"));
  return lines
    .filter((cells) => cells[0] !== "" && !cells[0]!.startsWith("#"))
    .map((cells) => Object.fromEntries(header!.map((name, column) => [name, cells[column] ?? ""])));
}
