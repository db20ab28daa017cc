import { analyze } from "vanban";
import { keywords, nameSimilarity, topicClassifier } from "vanban/natural";

const texts = [
  "Sáng 5/10, Hạt Kiểm lâm Mường Bú trồng 300 ha rừng phòng hộ. Người dân bản giữ rừng, không phá rừng làm nương.",
  "Chiều 6/10, đội bóng đá nữ Sơn La thắng trận chung kết. Giải bóng đá thu hút mười đội.",
  "Giá lúa tăng, nông dân bán lúa sớm. Vụ lúa mùa năm nay được mùa.",
];
const articles = texts.map((text) => ({ text, ...analyze(text) }));

for (const words of keywords(articles, { top: 2 })) console.log(words.map(({ word }) => word));

console.log(nameSimilarity("Trần Thúy Hòa", "TRẦN THUÝ HOÀ"));
console.log(nameSimilarity("Nguyễn Hữu Đông", "Nguyễn Hữu Đồng"));

const topics = topicClassifier(articles.map((article, k) => ({ ...article, label: ["rừng", "thể thao", "lúa"][k]! })));
console.log(topics.classify({ text: "Trận bóng đá chiều nay có hai bàn thắng." }));
