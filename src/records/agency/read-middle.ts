import type { Doc } from "../../scan/doc.js";
import {
  capitalsEnd,
  isAllCapitals,
  isCapitalized,
  isDash,
  isGlued,
  isNumber,
  isWord,
  markAt,
  startsLine,
  wordsAt,
} from "../../scan/window.js";
import { placeTones } from "../../text/tone-placement.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { numberedHamletEnd } from "./hamlet.js";
import { type Middle, NOTHING, namesHolder, runEnd, spelled } from "./middle.js";
import { numberEnd } from "./numbered-name.js";
import { isPersonAt } from "./person-names.js";
import { readArea } from "./read-area.js";
import { branchOfficeEnd, companyEnd } from "./read-company.js";
import { readField } from "./read-field.js";
import { numberAndArm, unitWithArm, unitWithName, zoneEnd } from "./read-force.js";
import { numberOfOffice, policeCode, readNumber, readOfficeField, readTeam } from "./read-office.js";
import { quotedProjectEnd, taskEnd } from "./read-task.js";
import type { Area } from "./reading.js";
import { BLOC, CENTRAL_TASKS, OFFICES_OF_PLACE, PARTY_FIELDS, PARTY_TASKS, ZONES } from "./rules-boards.js";
import { BUILT_THINGS, NUMBER_WORD, YEAR_WORD } from "./rules-names.js";
import { COUNTED_IN_CELLS } from "./rules-units.js";
import { INTERIM } from "./rules-words.js";
import { isShortLevel } from "./run-stops.js";
import { spellOut } from "./spelling.js";

/** The middle a kind of head asks for (column `middle` of heads.tsv); `null` where it must be there and is not. */
export function readMiddle(doc: Doc, token: number, kind: string, titled: boolean): Middle | null {
  if (kind === "") return NOTHING(token);
  const optional = kind.endsWith("?");
  // `Chi bộ ┃Tổ dân phố số 14┃`: where it is, not what it is
  if (optional && numberedHamletEnd(doc, token) > 0) return NOTHING(token);
  // `Thành viên HĐTV ┃Nguyễn Hoàng Trung┃`, `Phó TGĐ Tập đoàn ┃Lê Quang Dũng┃`
  if (titled && HELD_KINDS.has(kind) && namesHolder(doc, token, runEnd(doc, token, true, false, false)))
    return optional ? NOTHING(token) : null;
  const found = readKind(doc, token, optional ? kind.slice(0, -1) : kind, titled);
  return found ?? (optional ? NOTHING(token) : null);
}

/** Names that need no word of what the body does, so that somebody's looks like one. */
const HELD_KINDS: ReadonlySet<string> = new Set(["run?", "company", "project?"]);

function readKind(doc: Doc, token: number, kind: string, titled: boolean): Middle | null {
  switch (kind) {
    case "ministry":
      return readField(doc, token, "b");
    case "department":
      return readField(doc, token, "s") ?? readUnlistedField(doc, token, titled);
    case "division":
      return readOfficeField(doc, token, titled);
    case "team":
      return readTeam(doc, token, titled);
    case "run":
    case "union":
    case "mass": {
      const number = kind === "run" ? numberOfOffice(doc, token, titled) : null;
      if (number) return number;
      const end = runEnd(doc, token, true, false, titled);
      if (titled && holdsPerson(doc, token, end)) return null;
      return endingInProvince(doc, token, policed(doc, token, spelled(doc, token, end)));
    }
    case "centre":
      return whichCentre(doc, token, longer(readField(doc, token, "t"), readCentre(doc, token, titled)));
    case "event": {
      const event = doc.hits.longest(token, "agencyEvent");
      if (event?.entry.fields.named !== "1" || !isCapitalized(doc.tokens, token)) return null;
      return spelled(doc, token, Math.max(event.end, runEnd(doc, token, true, false, false)));
    }
    case "office": {
      const office = doc.hits.longest(token, "agencyOffice");
      return office && spelled(doc, token, office.end);
    }
    case "project":
      return isNumber(doc.tokens, token) && !startsLine(doc.tokens, token)
        ? numbered(doc, token)
        : zoned(spelled(doc, token, taskEnd(doc, token, titled)));
    case "task":
      return readTask(doc, token, titled);
    case "paper":
      return readPaper(doc, token, titled);
    case "name":
      return endingInProvince(doc, token, spelled(doc, token, nameEnd(doc, token, titled)));
    case "branch":
      return spelled(doc, token, branchOfficeEnd(doc, token));
    case "bank":
      return spelled(doc, token, branchOfficeEnd(doc, nameEnd(doc, token, titled)));
    case "company": {
      const end = companyEnd(doc, token, titled);
      return titled && namesHolder(doc, token, end) ? null : spelled(doc, token, end);
    }
    case "number":
      return readNumber(doc, token);
    case "which":
      return spelled(doc, token, numberEnd(doc, token));
    case "unit":
      return readNumber(doc, token) ?? unitWithArm(doc, token);
    case "code":
      return spelled(doc, token, policeCode(doc, token) ?? token);
    case "armed":
      return numberAndArm(doc, token) ?? unitWithArm(doc, token) ?? unitWithName(doc, token);
    case "cell":
      return readCell(doc, token) ?? readKind(doc, token, "run", titled);
    case "zone":
      return readNumber(doc, token) ?? spelled(doc, token, zoneEnd(doc, token, titled));
    case "numrun":
      return readNumberAndSeat(doc, token);
    case "interim":
      return readWords(doc, token, INTERIM);
    case "party":
      return readPartyField(doc, token, titled);
    default:
      return null;
  }
}

