/*
 * Words in the class, id, role and itemprop of HTML elements that say what part of a page an element is. A name such
 * as `box-tin-lien-quan` or `leftMenu` is cut into its words; words and two or three neighbours joined are looked up.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Menus, widgets, related articles, comments: what stands round an article. */
export const ASIDE_NAMES = words(
  "menu nav navbar navigation quicklaunch breadcrumb breadcrumbs sidebar rightpane leftpane rightcol leftcol colright " +
    "colleft rightcolumn leftcolumn leftpanel rightpanel cotphai cottrai complementary contentinfo search timkiem " +
    "login dangnhap related relate relatednews relatedpost relatedposts relatedarticles lienquan tinlienquan bailienquan " +
    "tinkhac tincu tinmoi tinmoinhat tincungloai cungchuyenmuc tinnoibat other othernews newsother others newest latest mostread " +
    "mostviewed popular docnhieu xemnhieu readmore comment comments binhluan ykien gopy feedback share sharing social " +
    "addthis zalo facebook fb like rating vote poll thamdo survey widgetarea secondary recentposts recententries counter thongke statistics statistic truycap " +
    "visitor visitors banner ads advertisement quangcao weblink weblinks lienket pagination pager paging toolbar print " +
    "printer fontsize textsize tool tools tag tags tukhoa keyword keywords popup modal newsletter subscribe cookie copyright footer " +
    "player audio tts nghebaiviet",
);

/** Endings of one-word names that say the same: `leftmenu`, `topnav`. */
export const ASIDE_ENDINGS = ["menu", "nav", "navbar", "sidebar", "footer", "breadcrumb", "comments"] as const;

/** Columns of a page's layout. */
export const COLUMN_NAMES = words("col column columns cot primary leftside rightside colleft colright");

/** The foot of a page, where the site names itself. */
export const FOOTER_NAMES = words("footer contentinfo copyright chantrang bottom");

/** The article's text. */
export const ARTICLE_NAMES = words(
  "articlebody articlecontent articledetail entrycontent postcontent postbody newscontent newsdetail newsbody contentdetail " +
    "detailcontent detailbody detailcontents fckdetail noidung chitiet chitiettin noidungtin bodytext bodycontent " +
    "storybody contentnews contentbody richhtmlfield rtestate rtehtml cmsbody singularcontent journalcontent thecontent " +
    "maincontentdetail newsview viewnews",
);

/** Headings. */
export const TITLE_NAMES = words("title tieude headline tentin titlenews");

/** Publication stamps. */
export const STAMP_NAMES = words(
  "date datetime time thoigian ngay ngaydang ngaytao postdate pubdate publish published datepublished datepost " +
    "publishdate createdate newsdate detaildate meta articlemeta",
);

/** Labels of a publication stamp, the surest first. Lower case. */
export const PUBLISHED_LABELS = [
  "ngày đăng",
  "đăng ngày",
  "đăng lúc",
  "ngày xuất bản",
  "xuất bản",
  "ngày đưa tin",
  "ngày tạo",
  "ngày gửi",
  "cập nhật",
] as const;

/** Openings of the lines by which a site names itself at the foot of its pages. Lower case. */
export const SITE_LINES = [
  "©",
  "copyright",
  "bản quyền",
  "cơ quan chủ quản",
  "đơn vị chủ quản",
  "giấy phép",
  "cổng thông tin",
  "trang thông tin",
  "cơ quan ngôn luận",
  "chịu trách nhiệm",
  "tổng biên tập",
  "địa chỉ",
  "trụ sở",
] as const;

/** A day in words: its day, month and year. */
export const SPELLED_DAY = /(?<!\d)(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})(?!\d)/iu;
