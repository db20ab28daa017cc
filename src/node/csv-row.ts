/** Fields of one CSV row without its line end; `null` when a quote is opened and never closed. */
export function csvFields(row: string, delimiter: string): string[] | null {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (row[at] === '"') {
      let value = "";
      for (;;) {
        const quote = row.indexOf('"', at + 1);
        if (quote < 0) return null;
        value += row.slice(at + 1, quote);
        at = quote + 1;
        if (row[at] !== '"') break;
        value += '"';
      }
      const end = endOfField(row, at, delimiter);
      fields.push(value + row.slice(at, end));
      at = end;
    } else {
      const end = endOfField(row, at, delimiter);
      fields.push(row.slice(at, end));
      at = end;
    }
    if (at >= row.length) return fields;
    at++;
  }
}

function endOfField(row: string, from: number, delimiter: string): number {
  const end = row.indexOf(delimiter, from);
  return end < 0 ? row.length : end;
}

/** The delimiter a header row uses: comma, semicolon or tab, whichever stands in it most often outside quotes. */
export function guessDelimiter(header: string): string {
  const plain = header.replace(/"[^"]{0,1000}"/gu, "");
  const count = (mark: string) => plain.split(mark).length;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
