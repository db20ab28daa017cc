/**
 * Words before `hôm nay` that make it the present at large, one or two of them: `thế hệ hôm nay`, `có ngày hôm nay`.
 */
export const LEADS_TO_TODAY = new Set([
  "thế hệ",
  "hệ trẻ",
  "cuộc sống",
  "thế giới",
  "xã hội",
  "đất nước",
  "quê hương",
  "nông thôn",
  "có",
  "có được",
  "được như",
]);
