/** How high an issuer stands; two documents of different levels are two. `null` where it is not known. */
export type Level = "central" | "province" | "below" | null;

const CENTRAL = /Trung ương|Bộ Chính trị|Ban Bí thư|Chính phủ|Quốc hội|Chủ tịch nước|tối cao|^Bộ (?!Chỉ huy|Tư lệnh)/u;
const PROVINCE = /Tỉnh ủy|Đảng bộ tỉnh|nhân dân tỉnh|Tỉnh đoàn/u;
const BELOW =
  /Huyện ủy|Quận ủy|Thị ủy|Đảng ủy xã|Đảng ủy phường|(?:nhân dân|Đảng bộ) (?:huyện|quận|thị xã|xã|phường|thị trấn)/u;
const PARTY =
  /ủy$|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng bộ|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Ban Thường vụ/u;
const FRONT =
  /Mặt trận|Liên đoàn Lao động|Công đoàn|Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh)|Đoàn Thanh niên|Tỉnh đoàn/u;
/** Types that the party alone, or mostly, issues with a number and no issuer beside it. */
const PARTY_TYPES = /^(?:nghị quyết|chỉ thị|kết luận|quy định|thông tri|hướng dẫn|chương trình hành động)$/u;

export function levelOf(issuer: string | null): Level {
  if (issuer === null) return null;
  if (PROVINCE.test(issuer)) return "province";
  if (BELOW.test(issuer)) return "below";
  return CENTRAL.test(issuer) ? "central" : null;
}

/** `NQ/TW` is central, `NQ/TU` a province's; `QĐ-UBND` does not say. */
export function levelOfSymbol(symbol: string | null): Level {
  const issuer = symbol?.split(/[-/]/u).at(-1) ?? "";
  if (/TW$|^CP$|^TTg$|^(?:UBTV)?QH\d{0,2}$/u.test(issuer)) return "central";
  if (/TU$/u.test(issuer)) return "province";
  return /HU$|^QU$|^ĐU$/u.test(issuer) ? "below" : null;
}

export function systemOfIssuer(issuer: string | null): "party" | "front" | "state" | null {
  if (issuer === null) return null;
  if (FRONT.test(issuer)) return "front";
  return PARTY.test(issuer) ? "party" : "state";
}

/** Of a bare number without an issuer: the type's own system, else the party where it is the party's habit. */
export function systemOfType(type: string, system: "party" | "state" | "front" | "other"): typeof system {
  return PARTY_TYPES.test(type) ? "party" : system;
}

/**
 * A local body that an article mostly names once, by its place: `Thanh tra thành phố`, `Liên đoàn Lao động`, `Sở Y tế`.
 */
export function isOneOfItsKind(name: string): boolean {
  return /^(?:Thanh tra (?:tỉnh|thành phố)|Liên đoàn Lao động|Sở |Công an (?:tỉnh|huyện)|Chi cục )/u.test(name);
}
