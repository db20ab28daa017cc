import type { Doc } from "../../scan/doc.js";
import { classBit, type Lexicon } from "../../scan/lexicon.js";
import { markAt } from "../../scan/window.js";

/** Roles of the small words round a figure (column `role` of the `complaintCue` list). */
export type Cue =
  | "account"
  | "actingBody"
  | "actingOffice"
  | "actingPlace"
  | "addsOthers"
  | "advises"
  | "agenda"
  | "aside"
  | "beforeSubject"
  | "companion"
  | "obliged"
  | "plans"
  | "deadline"
  | "future"
  | "because"
  | "inMonth"
  | "inQuarter"
  | "inYear"
  | "inTerm"
  | "hence"
  | "carriedOver"
  | "courtWork"
  | "crowd"
  | "states"
  | "cumulated"
  | "countedFrom"
  | "reportStretch"
  | "document"
  | "inSession"
  | "itself"
  | "inMeeting"
  | "inDay"
  | "inspection"
  | "investigators"
  | "is"
  | "issues"
  | "errand"
  | "every"
  | "makesUp"
  | "member"
  | "guests"
  | "recipient"
  | "sitting"
  | "sameStretch"
  | "session"
  | "sessionOf"
  | "since"
  | "until"
  | "untilNow"
  | "speaks"
  | "standing"
  | "reports"
  | "respectively"
  | "setOfDoers"
  | "source"
  | "directs"
  | "toldToAct"
  | "topic"
  | "monthsOf"
  | "after"
  | "against"
  | "and"
  | "change"
  | "changeMid"
  | "come"
  | "compared"
  | "completed"
  | "contrast"
  | "follow"
  | "for"
  | "joins"
  | "labelHead"
  | "labelLink"
  | "left"
  | "nominal"
  | "of"
  | "ordinal"
  | "outcome"
  | "part"
  | "passive"
  | "perVerb"
  | "quality"
  | "rate"
  | "seek"
  | "senders"
  | "serial"
  | "serialCount"
  | "share"
  | "suffered"
  | "then"
  | "timeUnit"
  | "toward"
  | "trade"
  | "also"
  | "theUnit"
  | "thisUnit"
  | "tidings"
  | "notYet"
  | "airs"
  | "most"
  | "rank"
  | "done"
  | "people"
  | "vague";

/** Longest cue, in tokens. */
const MAX_CUE = 5;

/** Token after the longest cue of a role that starts at a token, 0 when there is none. */
export function cueEnd(doc: Doc, token: number, role: Cue): number {
  if (token < 0 || !indexOf(doc).startsAt(token, role)) return 0;
  const found = doc.hits.at(token, CLASS);
  for (let k = found.length - 1; k >= 0; k--) {
    if (found[k]!.entry.fields.role === role) return found[k]!.end;
  }
  return 0;
}

/** First token of the longest cue of a role that ends right before a token, -1 when there is none. */
export function cueStart(doc: Doc, before: number, role: Cue): number {
  if (before <= 0 || !indexOf(doc).endsBefore(before, role)) return -1;
  for (let first = Math.max(0, before - MAX_CUE); first < before; first++) {
    if (doc.hits.at(first, CLASS).some((hit) => hit.end === before && hit.entry.fields.role === role)) return first;
  }
  return -1;
}

/** A cue of a role starts in tokens `[from, to)`. */
export function holdsCue(doc: Doc, from: number, to: number, role: Cue): boolean {
  for (let token = Math.max(0, from); token < to; token++) if (cueEnd(doc, token, role) > 0) return true;
  return false;
}

/** `kiến nghị, đề nghị 12 đơn`: the word is one of a row of matters, and tells nobody to act. */
export function isInRow(doc: Doc, token: number): boolean {
  if (doc.hits.longest(token, "complaintMatter") === null) return false;
  const before = markAt(doc.tokens, token - 1) === "," ? token - 1 : cueStart(doc, token, "and");
  for (let first = Math.max(0, before - 3); first < before; first++)
    if (doc.hits.at(first, "complaintMatter").some(({ end }) => end === before)) return true;
  return false;
}

