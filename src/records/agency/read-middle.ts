import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, markAt, startsLine } from "../../scan/window.js";
import { placeTones } from "../../text/tone-placement.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { fieldByLetters, readFieldLetters } from "./field-letters.js";
import { numberedHamletEnd } from "./numbered-hamlet.js";
import { commonLead, readRun } from "./read-run.js";
import { isPersonAt, quotedProjectEnd, taskEnd } from "./read-task.js";
import type { Area, Reading } from "./reading.js";
import {
  BLOC,
  BRANCH_OFFICE,
  CENTRAL_TASKS,
  COMPANY_FORMS,
  INTERIM,
  NUMBER_WORD,
  OFFICE_WORDS,
  PARTY_FIELDS,
  PARTY_TASKS,
} from "./rules-words.js";
import { spellOut } from "./spelling.js";

/** What stands between a head and its place: a field, a name, a number. */
export interface Middle {
  readonly end: number;
  readonly words: string;
  readonly branch: Reading["branch"] | null;
  readonly level: Reading["level"];
  /** A province at its end: `Báo ┃Hà Tĩnh┃`. */
  readonly area?: Area;
}

const NOTHING = (end: number): Middle => ({ end, words: "", branch: null, level: null });

/** The middle a kind of head asks for (column `middle` of heads.tsv); `null` where it must be there and is not. */
export function readMiddle(doc: Doc, token: number, kind: string, titled: boolean): Middle | null {
  if (kind === "") return NOTHING(token);
  const optional = kind.endsWith("?");
  // `Chi bộ ┃Tổ dân phố số 14┃`: where it is, not what it is
  if (optional && numberedHamletEnd(doc, token) > 0) return NOTHING(token);
  const found = readKind(doc, token, optional ? kind.slice(0, -1) : kind, titled);
  return found ?? (optional ? NOTHING(token) : null);
}

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
    case "mass":
      return endingInProvince(
        doc,
        token,
        policed(doc, token, spelled(doc, token, runEnd(doc, token, true, false, titled))),
      );
    case "centre":
      return readField(doc, token, "t") ?? readCentre(doc, token, titled);
    case "event":
      return doc.hits.longest(token, "agencyEvent")
        ? spelled(doc, token, runEnd(doc, token, true, false, false))
        : null;
    case "office": {
      const office = doc.hits.longest(token, "agencyOffice");
      return office && spelled(doc, token, office.end);
    }
    case "project":
      return isNumber(doc.tokens, token) && !startsLine(doc.tokens, token)
        ? numbered(doc, token)
        : spelled(doc, token, taskEnd(doc, token, titled));
    case "task":
      return readTask(doc, token, titled);
    case "name":
    case "paper":
      return endingInProvince(doc, token, spelled(doc, token, nameEnd(doc, token, titled)));
    case "bank":
      return spelled(doc, token, branchOfficeEnd(doc, nameEnd(doc, token, titled)));
    case "company":
      return readCompany(doc, token, titled);
    case "number":
      return readNumber(doc, token);
    case "unit":
      return readNumber(doc, token) ?? unitWithArm(doc, token);
    case "numrun":
      return readNumber(doc, token);
    case "interim":
      return readWords(doc, token, INTERIM);
    case "party":
      return readPartyField(doc, token, titled);
    default:
      return null;
  }
}

function spelled(doc: Doc, from: number, end: number): Middle | null {
  return end > from ? { end, words: spellOut(doc, from, end), branch: null, level: null } : null;
}

function runEnd(doc: Doc, token: number, lists: boolean, people: boolean, titled: boolean): number {
  const { tokens } = doc;
  if (token >= tokens.count || (startsLine(tokens, token) && !isAllCapitals(doc.tokens, token))) return token;
  return !people && namesProvince(doc, token) ? token : readRun(doc, token, { lists, people, titled });
}

/** `Bộ Tư lệnh ┃Thành phố Hồ Chí Minh┃`: where the body is, not what it is called. */
function namesProvince({ hits }: Doc, token: number): boolean {
  const level = hits.longest(token, "levelWord");
  return level !== null && hits.longest(level.end, "province") !== null;
}