function nameEnd(doc: Doc, token: number, titled: boolean): number {
  const numbered = tokenText(doc.tokens, token);
  if (token >= doc.tokens.count || startsLine(doc.tokens, token)) return token;
  if (isNumber(doc.tokens, token)) return countsBuilding(doc, token + 1) ? token : dayEnd(doc, token + 1);
  if (numbered === NUMBER_WORD && isNumber(doc.tokens, token + 1)) {
    const more = runEnd(doc, token + 2, false, true, titled);
    return Math.max(more, token + 2);
  }
  return runEnd(doc, token, true, true, titled);
}

/** `Bệnh viện 500 ┃giường┃`, `Trường Mầm non 4 ┃năm qua┃`; `Bệnh viện 103 ┃năm 2020┃` is named so. */
function countsBuilding({ tokens }: Doc, token: number): boolean {
  if (token >= tokens.count) return false;
  const word = lowerText(tokens, token);
  return BUILT_THINGS.has(word) || (word === YEAR_WORD && !isNumber(tokens, token + 1));
}

/** `Báo ┃Phụ nữ TP Hồ Chí Minh┃`: the place behind its name begins with the letters of its level. */
function readPaper(doc: Doc, token: number, titled: boolean): Middle | null {
  const body = doc.hits.longest(token, "agencyHead");
  if (body && isAllCapitals(doc.tokens, token) && !NAMING_PAPERS.has(body.entry.fields.branch!)) return null;
  const named = nameEnd(doc, token, titled);
  const end = named > token ? named : bodyNameEnd(doc, token);
  const area = end > token && isShortLevel(doc, end) ? readArea(doc, end, null, false) : null;
  if (!area?.province) return endingInProvince(doc, token, spelled(doc, token, end));
  return { end: area.end, words: spellOut(doc, token, end), branch: null, level: null, area };
}

/** `Bệnh viện 19┃-8┃`, `Trường Mầm non 19┃/5┃`: named after a day of the year. */
function dayEnd({ tokens }: Doc, end: number): number {
  const parted = ["-", "/", "."].includes(markAt(tokens, end)) && isGlued(tokens, end) && isGlued(tokens, end + 1);
  return parted && isNumber(tokens, end + 1) ? end + 2 : end;
}

/** Branches whose bodies papers are named after: `Báo Công an Đà Nẵng`; `Báo UBND xã` is no paper's name. */
const NAMING_PAPERS: ReadonlySet<string> = new Set(["military", "judiciary", "other"]);

