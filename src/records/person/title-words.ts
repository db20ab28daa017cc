import { isAllCapitals, isCapitalized, isWord, phrase } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { NOT_ACTING_AFTER } from "./rules.js";
import type { Title } from "./schema.js";
import type { Body } from "./title-bodies.js";

/** `nguyên`, `cựu`, `quyền` right before the role, or `tân`, which stays outside the title. */
export function statusBefore(
  reading: Reading,
  role: number,
): { start: number; status: Title["status"] | null; fresh: boolean } {
  let start = role;
  let status: Title["status"] | null = null;
  let fresh = false;
  for (let k = 0; k < 2; k++) {
    const hit = reading.endingAt(start, "titleStatus");
    if (!hit) break;
    const kind = hit.entry.fields.status!;
    if (endsName(reading, hit.start)) break;
    if (kind === "acting" && NOT_ACTING_AFTER.has(reading.word(hit.start - 1))) break;
    if (kind === "new") {
      fresh = true;
      break;
    }
    status = kind as Title["status"];
    start = hit.start;
  }
  return { start, status, fresh };
}

/**
 * `Trần Nhật | Tân TUV`, `Nguyễn Văn | Quyền, Chủ tịch`: a capital right behind another is the end of a name; not
 * `Theo | Quyền Giám đốc`, where the first opens the sentence and is no surname.
 */
function endsName(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (token === 0 || reading.startsLine(token) || reading.owner[token - 1]) return false;
  const shouts = isAllCapitals(tokens, token);
  const opens = reading.doc.sentences[reading.sentence(token - 1)] === token - 1;
  if (opens && reading.longest(token - 1, "placeSurname") === null) return false;
  return !shouts && isCapitalized(tokens, token) && isCapitalized(tokens, token - 1) && isWord(tokens, token - 1);
}

/** Words that belong to the office: `Thường trực`, `chuyên trách`; `phụ trách` makes it acting and is no part of it. */
export function readTails(reading: Reading, from: number): Tails {
  let body: Body | null = null;
  let end = from;
  let roleEnd = from;
  let acting = false;
  for (let k = 0; k < 3; k++) {
    const hit = reading.longest(end, "roleTail");
    if (!hit || reading.startsLine(end)) break;
    const { inRole, status } = hit.entry.fields;
    const agency = reading.agencyAt.get(end);
    if (agency && !inRole) break;
    if (agency) body = { ...agency, drops: phrase(reading.tokens, end, hit.end) };
    if (
      !inRole &&
      !reading.agencyAt.has(hit.end) &&
      isWord(reading.tokens, hit.end) &&
      !isCapitalized(reading.tokens, hit.end)
    )
      break;
    end = hit.end;
    if (inRole) roleEnd = end;
    acting ||= status === "acting";
  }
  return { end, roleEnd, acting, body };
}

interface Tails {
  readonly end: number;
  readonly roleEnd: number;
  readonly acting: boolean;
  /** The agency, where its mention took the last tail for its own: `Thường trực HĐND tỉnh`. */
  readonly body: Body | null;
}