function nameEnd(doc: Doc, token: number, titled: boolean): number {
  const numbered = tokenText(doc.tokens, token);
  if (token >= doc.tokens.count || startsLine(doc.tokens, token)) return token;
  if (isNumber(doc.tokens, token)) return token + 1;
  if (numbered === NUMBER_WORD && isNumber(doc.tokens, token + 1)) {
    const more = runEnd(doc, token + 2, false, true, titled);
    return Math.max(more, token + 2);
  }
  return runEnd(doc, token, true, true, titled);
}

/** A field of ministries (b), departments (s) or district offices (p), written out or in letters. */
export function readField(doc: Doc, token: number, of: string): Middle | null {
  const { tokens, hits } = doc;
  // `phó giám đốc ┃sở y tế`: papers write whole offices in lower case
  const held = token > 1 && OFFICE_WORDS.has(lowerText(tokens, token - 2)) && !startsLine(tokens, token);
  if (!isCapitalized(tokens, token) && !isCapitalized(tokens, token - 1) && !held) return null;
  const hit = hits.at(token, "agencyField").findLast(({ entry }) => entry.fields.of!.includes(of));
  const letters = readFieldLetters(doc, token);
  const byLetters = letters && fieldByLetters(doc.lexicon, letters.letters, of);
  if (byLetters && (!hit || letters.end > hit.end))
    return { end: letters.end, words: byLetters, branch: null, level: null };
  if (!hit) return null;
  const canonical =
    hit.entry.phrase.includes("&") || /[A-ZĐ]{2}/u.test(hit.entry.phrase)
      ? firstPhrase(doc, hit.entry.fields.letters!, of)
      : null;
  return { end: hit.end, words: canonical ?? spellOut(doc, hit.start, hit.end), branch: null, level: null };
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

/** A whole name of somebody, no word that bodies are named with before it. */
function namesHolder(doc: Doc, token: number, end: number): boolean {
  return end > token + 2 && isPersonAt(doc, token, end) && doc.hits.longest(token, "agencyWord") === null;
}

function firstPhrase(doc: Doc, letters: string, of: string): string | null {
  return letters ? fieldByLetters(doc.lexicon, letters, of) : null;
}

/** Words of a police office that is known in small letters too: `Phòng ┃an ninh mạng và phòng, chống tội phạm …┃`. */
const MIN_POLICE_NAME = 5;

/** `Phòng Nội vụ` is a district's, `Phòng Cảnh sát hình sự` the police's, others somebody's own. */
function readOfficeField(doc: Doc, token: number, titled: boolean): Middle | null {
  const police = doc.hits.longest(token, "policeWord");
  const named = police !== null && police.end - token >= MIN_POLICE_NAME;
  if (police && (named || isCapitalized(doc.tokens, token))) {
    const end = policeCode(doc, token) ?? Math.max(runEnd(doc, token, true, false, titled), named ? police.end : token);
    return end > token ? { end, words: spellOut(doc, token, end), branch: "military", level: "province" } : null;
  }
  if (isAllCapitals(doc.tokens, token) && isGlued(doc.tokens, token + 1) && isNumber(doc.tokens, token + 1))
    return null;
  const field = readField(doc, token, "p");
  const end = runEnd(doc, token, true, false, titled);
  // `Phó trưởng phòng ┃Đinh Tiến Dụng┃`
  if (!field && titled && namesHolder(doc, token, end)) return null;
  if (field && field.end >= end) return { ...field, level: "district" };
  return end > token ? { end, words: spellOut(doc, token, end), branch: "other", level: null } : field;
}

/** `PC06`, `PX03`. */
export function policeCode(doc: Doc, token: number): number | null {
  return isAllCapitals(doc.tokens, token) && isNumber(doc.tokens, token + 1) && isGlued(doc.tokens, token + 1)
    ? token + 2
    : null;
}

function readTeam(doc: Doc, token: number, titled: boolean): Middle | null {
  if (!doc.hits.longest(token, "policeWord")) {
    const team = doc.hits.longest(token, "agencyTeam");
    const end = team ? runEnd(doc, token, true, false, titled) : token;
    return end > token ? { end, words: spellOut(doc, token, end), branch: "government", level: null } : null;
  }
  const end = Math.max(runEnd(doc, token, true, false, titled), doc.hits.longest(token, "policeWord")!.end);
  const numbered = lowerText(doc.tokens, end) === NUMBER_WORD && isNumber(doc.tokens, end + 1);
  return spelled(doc, token, numbered ? end + 2 : end);
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

/** Company form, then the name: `TNHH MTV Bến Xưa`, `CP Thép Hòn Ngư`. */
function readCompany(doc: Doc, token: number, titled: boolean): Middle | null {
  let next = token;
  while (next < token + 8 && next < doc.tokens.count) {
    const form = COMPANY_FORMS.find((words) => wordsAt(doc, next, words));
    if (!form) break;
    next += form.length;
  }
  const group = next > token ? doc.hits.longest(next, "agencyHead") : null;
  if (group?.entry.fields.middle === "company") next = group.end;
  const lead = commonLead(doc, next, next > token);
  if (lead >= doc.tokens.count || startsLine(doc.tokens, lead)) return null;
  const end = readRun(doc, lead, { lists: true, people: true, titled, company: true });
  if (end <= lead) return null;
  return spelled(doc, token, branchOfficeEnd(doc, end));
}

/** ` - Chi nhánh Vũng Tàu` belongs to the name. */
function branchOfficeEnd(doc: Doc, end: number): number {
  const { tokens } = doc;
  const mark = markAt(tokens, end);
  const at = mark === "-" || mark === "–" ? end + 1 : end;
  if (!wordsAt(doc, at, BRANCH_OFFICE)) return end;
  const name = readRun(doc, at + 2, { lists: false, people: true, titled: false });
  return name > at + 2 ? name : end;
}

function wordsAt(doc: Doc, token: number, words: readonly string[]): boolean {
  return words.every((word, k) => token + k < doc.tokens.count && lowerText(doc.tokens, token + k) === word);
}

function readWords(doc: Doc, token: number, words: readonly string[]): Middle | null {
  return wordsAt(doc, token, words) ? spelled(doc, token, token + words.length) : null;
}

/** `Ban Quản lý dự án ┃85┃`: boards with a number are a ministry's. */
function numbered(doc: Doc, token: number): Middle {
  return { end: token + 1, words: spellOut(doc, token, token + 1), branch: null, level: "central" };
}

/** `Trung đoàn Bộ binh 994`: the arm, then the number. */
function unitWithArm(doc: Doc, token: number): Middle | null {
  const arm = doc.hits.longest(token, "agencyWord");
  return arm && isCapitalized(doc.tokens, token) && isNumber(doc.tokens, arm.end)
    ? spelled(doc, token, arm.end + 1)
    : null;
}

/** `Quân khu 5`, `Trung đoàn 741`, `Liên khu ủy V`. */
function readNumber(doc: Doc, token: number): Middle | null {
  if (isNumber(doc.tokens, token)) return spelled(doc, token, token + 1);
  if (token < doc.tokens.count && /^[IVX]{1,5}$/u.test(tokenText(doc.tokens, token)))
    return spelled(doc, token, token + 1);
  return null;
}

/** `Khối Cơ quan và Doanh nghiệp`, `các cơ quan Đảng`, `Quân sự`, `Công an`. */
function readPartyField(doc: Doc, token: number, titled: boolean): Middle | null {
  const found = PARTY_FIELDS.filter((words) => wordsAt(doc, token, words)).sort((a, b) => b.length - a.length)[0];
  return found ? spelled(doc, token, token + found.length) : readBloc(doc, token, titled);
}

/** `Khối Kinh tế`, `Khối Nội chính`, `Khối`: a bloc of committees no list has. */
function readBloc(doc: Doc, token: number, titled: boolean): Middle | null {
  if (!wordsAt(doc, token, BLOC) || !isCapitalized(doc.tokens, token) || startsLine(doc.tokens, token)) return null;
  const row = runEnd(doc, token + 1, true, false, false);
  return spelled(doc, token, titled && isPersonAt(doc, token + 1, row) ? token + 1 : Math.max(token + 1, row));
}
