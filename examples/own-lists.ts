import { createAnalyzer, definePlugin } from "vanban";

const plugin = definePlugin({
  name: "son-la",
  gazetteers: {
    agencies: [
      {
        id: "IOC-14",
        name: "Trung tâm Điều hành thông minh",
        aliases: ["IOC Sơn La"],
        level: "province",
        branch: "government",
      },
    ],
    titles: [{ name: "Điều phối viên trưởng" }],
  },
});

const analyzer = createAnalyzer({ plugins: [plugin] });
const { records } = analyzer.analyze("Bà Lò Thị Mai, Điều phối viên trưởng IOC Sơn La, báo cáo kết quả.");

for (const record of records) {
  if (record.kind === "agency") console.log(record.text, "→", record.name, record.agencyKey);
  if (record.kind === "person")
    console.log(
      record.name,
      record.titles.map((title) => title.role),
    );
}
