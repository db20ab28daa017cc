import type { Doc } from "../../scan/doc.js";
import type { AgencyDraft } from "../drafts.js";
import { completeCoordinations } from "./coordination.js";
import { nameOf, type Reading } from "./reading.js";
import { findReadings } from "./readings.js";

/** All agency mentions of an article, in text order. */
export function findAgencyMentions(doc: Doc): AgencyDraft[] {
  return completeCoordinations(doc, findReadings(doc))
    .filter(({ state }) => state !== "open")
    .map((reading) => toDraft(doc, reading));
}

function toDraft({ tokens }: Doc, reading: Reading): AgencyDraft {
  const { level } = reading;
  return {
    kind: "agency",
    start: tokens.start[reading.start]!,
    end: tokens.end[reading.end - 1]!,
    rule: `agency/${reading.state}`,
    notes: [`${reading.head.phrase}: ${reading.branch}${reading.area ? `, ${reading.area.words}` : ""}`],
    name: nameOf(reading),
    level: level === "city" ? "province" : level,
    branch: reading.branch,
    place: null,
    agencyId: "",
    reading,
  };
}
