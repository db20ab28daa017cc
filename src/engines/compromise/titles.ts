import type { Title } from "../../records/person/schema.js";
import { afterThe, type EnglishDoc, isTogether, keyAt, type Stretch } from "./article.js";
import { type BodyMention, readPlace } from "./bodies.js";
import { BODIES, FIELDS, ROLES, STATUS } from "./lists.js";
import { bareEnd } from "./words.js";

/** An office as the text names it. */
export interface TitleMention extends Stretch {
  readonly start: number;
  readonly end: number;
  /** As written, spaces folded. */
  readonly text: string;
  readonly role: string;
  readonly agency: string | null;
  /** The mention of the body inside the title, or `null`. */
  readonly body: BodyMention | null;
  readonly status: Title["status"];
}

/** Bodies by the index of their first word. */
export type BodyIndex = ReadonlyMap<number, BodyMention>;

/** Words that stand before an office and are part of it: `provincial Party Secretary`, `Vietnamese Ambassador`. */
const LEADS = new Set([
  "provincial",
  "municipal",
  "district",
  "commune",
  "city",
  "state",
  "vietnamese",
  "party",
  "town",
  "ward",
]);
/** Generic offices that are titles only with their body. */
const WEAK = new Set([
  "members",
  "representative",
  "leader",
  "officer",
  "delegate",
  "assistant",
  "manager",
  "head",
  "chief",
  "member",
]);

/**
 * The title that begins at a word.
 *
 *     Standing Deputy Secretary of the Provincial Party Committee      Politburo member      former Minister of Finance
 */
export function readTitle(doc: EnglishDoc, at: number, bodies: BodyIndex): TitleMention | null {
  const status = STATUS.at(doc.words, at);
  const first = status ? status.next : at;
  const body = bodies.get(first);
  const said = status?.row ?? "current";
  if (body) return readBodyFirst(doc, at, first, body, said);
  return readMinisterLast(doc, at, first, said) ?? readRoleFirst(doc, at, first, bodies, said);
}

function title(
  doc: EnglishDoc,
  at: number,
  role: Stretch,
  to: number,
  status: Title["status"],
  agency: string | null,
  body: BodyMention | null,
): TitleMention {
  const [start, end] = [doc.words[at]!.start, bareEnd(doc.words[to - 1]!)];
  return {
    from: at,
    to,
    start,
    end,
    text: doc.text.slice(start, end).replace(/\s+/gu, " "),
    role: doc.text.slice(doc.words[role.from]!.start, bareEnd(doc.words[role.to - 1]!)).replace(/\s+/gu, " "),
    agency,
    body,
    status,
  };
}

/** `Politburo member`, `National Assembly (NA) Chairman` */
function readBodyFirst(
  doc: EnglishDoc,
  at: number,
  first: number,
  body: BodyMention,
  status: Title["status"],
): TitleMention | null {
  let k = body.to;
  if (keyAt(doc, k) === "(" && keyAt(doc, k + 2) === ")") k += 3;
  if (keyAt(doc, k - 1).endsWith("'s") && body.end < doc.words[k - 1]!.end) return null;
  const acting = STATUS.at(doc.words, k);
  const role = ROLES.at(doc.words, acting ? acting.next : k);
  if (!role || !isTogether(doc, first, role.next - 1)) return null;
  const from = acting ? acting.next : k;
  return title(doc, at, { from, to: role.next }, role.next, acting?.row ?? status, body.name, body);
}

/** `Home Affairs Minister`, `Deputy Foreign Minister` */
function readMinisterLast(doc: EnglishDoc, at: number, first: number, status: Title["status"]): TitleMention | null {
  let k = first;
  if (keyAt(doc, k) === "deputy") k++;
  const fields = k;
  while (
    k < fields + 6 &&
    (isFieldAt(doc, k) || (k > fields && ["and", ","].includes(keyAt(doc, k)) && isFieldAt(doc, k + 1)))
  )
    k++;
  if (k === fields || keyAt(doc, k) !== "minister" || !doc.words[k]!.capital) return null;
  const name = doc.text.slice(doc.words[fields]!.start, doc.words[k - 1]!.end);
  const read = title(doc, at, { from: k, to: k + 1 }, k + 1, status, `Ministry of ${name}`, null);
  return fields > first ? { ...read, role: `Deputy ${read.role}` } : read;
}

function isFieldAt(doc: EnglishDoc, k: number): boolean {
  return doc.words[k]?.capital === true && FIELDS.has(keyAt(doc, k)) && !ROLES.at(doc.words, k);
}

/** `Secretary of the Provincial Party Committee`, `Minister of Home Affairs`, `Ambassador to Angola`, `rector` */
function readRoleFirst(
  doc: EnglishDoc,
  at: number,
  first: number,
  bodies: BodyIndex,
  status: Title["status"],
): TitleMention | null {
  let k = first;
  while (k < first + 2 && LEADS.has(keyAt(doc, k)) && !ROLES.at(doc.words, k)) k++;
  const role = ROLES.at(doc.words, k);
  if (!role) return null;
  const office = { from: k, to: role.next };
  const preposition = keyAt(doc, role.next);
  const next = afterThe(doc, role.next + 1);
  if (["of", "at", "to", "for"].includes(preposition) && isTogether(doc, k, next)) {
    const body = bodies.get(next);
    if (body && preposition !== "to") return title(doc, at, office, body.to, status, body.name, body);
    if (preposition === "of" && /minister$/u.test(keyAt(doc, role.next - 1))) {
      const ministry = readMinistry(doc, next);
      if (ministry) {
        // “Minister of Justice of Laos” is of another ministry than ours.
        const land = keyAt(doc, ministry.to) === "of" ? readPlace(doc, ministry.to + 1) : null;
        const whose = land ? doc.text.slice(doc.words[ministry.to - 1]!.end, doc.words[land - 1]!.end) : "";
        return title(doc, at, office, land ?? ministry.to, status, ministry.name + whose, null);
      }
    }
    const to = preposition === "of" || preposition === "to" ? afterWhose(doc, next) : null;
    if (to !== null) return title(doc, at, office, to, status, null, null);
  }
  const weak = WEAK.has(keyAt(doc, role.next - 1)) && role.next === k + 1 && k === first;
  return weak && !doc.words[k]!.capital ? null : title(doc, at, office, role.next, status, null, null);
}

/**
 * `Nagano Prefecture`, `the province`, `the Commission`: what an office may be of without being an office of a body.
 */
function afterWhose(doc: EnglishDoc, at: number): number | null {
  const head = keyAt(doc, at - 1) === "the" && doc.words[at]?.capital ? BODIES.at(doc.words, at) : null;
  return head?.next ?? readPlace(doc, at);
}

function readMinistry(doc: EnglishDoc, at: number): { name: string; to: number } | null {
  let to = at;
  for (let k = at; k < at + 10 && k < doc.words.length; k++) {
    if (isFieldAt(doc, k)) to = k + 1;
    else if (
      !(
        [",", "and", "&"].includes(keyAt(doc, k)) &&
        isFieldAt(doc, keyAt(doc, k + 1) === "and" ? k + 2 : k + 1) &&
        k > at
      )
    )
      break;
  }
  return to === at ? null : { name: `Ministry of ${doc.text.slice(doc.words[at]!.start, doc.words[to - 1]!.end)}`, to };
}