const CLASS = "complaintCue";

/**
 * The roles of a lexicon's cues: a number each, by name and by entry (-1 for entries of other lists), and their sets.
 */
interface CueRoles {
  readonly byName: ReadonlyMap<string, number>;
  readonly ofEntry: Int16Array;
  readonly sets: RoleSets;
}

const rolesOf = new WeakMap<Lexicon, CueRoles>();

function cueRoles(lexicon: Lexicon): CueRoles {
  let roles = rolesOf.get(lexicon);
  if (roles === undefined) {
    const byName = new Map<string, number>();
    const ofEntry = new Int16Array(lexicon.size).fill(-1);
    for (const { id, fields } of lexicon.entriesOf(CLASS)) {
      if (!byName.has(fields.role!)) byName.set(fields.role!, byName.size);
      ofEntry[id] = byName.get(fields.role!)!;
    }
    roles = { byName, ofEntry, sets: new RoleSets(byName.size) };
    rolesOf.set(lexicon, roles);
  }
  return roles;
}

/**
 * Sets of roles, each found once for a lexicon and known by its number. A token needs two bytes: the longest cue at a
 * token says which others are there, so that all texts together have not many more sets than the list has cues.
 */
class RoleSets {
  /** Words of 32 bits a set. */
  private readonly row: number;
  /** `row` words a set, a bit a role; set 0 is empty. */
  private readonly bits: number[];
  /** The set with one more role, by set and role. */
  private readonly larger = new Map<number, number>();

  constructor(roles: number) {
    this.row = Math.ceil(roles / 32);
    this.bits = new Array(this.row).fill(0);
  }

  has(set: number, role: number): boolean {
    return (this.bits[this.row * set + (role >> 5)]! & (1 << (role & 31))) !== 0;
  }

  /** Number of the set that holds one more role. */
  with(set: number, role: number): number {
    if (this.has(set, role)) return set;
    const key = set * 32 * this.row + role;
    let larger = this.larger.get(key);
    if (larger === undefined) {
      larger = this.bits.length / this.row;
      this.larger.set(key, larger);
      for (let word = 0; word < this.row; word++) this.bits.push(this.bits[this.row * set + word]!);
      this.bits[this.row * larger + (role >> 5)]! |= 1 << (role & 31);
    }
    return larger;
  }
}

/** Which roles start and end at each token of an article: most questions are answered by one look. */
class CueIndex {
  private readonly roles: CueRoles;
  private readonly starts: Uint16Array;
  private readonly ends: Uint16Array;

  constructor({ tokens: { count }, hits, lexicon }: Doc) {
    this.roles = cueRoles(lexicon);
    const { ofEntry, sets } = this.roles;
    this.starts = new Uint16Array(count + 1);
    this.ends = new Uint16Array(count + 1);
    const cues = classBit(CLASS);
    for (let token = 0; token < count; token++) {
      if (!hits.mayStart(token, cues)) continue;
      for (let row = hits.rowsStart(token); row < hits.rowsEnd(token); row++) {
        const role = ofEntry[hits.entryOfRow(row)]!;
        if (role < 0) continue;
        const end = token + hits.lengthOfRow(row);
        this.starts[token] = sets.with(this.starts[token]!, role);
        this.ends[end] = sets.with(this.ends[end]!, role);
      }
    }
  }

  startsAt(token: number, role: Cue): boolean {
    return this.holds(this.starts[token], role);
  }

  endsBefore(token: number, role: Cue): boolean {
    return this.holds(this.ends[token], role);
  }

  /** Most tokens hold no cue. */
  private holds(set: number | undefined, role: Cue): boolean {
    if (set === undefined || set === 0) return false;
    const number = this.roles.byName.get(role);
    return number !== undefined && this.roles.sets.has(set, number);
  }
}

const indexes = new WeakMap<Doc, CueIndex>();

function indexOf(doc: Doc): CueIndex {
  let index = indexes.get(doc);
  if (index === undefined) {
    index = new CueIndex(doc);
    indexes.set(doc, index);
  }
  return index;
}
