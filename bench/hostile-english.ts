import type { HostileText } from "./hostile.js";

/** One piece over and over; `#` in it is a number that grows. */
function repeated(name: string, piece: string): HostileText {
  return {
    name,
    make: (length) => {
      const pieces: string[] = [];
      for (let size = 0, k = 1; size < length; k++) {
        const next = piece.replaceAll("#", String(k));
        pieces.push(next);
        size += next.length;
      }
      return pieces.join("");
    },
  };
}

/** English texts made to be slow to read: beginnings of records that go nowhere, chains that do not end. */
export const HOSTILE_ENGLISH: readonly HostileText[] = [
  repeated("a type and no number", "Resolution No. "),
  repeated("citations that differ", "Resolution No. #-NQ/TU dated March 3, 2021 of the Provincial Party Committee. "),
  repeated("short citations that differ", "Decision No. #, "),
  repeated("one list of numbers", "Decrees No. #, "),
  repeated("laws without an end", "Law on Complaints and "),
  repeated("an open quote", "Programme “National digital transformation "),
  repeated("capitalised words in a row", "Nguyen Van An "),
  repeated("people who differ", "Mr. Nguyen Van A#, "),
  repeated(
    "titles in one chain",
    "Secretary of the Provincial Party Committee, Chairman of the Provincial People's Council, ",
  ),
  repeated("titles and no name", "Deputy Director and Vice Chairman "),
  repeated("honorifics in a row", "Mr. Dr. Gen. "),
  repeated("names and honorifics", "Mr. Hoach said Ms. Inh said "),
  repeated("bodies of bodies", "Standing Board of the Inspection Commission of the Party Committee of the "),
  repeated("bodies that differ", "Department of Health of District # and "),
  repeated("fields without an end", "Department of Culture, Sports, Tourism, Health, "),
  repeated("abbreviations that differ", "Vietnam Health Association (VHA#) "),
  repeated("datelines", "HANOI (VNA) - "),
  repeated("days that differ", "on March #, 2021 and 15/3/2022, "),
  repeated("one list of days", "March 1, 2, 3, "),
  repeated("ranges without an end", "from January 1 to "),
  repeated("periods", "first six months of 2021, third quarter, same period last year, 2021-2025 period, "),
  repeated("bare months", "in March and in June "),
  repeated("figures", "42 petitions and complaints, "),
  repeated("numbers with commas", "1,250,"),
  repeated("cases without a matter", "38 of 42 cases "),
  repeated("counted things without an end", "42 complaints, petitions, denunciations, "),
  repeated("brackets", "(((((((("),
  repeated("quotes", '"“'),
  repeated("stops and abbreviations", "No. No. Mr. St. "),
  repeated("apostrophes", "a'a'a'"),
  repeated("one word", "aaaaaaaaaaaaaaaa"),
  repeated("hyphens", "Ba-Ria-Vung-Tau-"),
  repeated("lines", "Minh Trang\n"),
  repeated("short lines of capitals", "MINH TRANG\n\n"),
];
