import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { BEFORE, beforeCue, type TitleMarks } from "./cues.js";
import { inPlaceList } from "./features.js";
import type { Scored } from "./name-model.js";
import type { Reading } from "./reading.js";
import { THI_VAN } from "./rules-names.js";
import type { Run } from "./runs.js";

/** `cho hộ lý | Lâm Thị Út`: behind a word no list has, a surname and Thị or Văn still tell a name. */
export function hasFullName(reading: Reading, marks: TitleMarks, { pieces }: Run, { from, to }: Scored): boolean {
  if (to - from < 3 || from > 0 || to < pieces.length || !THI_VAN.has(reading.word(pieces[1]!.start))) return false;
  const { start } = pieces[0]!;
  if (nameStatistics().surname(reading.nameId(start)) === 0) return false;
  const before = beforeCue(reading, marks, start);
  return before === BEFORE.lower || before === BEFORE.lead || (before === BEFORE.comma && !mayBePlace(reading, pieces));
}

/** `đường Lê Lợi, | Võ Thị Sáu`; not where it is said what she does or where she lives: `xã An Tây, | Lê Thị Thiểu ở xã Phú An`. */
function mayBePlace(reading: Reading, pieces: Run["pieces"]): boolean {
  return inPlaceList(reading, pieces[0]!.start) && reading.longest(pieces.at(-1)!.end, "nameFollow") === null;
}
