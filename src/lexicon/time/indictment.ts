/** Words from which on an article on a trial tells of the deed: the years it names there lie long before its own day. */
export const INDICTMENT = /[cC]áo trạng|[tT]heo cáo buộc|[hH]ồ sơ vụ án/u;
