import { AT_WORDS, FOR_WORDS } from "../lexicon/place/at-words.js";
import { canonicalProvince } from "../lexicon/place/canonical-province.js";
import { REORGANISED } from "../lexicon/place/unit-codes.js";
import type { Area, AreaLevel } from "../records/agency/reading.js";
import type { AgencyDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isCapitalized, markAt, tokenFrom, wordsAt } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";
import { placesOfChains } from "./place-of-chain.js";
import { type NamedPlace, namedPlaces } from "./places.js";

/** Where a body is, as far as the article says. */
export interface Where {
  readonly level: Exclude<AreaLevel, "city"> | "central" | null;
  readonly province: string | null;
  readonly district: string | null;
  readonly commune: string | null;
}

/** One shape for all: a spread would cost several times as much. */
function whereIs(
  level: Where["level"],
  province: string | null = null,
  district: string | null = null,
  commune: string | null = null,
): Where {
  return { level, province, district, commune };
}

/** Resolves the places of bodies in text order: what their names leave out, the article's other places say. */
export class PlaceResolver {
  private readonly places: readonly NamedPlace[];
  private readonly ownProvince: string | null;
  /** The article is of the days since districts ended. */
  private readonly hasNoDistricts: boolean;
  private next = 0;
  private readonly last: { district: NamedPlace | null; commune: NamedPlace | null; city: NamedPlace | null } = {
    district: null,
    commune: null,
    city: null,
  };
  /** The place last named of each kind: the last `huyện`, the last `thành phố`. */
  private readonly lastOfKind = new Map<string, NamedPlace>();
  private readonly first: { district: NamedPlace | null; commune: NamedPlace | null };
  private readonly chained: ReadonlyMap<AgencyDraft, Area>;

  /** `bodies`: those of the article, in text order. */
  constructor(
    private readonly doc: Doc,
    bodies: readonly AgencyDraft[],
  ) {
    this.ownProvince = doc.article.province;
    this.hasNoDistricts = (doc.article.published ?? "") >= REORGANISED;
    this.places = namedPlaces(doc).filter(({ start }) => doc.zones.at(start) !== "footer");
    const firstOf = (level: AreaLevel) => this.places.find(({ area }) => area.level === level) ?? null;
    this.first = { district: firstOf("district"), commune: firstOf("commune") };
    this.chained = placesOfChains(doc, bodies);
  }

  /** Where a body is. Bodies must come in text order. */
  where(body: AgencyDraft): Where {
    const { start, end, reading } = body;
    while (this.next < this.places.length && this.places[this.next]!.start <= end) this.note(this.places[this.next++]!);
    const area = reading.area ?? reading.owner?.area ?? null;
    const level = this.hasNoDistricts && isDivision(reading) ? "commune" : reading.level;
    if (area?.name) this.note({ start: end, area });
    const said = area?.name ? area : this.chained.get(body);
    if (said?.name) return this.named(said.level, said.name, said.province, level);
    switch (level) {
      case "province":
        return whereIs(level, provinceSaid(this.doc, start) ?? provinceOfLine(this.doc, start) ?? this.ownProvince);
      case "city":
        return this.bareCity(reading);
      case "district":
        return this.inDistrict(this.sameKind(reading, level) ?? this.last.district ?? this.first.district);
      case "commune":
        return this.inCommune(this.sameKind(reading, level) ?? this.last.commune ?? this.first.commune);
      default:
        return whereIs(level);
    }
  }

  private note(place: NamedPlace): void {
    this.lastOfKind.set(kindOf(place.area.level, place.area.words), place);
    if (place.area.level === "district") this.last.district = place;
    if (place.area.level === "commune") this.last.commune = place;
    if (place.area.level === "province" && isCentral(place.area.province)) this.last.city = place;
  }

  private named(areaLevel: AreaLevel, name: string, province: string | null, level: Where["level"] | "city"): Where {
    const own = level === "city" ? null : level;
    if (areaLevel === "province") return whereIs(own ?? "province", province ?? name);
    if (areaLevel === "commune") return whereIs(own ?? "commune", this.ownProvince, null, name);
    return whereIs(own ?? "district", province ?? this.ownProvince, name);
  }

  /**
   * `UBND huyện`, `Thị ủy`, `LĐLĐ TP`: the place last named of the same kind, though one of another was named since.
   */
  private sameKind({ area, core }: AgencyDraft["reading"], level: AreaLevel): NamedPlace | undefined {
    return this.lastOfKind.get(kindOf(level, area?.words ?? core));
  }

  /** `thành phố`, `Thành ủy`: the central city of the article, else the city last named. */
  private bareCity(reading: AgencyDraft["reading"]): Where {
    if (isCentral(this.ownProvince)) return whereIs("province", this.ownProvince);
    if (this.ownProvince === null && this.last.city) return whereIs("province", this.last.city.area.province);
    if (this.ownProvince === null && this.last.district === null) return whereIs("province");
    return this.inDistrict(this.sameKind(reading, "district") ?? this.last.district ?? this.first.district);
  }

  private inDistrict(place: NamedPlace | null): Where {
    const area = place?.area;
    return whereIs("district", area?.province ?? this.ownProvince, area?.name ?? null);
  }

  private inCommune(place: NamedPlace | null): Where {
    return whereIs("commune", this.ownProvince, null, place?.area.name ?? null);
  }
}

/** Level and first word of a place's kind: `district thành`, of `thành phố Vinh` and of `Thành ủy`. */
function kindOf(level: AreaLevel, words: string): string {
  const space = words.indexOf(" ");
  return `${level} ${(space < 0 ? words : words.slice(0, space)).toLowerCase()}`;
}

/** Longest name of a province, in tokens. */
const MAX_PROVINCE = 4;

/** `Tại Đồng Tháp, ┃UBND tỉnh┃`, `Ở tỉnh Long An, ┃Sở Y tế┃`: the province named right before the body. */
function provinceSaid({ tokens, hits }: Doc, start: number): string | null {
  const comma = tokenFrom(tokens, start) - 1;
  if (markAt(tokens, comma) !== ",") return null;
  const province = hits.before(comma, "province", MAX_PROVINCE);
  if (province === null || !isCapitalized(tokens, province.start)) return null;
  const level = hits.before(province.start, "levelWord", 2);
  const at = (level?.start ?? province.start) - 1;
  return at >= 0 && AT_WORDS.has(lowerText(tokens, at)) ? province.entry.fields.name! : null;
}

/** `Đối với tỉnh Đồng Nai, … ┃UBND tỉnh┃`: the province that the first words of the line say it is about. */
function provinceOfLine({ tokens, hits, zones }: Doc, start: number): string | null {
  const line = zones.spanAt(start);
  const first = line === undefined ? tokens.count : tokenFrom(tokens, line.start);
  if (!wordsAt(tokens, first, FOR_WORDS)) return null;
  const level = hits.longest(first + FOR_WORDS.length, "levelWord");
  const province = level && hits.longest(level.end, "province");
  return province && markAt(tokens, province.end) === "," ? province.entry.fields.name! : null;
}

/**
 * `Phòng Kinh tế`: an office that says neither whose it is nor where; once the district's, since 1 July 2025 the
 * commune's.
 */
function isDivision({ head, area, owner, level }: AgencyDraft["reading"]): boolean {
  return head.fields.middle === "division" && level === "district" && !area && !owner;
}

function isCentral(province: string | null): boolean {
  return province !== null && (canonicalProvince(province)?.central ?? false);
}
