import { analyze } from "vanban";

const text = `Ngày 24/3, đồng chí Lường Văn Quyết, Bí thư Tỉnh ủy Điện Biên chủ trì hội nghị đánh giá 1 năm thực hiện
Nghị quyết số 03-NQ/TU ngày 21/1/2021 của Ban Chấp hành Đảng bộ tỉnh. Quý I/2022, Ủy ban Kiểm tra Tỉnh ủy đã tiếp nhận
42 lượt đơn thư khiếu nại, tố cáo.`;

const { records } = analyze(text, { published: "2022-03-25" });

for (const record of records) {
  if (record.kind === "citation") console.log(record.code, record.issued, record.issuer);
  if (record.kind === "person")
    console.log(
      record.name,
      record.titles.map((title) => title.text),
    );
  if (record.kind === "complaint") console.log(record.count, record.unit, record.agency, record.period);
  console.assert(text.slice(record.start, record.end) === record.text); // always exact
}
