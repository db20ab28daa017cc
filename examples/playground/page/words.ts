/** The page's own words in its two languages. Names of kinds and fields are the library's and stay as they are. */
export const WORDS = {
  en: {
    tagline: "Vietnamese government and party news as records",
    language: "Tiếng Việt",
    promise: "Everything happens in this page. Nothing you paste or drop is sent anywhere.",
    article: "Article",
    placeholder: "Paste an article here: text, the HTML of a page, or JSON lines. Or drop files anywhere on this page.",
    samples: "Samples",
    sampleText: "a meeting",
    sampleHtml: "a web page",
    sampleJsonl: "complaint figures",
    open: "Open files",
    clear: "Clear",
    known: "What is known of it",
    format: "Given as",
    auto: "find out",
    text: "text",
    html: "HTML",
    jsonl: "JSON lines",
    published: "Published",
    province: "Province",
    read: "Read",
    stop: "Stop",
    remove: "remove",
    records: "Records",
    json: "Download JSON",
    csv: "Download CSV",
    empty: "Records show up here.",
    stopped: "Stopped.",
    failed: "The reader failed",
    reading: (articles: number) => (articles > 0 ? `Reading … ${plural(articles, "article")}` : "Reading …"),
    done: (records: number, articles: number, took: number) =>
      `${plural(records, "record")} in ${plural(articles, "article")}, ${duration(took, "en")}`,
    rejected: (lines: number) => `${plural(lines, "line")} could not be read`,
    more: (articles: number) => `${plural(articles, "more article")} not shown, but in the downloads`,
  },
  vi: {
    tagline: "Đọc tin Đảng, chính quyền thành dữ liệu có cấu trúc",
    language: "English",
    promise: "Mọi việc diễn ra ngay trong trang này. Nội dung bạn dán hay thả vào không gửi đi đâu cả.",
    article: "Bài viết",
    placeholder:
      "Dán bài viết vào đây: văn bản, mã HTML của trang, hoặc JSON mỗi dòng một bài. Cũng có thể thả tệp vào trang.",
    samples: "Bài mẫu",
    sampleText: "một hội nghị",
    sampleHtml: "một trang web",
    sampleJsonl: "số liệu đơn thư",
    open: "Mở tệp",
    clear: "Xóa",
    known: "Những điều đã biết về bài",
    format: "Dạng",
    auto: "tự nhận biết",
    text: "văn bản",
    html: "HTML",
    jsonl: "JSON từng dòng",
    published: "Ngày đăng",
    province: "Tỉnh, thành phố",
    read: "Đọc",
    stop: "Dừng",
    remove: "bỏ",
    records: "Kết quả",
    json: "Tải JSON",
    csv: "Tải CSV",
    empty: "Kết quả sẽ hiện ở đây.",
    stopped: "Đã dừng.",
    failed: "Không đọc được",
    reading: (articles: number) => (articles > 0 ? `Đang đọc… ${count(articles, "vi")} bài` : "Đang đọc…"),
    done: (records: number, articles: number, took: number) =>
      `${count(records, "vi")} bản ghi trong ${count(articles, "vi")} bài, ${duration(took, "vi")}`,
    rejected: (lines: number) => `${count(lines, "vi")} dòng không đọc được`,
    more: (articles: number) => `Còn ${count(articles, "vi")} bài không hiện ở đây nhưng có trong tệp tải về`,
  },
} as const;

export type Language = keyof typeof WORDS;

function count(value: number, language: Language): string {
  return value.toLocaleString(language);
}

function plural(value: number, noun: string): string {
  return `${count(value, "en")} ${noun}${value === 1 ? "" : "s"}`;
}

function duration(milliseconds: number, language: Language): string {
  return milliseconds < 1000
    ? `${Math.max(1, Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toLocaleString(language, { maximumFractionDigits: 1 })} s`;
}
