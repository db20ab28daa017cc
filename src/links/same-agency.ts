import { OF_BARE_OFFICE, OF_UNIT, OTHER_SITE } from "../lexicon/agency/long-forms.js";
import type { AgencyDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { identityOf } from "./agency-identity.js";
import { ShortAgencyNames } from "./short-agency-names.js";
import { PlaceResolver } from "./which-place.js";

/** Which mentions mean one body, and where it is. One pass in text order, then the organs named before their body. */
export function linkAgencies(doc: Doc): void {
  const drafts = mentionsOf<AgencyDraft>(doc, "agency");
  const introduced = new Set(drafts.map(({ reading }) => reading.same));
  const linker = new AgencyLinker(new PlaceResolver(doc, drafts), introduced, doc.explain);
  for (const draft of drafts) linker.link(draft);
  linker.finish();
  if (linker.dropped.size > 0) keepOnly(doc, linker.dropped);
}

/** The id of a mention before it is linked. */
const UNKNOWN = "";

/** What the article has said of bodies so far. */
class AgencyLinker {
  /** Mentions that mean no one body here. */
  readonly dropped = new Set<AgencyDraft>();
  private readonly full = new ShortAgencyNames();
  private readonly ids = new Map<string, string>();
  /** The body last named with its level, by branch. */
  private readonly near = new Map<string, AgencyDraft>();
  /** The bodies that short names are introduced for, by their readings. */
  private readonly byReading = new Map<AgencyDraft["reading"], AgencyDraft>();
  /** What short names introduced in brackets stand for, by their identity. */
  private readonly aliases = new Map<string, AgencyDraft>();
  private readonly pending: AgencyDraft[] = [];
  /** Short names of bodies that are pending, in text order. */
  private readonly followers: { readonly draft: AgencyDraft; readonly longer: AgencyDraft }[] = [];

  constructor(
    private readonly places: PlaceResolver,
    /** Readings that short names are introduced for. */
    private readonly introduced: ReadonlySet<AgencyDraft["reading"] | undefined>,
    private readonly explain: boolean,
  ) {}

  link(draft: AgencyDraft): void {
    this.place(draft);
    if (this.introduced.has(draft.reading)) this.byReading.set(draft.reading, draft);
    const { same, state } = draft.reading;
    const introduced = same && this.byReading.get(same);
    if (introduced) {
      this.aliases.set(identityOf(draft), introduced);
      this.follow(draft, introduced);
      return;
    }
    if (isHeadsCommittee(draft)) {
      draft.agencyId = this.idFor(draft);
      this.near.set(draft.branch, draft);
      return;
    }
    this.askCommittee(draft);
    const longer = this.aliasOf(draft) ?? this.longerName(draft);
    if (longer) this.follow(draft, longer);
    else if (state === "full") this.introduce(draft);
    else if (state === "later") this.dropped.add(draft);
    else {
      standBeside(draft, this.near.get(draft.branch));
      this.pending.push(draft);
    }
  }

  /** Organs that stood before the full name of their body, or have none. */
  finish(): void {
    for (const draft of this.pending) {
      const longer = this.full.lastFor(draft.name);
      if (longer && !isElsewhere(draft, longer)) inherit(draft, longer);
      else {
        standBeside(draft, this.near.get(draft.branch));
        if (draft.level === null && isBareCommittee(draft)) standBeside(draft, this.communeBody());
        draft.agencyId = this.idFor(draft);
      }
    }
    for (const { draft, longer } of this.followers) inherit(draft, longer);
  }

  /** The mention means the same body; of one that is pending, what that turns out to be. */
  private follow(draft: AgencyDraft, longer: AgencyDraft): void {
    if (longer.agencyId === UNKNOWN) this.followers.push({ draft, longer });
    else inherit(draft, longer);
  }

  private introduce(draft: AgencyDraft): void {
    if (draft.branch === "party" && !isOfCompany(draft)) standBeside(draft, this.near.get("party"));
    draft.agencyId = this.idFor(draft);
    this.full.add(draft);
    if (draft.level !== null) this.near.set(draft.branch, draft);
  }

  /** The government or council of the commune the article tells of. */
  private communeBody(): AgencyDraft | undefined {
    return [this.near.get("government"), this.near.get("assembly")].find((body) => body?.level === "commune");
  }

  private idFor(draft: AgencyDraft): string {
    const identity = identityOf(draft);
    let id = this.ids.get(identity);
    if (id === undefined) {
      id = `agency-${this.ids.size + 1}`;
      this.ids.set(identity, id);
    }
    return id;
  }

  private place(draft: AgencyDraft): void {
    const { level, province, district, commune } = this.places.where(draft);
    draft.level = standsAt(draft.reading.head.fields, level) ? level : null;
    draft.place = province || district || commune ? { province, district, commune } : null;
    if (draft.place && this.explain)
      draft.notes.push(`place: ${[commune, district, province].filter(Boolean).join(", ")}`);
  }

  /** `UBKT Đảng ủy`: what its committee's name leaves out, the committee's full name says. */
  private askCommittee(draft: AgencyDraft): void {
    const { parent, area } = draft.reading;
    if (draft.level !== null || area !== null || !parent) return;
    const committee = this.full.lastFor(parent.core);
    if (!committee) return;
    draft.level = committee.level;
    draft.place = committee.place;
  }

  /** The body whose short name in brackets this is. Most articles introduce none. */
  private aliasOf(draft: AgencyDraft): AgencyDraft | undefined {
    return this.aliases.size === 0 ? undefined : this.aliases.get(identityOf(draft));
  }

  /** The body a short form means: the last whose full name begins with it. */
  private longerName(draft: AgencyDraft): AgencyDraft | null {
    if (!isShort(draft)) return null;
    if (hasForeignForms(draft) && this.ids.has(identityOf(draft))) return null;
    const longer = isSignature(draft) ? this.full.firstFor(draft.name) : this.full.lastFor(draft.name);
    return longer && OTHER_SITE.test(longer.name.slice(draft.name.length).toLowerCase()) ? null : longer;
  }
}

/** A name with no place and no committee may be the short form of a longer one. */
function isShort({ reading, place }: AgencyDraft): boolean {
  if (reading.area !== null) return reading.area.name === null && place === null;
  if (OF_BARE_OFFICE.test(reading.core)) return true;
  if (reading.head.fields.middle === "division" && !reading.owner) return true;
  return reading.level === null || reading.level === "central" || reading.state !== "full" || place === null;
}

/** `TM. ỦY BAN NHÂN DÂN`: a body with no place stands alone only where it signs. */
function isSignature({ reading }: AgencyDraft): boolean {
  return reading.state === "bare" && reading.head.fields.alone === "no";
}

/** `Đảng ủy` alone: a commune's, where the article tells of one. */
function isBareCommittee({ reading }: AgencyDraft): boolean {
  return reading.branch === "party" && reading.head.fields.middle === "party?";
}

/** `Bí thư ┃Đảng ủy┃, Chủ tịch UBND xã Sao Vàng`: the committee of the body its secretary heads. */
function isHeadsCommittee({ reading, level }: AgencyDraft): boolean {
  return (
    reading.state === "bare" &&
    reading.owner !== undefined &&
    reading.branch === "party" &&
    (level !== null || reading.owner.branch === "other")
  );
}

/** Companies stand at no level, schools and hospitals only at that of a province in their name (records.md). */
function standsAt({ levels }: AgencyDraft["reading"]["head"]["fields"], level: AgencyDraft["level"]): boolean {
  return !levels || (levels === "p" && level === "province");
}

/** `Đảng ủy Công ty Cổ phần An Bình`: at no level, as the company. */
function isOfCompany({ reading }: AgencyDraft): boolean {
  return reading.parent !== null && !standsAt(reading.parent.head.fields, "province");
}

/** `Quốc hội`, `Bộ Tài chính`: their longer forms are other countries'. */
function hasForeignForms({ reading }: AgencyDraft): boolean {
  return reading.head.fields.tail!.includes("N");
}

/** `Ban Thường trực` of the commune told of, though the province's is named in full further on. */
function isElsewhere({ level }: AgencyDraft, longer: AgencyDraft): boolean {
  return level === "commune" && longer.level !== null && longer.level !== "commune";
}

function inherit(draft: AgencyDraft, longer: AgencyDraft): void {
  draft.agencyId = longer.agencyId;
  draft.level = longer.level;
  draft.branch = longer.branch;
  draft.place = longer.place;
  draft.notes.push(`short for ${longer.name}`);
}

/** Bodies that have names of their own, and those of a zone, which is wider than a province: `Liên khu ủy V`. */
const OWN_NAMES_OF: ReadonlySet<string> = new Set(["run", "zone?"]);

/** An organ with no body of its own name in the article is of the same place as its branch's bodies. */
function standBeside(draft: AgencyDraft, neighbour: AgencyDraft | undefined): void {
  if (
    !neighbour ||
    draft.branch === "other" ||
    OWN_NAMES_OF.has(draft.reading.head.fields.middle!) ||
    draft.level !== null ||
    OF_UNIT.test(draft.reading.core) ||
    neighbour.level === "central"
  )
    return;
  draft.level = neighbour.level;
  draft.place = neighbour.place;
  draft.notes.push(`place of ${neighbour.name}`);
}

function keepOnly(doc: Doc, dropped: ReadonlySet<unknown>): void {
  const kept = doc.mentions.filter((mention) => !dropped.has(mention));
  doc.mentions.length = 0;
  for (const mention of kept) doc.mentions.push(mention);
}