/** `Báo ┃Quân khu 5┃`, `Tạp chí ┃Ngân hàng┃`: a paper named after the kind of body that edits it. */
function bodyNameEnd(doc: Doc, token: number): number {
  const { tokens, hits } = doc;
  const body = isCapitalized(tokens, token) && !startsLine(tokens, token) ? hits.longest(token, "agencyHead") : null;
  if (body === null || !NAMING_PAPERS.has(body.entry.fields.branch!)) return token;
  const end = Math.max(numberEnd(doc, body.end), hits.longest(body.end, "province")?.end ?? 0);
  return hits.longest(end, "levelWord") !== null && !isShortLevel(doc, end) ? token : end;
}

/** A department no list has; `Giám đốc Sở ┃Võ Hoàng Nam┃` names its head. */
function readUnlistedField(doc: Doc, token: number, titled: boolean): Middle | null {
  const end = runEnd(doc, token, true, false, titled);
  const row = titled ? runEnd(doc, token, true, false, false) : end;
  return isPersonAt(doc, token, row) && doc.hits.longest(token, "agencyWord") === null
    ? null
    : spelled(doc, token, end);
}

/** `nguyên Giám đốc Trung tâm ┃Lê Công Hữu┃`: its head, and no centre that bears a name. */
function readCentre(doc: Doc, token: number, titled: boolean): Middle | null {
  const end = runEnd(doc, token, true, false, titled);
  return titled && namesHolder(doc, token, end) ? null : spelled(doc, token, end);
}

/** `Trung tâm ┃Cai nghiện ma túy số 1┃`, `Trung tâm ┃Đăng kiểm 50-05V┃`. */
function whichCentre(doc: Doc, from: number, middle: Middle | null): Middle | null {
  if (middle === null || middle.area) return middle;
  const marked = lowerText(doc.tokens, middle.end) === NUMBER_WORD;
  const end = marked ? numberEnd(doc, middle.end) : stationEnd(doc, middle.end);
  return end > middle.end ? { ...middle, end, words: spellOut(doc, from, end) } : middle;
}

/** `Đăng kiểm 50┃-05V┃`: of an inspection station its province's number, then its own and a letter. */
function stationEnd({ tokens }: Doc, end: number): number {
  const dash = markAt(tokens, end) === "-" ? end : end - 2;
  const letter = dash + 2;
  if (markAt(tokens, dash) !== "-" || !isNumber(tokens, dash - 1) || !isNumber(tokens, dash + 1)) return end;
  if (!isWord(tokens, letter) || !isAllCapitals(tokens, letter) || tokenText(tokens, letter).length > 1) return end;
  return [dash, dash + 1, letter].every((token) => isGlued(tokens, token)) ? letter + 1 : end;
}

/** `chủ tịch hội đồng ┃Lê Nhị Hà┃`, of whom the run may hold the surname alone: its holder, and no name of the body. */
function holdsPerson(doc: Doc, token: number, end: number): boolean {
  if (namesHolder(doc, token, end)) return true;
  return end < token + 3 && namesHolder(doc, token, runEnd(doc, token, true, false, false));
}

/** `Trung tâm Văn hóa - Thông tin ┃- Thể thao và Truyền thông┃`: a listed field may open a name no list has. */
function longer(listed: Middle | null, read: Middle | null): Middle | null {
  return listed && (!read || read.end <= listed.end) ? listed : read;
}

/** Splits a province off the end of a name. */
function endingInProvince(doc: Doc, from: number, middle: Middle | null): Middle | null {
  if (!middle) return null;
  for (let token = Math.max(from, middle.end - 4); token < middle.end; token++) {
    const hit = doc.hits.longest(token, "province");
    if (!hit || hit.end !== middle.end || !isCapitalized(doc.tokens, token)) continue;
    const { name } = hit.entry.fields;
    const area: Area = {
      end: hit.end,
      level: "province",
      words: spellOut(doc, token, hit.end),
      name: name!,
      province: name!,
      set: false,
    };
    return { ...middle, words: token > from ? spellOut(doc, from, token) : "", area };
  }
  return middle;
}

/** Bureaus and institutes of the police and the army are of their branch. */
function policed(doc: Doc, token: number, middle: Middle | null): Middle | null {
  return middle && doc.hits.longest(token, "policeWord") && isCapitalized(doc.tokens, token)
    ? { ...middle, branch: "military" }
    : middle;
}

/** The boards of industrial and economic zones are the province's. */
function zoned(middle: Middle | null): Middle | null {
  return middle && ZONES.test(middle.words) ? { ...middle, level: "province" } : middle;
}

