import { language } from "vanban";
import { analyzeEnglish } from "vanban/compromise";

const text = `On March 24, 2022, Politburo member and Secretary of the Provincial Party Committee Nguyen Huu Dong reviewed
Resolution No. 03-NQ/TU dated January 21, 2021 of the Provincial Party Committee.
In the third quarter of 2021, the Provincial Inspectorate received 42 petitions and complaints.`;

console.log(language(text));

for (const record of analyzeEnglish(text).records) {
  if (record.kind === "citation") console.log(record.code, record.type, record.issued, record.issuer);
  if (record.kind === "person")
    console.log(
      record.name,
      record.titles.map((title) => title.text),
    );
  if (record.kind === "complaint") console.log(record.count, record.categories, record.agency, record.period);
}
