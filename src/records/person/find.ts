import { type Doc, notesFor } from "../../scan/doc.js";
import { phrase } from "../../scan/window.js";
import type { AgencyDraft, PersonDraft, PersonTitleSource } from "../drafts.js";
import { aliasBracket } from "./aliases.js";
import { attachTitles } from "./attach.js";
import type { HeldTitle, Holder } from "./holders.js";
import { readNames } from "./names.js";
import { Reading } from "./reading.js";
import { readScene } from "./scene.js";
import type { Title } from "./schema.js";
import { readTitles, type TitleSpan } from "./titles.js";

/** A title without a name, in the clean text. */
export interface BareTitle {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  readonly agency: string | null;
}

const bareTitles = new WeakMap<Doc, readonly BareTitle[]>();

/** Titles of an article that stand without a name: the links stage says whom they mean. */
export function bareTitlesOf(doc: Doc): readonly BareTitle[] {
  return bareTitles.get(doc) ?? [];
}

/** All person mentions of an article, in text order: titles, then names, then which title is whose. */
export function findPersonMentions(doc: Doc): PersonDraft[] {
  const reading = new Reading(doc);
  const titles = readTitles(reading);
  const names = readNames(reading, readScene(reading, titles));
  const { holders, bare } = attachTitles(reading, names, titles);
  dropRejected(reading);
  bareTitles.set(
    doc,
    bare.map((title) => {
      const { start, end } = spanOf(doc, title.start, title.end);
      return { start, end, role: title.role, agency: agencyOf(title) };
    }),
  );
  return holders.map((holder) => toDraft(reading, holder));
}

/** Agencies this room read as something else leave the article. */
function dropRejected({ doc, rejected }: Reading): void {
  if (rejected.size === 0) return;
  const kept = doc.mentions.filter((mention) => !rejected.has(mention as AgencyDraft));
  doc.mentions.length = 0;
  for (const mention of kept) doc.mentions.push(mention);
}

function toDraft(reading: Reading, holder: Holder): PersonDraft {
  const { doc } = reading;
  const { name } = holder;
  const { start, end } = spanOf(doc, name.start, name.end);
  const titles = unique(doc, holder.titles);
  const author = name.credit && titles.length === 0;
  return {
    kind: "person",
    start,
    end,
    rule: ruleOf(holder, author),
    notes: notesOf(doc, holder),
    name: doc.text.slice(start, end).replace(/\s{1,20}/gu, " "),
    honorific: holder.honorific,
    titles: titles.map((held) => toTitle(doc, held)),
    role: author ? "author" : titles.length > 0 ? "official" : "other",
    personId: "",
    bodies: titles.map(({ title }) => sourceOf(doc, title)),
    appointed: holder.titles[0]?.tie === "by appointment",
    alias: aliasBracket(reading, name.start) >= 0,
    nameScore: name.score,
    confidence: undefined,
  };
}

/** Why it is a name, and why each title is its. */
function notesOf(doc: Doc, { name, titles }: Holder): string[] {
  const notes = notesFor(doc);
  if (!doc.explain) return notes;
  notes.push(`name ${name.score.toFixed(1)}: ${name.reasons}`);
  for (const { tie, why } of titles) notes.push(`title ${tie}${why === undefined ? "" : ` (${why})`}`);
  return notes;
}

function ruleOf(holder: Holder, author: boolean): string {
  if (author) return "person/credit";
  if (holder.titles.length > 0) return holder.headed ? "person/title-first" : "person/name-first";
  return holder.honorific ? "person/addressed" : "person/bare";
}

function spanOf(doc: Doc, start: number, end: number): { start: number; end: number } {
  return { start: doc.tokens.start[start]!, end: doc.tokens.end[end - 1]! };
}

/**
 * `kỷ luật 5 hiệu trưởng gồm: A - Hiệu trưởng trường Tân Lý, …`: each of the list has the shared office with its body.
 */
function isSaidAnew({ title, tie }: HeldTitle, held: readonly HeldTitle[]): boolean {
  if ((tie !== "shared by the list" && tie !== "before the name") || title.body !== null || title.impliedBody !== null)
    return false;
  const role = title.role.toLowerCase();
  return held.some(({ title: own, tie: why }) => why === "behind the name" && own.role.toLowerCase() === role);
}

/** The same words said twice of one mention are one title. */
function unique(doc: Doc, held: readonly HeldTitle[]): readonly HeldTitle[] {
  if (held.length < 2) return held;
  const seen = new Set<string>();
  return held.filter((one) => {
    if (isSaidAnew(one, held)) return false;
    const { title } = one;
    const text = phrase(doc.tokens, title.start, title.end).toLowerCase();
    return !seen.has(text) && seen.add(text);
  });
}

function toTitle(doc: Doc, { title, status }: HeldTitle): Title {
  return { text: phrase(doc.tokens, title.start, title.end), role: title.role, agency: agencyOf(title), status };
}

function agencyOf(title: TitleSpan): string | null {
  return title.body ? bodyName(title.body.name, sourceParts(title)) : title.impliedBody;
}

function sourceParts({ impliedBody, suffix, drops }: TitleSpan) {
  return { prefix: impliedBody, suffix, drops };
}

function sourceOf(doc: Doc, title: TitleSpan): PersonTitleSource {
  const { start, end } = spanOf(doc, title.start, title.end);
  const { impliedBody, suffix, drops } = title;
  return { start, end, body: title.body, prefix: impliedBody, suffix, drops };
}

/** The body of a title by the name of its agency mention and the words round it. */
export function bodyName(name: string, { prefix, suffix, drops }: ReturnType<typeof sourceParts>): string {
  const own = drops && name.toLowerCase().startsWith(drops.toLowerCase()) ? name.slice(drops.length + 1) : name;
  return `${prefix ? `${prefix} ` : ""}${own}${suffix}`;
}