/** A steering committee: its number, its programme in quotes, or its name up to a place. */
function readTask(doc: Doc, token: number, titled: boolean): Middle | null {
  const { tokens } = doc;
  if (isNumber(tokens, token)) return tasked(spelled(doc, token, token + 1));
  const quoted = quotedProjectEnd(doc, token);
  if (quoted > token) {
    const words = placeTones(doc.text.slice(tokens.start[token], tokens.end[quoted - 1]));
    return tasked({ end: quoted, words, branch: null, level: null });
  }
  return tasked(spelled(doc, token, taskEnd(doc, token, titled)));
}

/** Its task says whose it is: the party's, the state's. */
function tasked(middle: Middle | null): Middle | null {
  if (!middle) return null;
  const words = middle.words.toLowerCase();
  const party = PARTY_TASKS.some((task) => words.includes(task));
  const central = CENTRAL_TASKS.some((task) => words.includes(task));
  return { ...middle, branch: party ? "party" : "government", level: central ? "central" : null };
}

function readWords(doc: Doc, token: number, words: readonly string[]): Middle | null {
  return wordsAt(doc.tokens, token, words) ? spelled(doc, token, token + words.length) : null;
}

/** `Ban Quản lý dự án ┃85┃`: boards with a number are a ministry's. */
function numbered(doc: Doc, token: number): Middle {
  return { end: token + 1, words: spellOut(doc, token, token + 1), branch: null, level: "central" };
}

/** `Chi bộ ┃6┃`, `Chi bộ ┃20A┃`; not `Chi bộ ┃12┃ đảng viên`. */
function readCell(doc: Doc, token: number): Middle | null {
  const { tokens } = doc;
  if (!isNumber(tokens, token) || startsLine(tokens, token) || tokens.end[token]! - tokens.start[token]! > 3)
    return null;
  const letter = isGlued(tokens, token + 1) && isAllCapitals(tokens, token + 1);
  const end = letter ? token + 2 : token + 1;
  if (isGlued(tokens, end) && [".", "/", "-"].includes(markAt(tokens, end)) && isNumber(tokens, end + 1)) return null;
  return isWord(tokens, end) && COUNTED_IN_CELLS.has(lowerText(tokens, end)) ? null : spelled(doc, token, end);
}

/** Longest name of a seat, in words. */
const MAX_SEAT = 3;

/** `khu vực ┃3┃`, `khu vực ┃3 - Lạc Sơn┃`: the number and where it sits. */
function readNumberAndSeat(doc: Doc, token: number): Middle | null {
  const number = readNumber(doc, token);
  if (number === null || !isDash(doc.tokens, number.end)) return number;
  const from = number.end + 1;
  const end = capitalsEnd(doc.tokens, from, MAX_SEAT + 1);
  const other = (["role", "honorific", "agencyHead"] as const).some((name) => doc.hits.longest(from, name) !== null);
  if (other || end === from || end > from + MAX_SEAT || namesHolder(doc, from, end)) return number;
  return spelled(doc, token, end);
}

/** `Khối Cơ quan và Doanh nghiệp`, `các cơ quan Đảng`, `Quân sự`, `Công an`. */
function readPartyField(doc: Doc, token: number, titled: boolean): Middle | null {
  const found = PARTY_FIELDS.filter((words) => wordsAt(doc.tokens, token, words)).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (found) return spelled(doc, token, token + found.length);
  const offices = readWords(doc, token, OFFICES_OF_PLACE);
  if (offices && doc.hits.longest(offices.end, "levelWord") !== null) return offices;
  return readBloc(doc, token, titled);
}

/** `Khối Kinh tế`, `Khối Nội chính`, `Khối`: a bloc of committees no list has. */
function readBloc(doc: Doc, token: number, titled: boolean): Middle | null {
  if (!wordsAt(doc.tokens, token, BLOC) || !isCapitalized(doc.tokens, token) || startsLine(doc.tokens, token))
    return null;
  const row = runEnd(doc, token + 1, true, false, false);
  return spelled(doc, token, titled && isPersonAt(doc, token + 1, row) ? token + 1 : Math.max(token + 1, row));
}
