/**
 * The view's script, for a page that holds the view's parts: `startView(root, data)` makes the marks, filters and links
 * inside `root` work and returns a function that lets go of them again. It writes records as text only, never as HTML.
 * Without it the page shows all articles one below the other.
 */
export const VIEW_SCRIPT = `
"use strict";
function startView(root, data) {
const card = root.querySelector("#card");
const pages = [...root.querySelectorAll("article")];
const index = root.querySelector("#index");
const gone = new AbortController();
const on = (target, type, act) => target.addEventListener(type, act, { signal: gone.signal });
let pinned = null;

const element = (name, text) => Object.assign(document.createElement(name), text === undefined ? {} : { textContent: text });
const shown = (value) => value === null || value === undefined ? "" : Array.isArray(value)
  ? value.map((part) => typeof part === "object" && part ? part.text : part).join("; ")
  : typeof value !== "object" ? String(value)
  : "from" in value ? (value.from ?? "…") + " – " + (value.to ?? "…") : Object.values(value).filter(Boolean).join(", ");
const hidden = new Set(["kind", "id", "start", "end", "text", "source"]);

function placeOf(mark) { return mark.closest("article").id; }
function linked(mark) {
  const { links } = data[placeOf(mark)];
  const found = new Map();
  const queue = [mark.dataset.record];
  while (queue.length > 0) {
    const id = queue.pop();
    for (const { from, to, type } of links) {
      const other = from === id ? to : to === id ? from : null;
      if (other === null || other === mark.dataset.record || found.has(other)) continue;
      if (id !== mark.dataset.record && type !== "same") continue;
      found.set(other, type);
      if (type === "same") queue.push(other);
    }
  }
  return found;
}
function marksOf(place, id) {
  return [...root.querySelector("#" + place).querySelectorAll("mark")].filter((mark) => mark.dataset.record === id);
}
function show(mark) {
  hide();
  const place = placeOf(mark);
  const record = data[place].records[mark.dataset.record];
  const list = element("dl");
  for (const [field, value] of Object.entries(record)) {
    if (hidden.has(field) || shown(value) === "") continue;
    list.append(element("dt", field), element("dd", shown(value)));
  }
  card.replaceChildren(element("strong", record.kind + " " + record.id), list);
  const others = linked(mark);
  for (const [id, type] of [...others].slice(0, 12)) {
    const link = element("a", type.replace("_", " ") + " " + id + ": " + data[place].records[id].text.slice(0, 40));
    link.href = "#" + place + "-" + id;
    card.append(link);
  }
  for (const id of [mark.dataset.record, ...others.keys()]) for (const other of marksOf(place, id)) other.classList.add("linked");
  card.hidden = false;
  const box = mark.getClientRects()[0];
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - card.offsetWidth - 8));
  const below = box.bottom + card.offsetHeight + 8 < innerHeight || box.top < card.offsetHeight + 60;
  card.style.left = left + scrollX + "px";
  card.style.top = (below ? box.bottom + 6 : box.top - card.offsetHeight - 6) + scrollY + "px";
}
function hide() {
  card.hidden = true;
  for (const mark of root.querySelectorAll("mark.linked")) mark.classList.remove("linked");
}
function markAt(target) {
  let mark = target instanceof Element && root.contains(target) ? target.closest("mark") : null;
  while (mark && document.body.classList.contains("no-" + mark.className.split(" ")[0])) mark = mark.parentElement.closest("mark");
  return mark;
}
on(document, "mouseover", (event) => {
  if (pinned || card.contains(event.target)) return;
  const mark = markAt(event.target);
  if (mark) show(mark); else hide();
});
on(document, "focusin", (event) => { const mark = markAt(event.target); if (mark) { pinned = null; show(mark); } });
on(document, "click", (event) => {
  if (card.contains(event.target)) return;
  pinned = markAt(event.target);
  if (pinned) show(pinned); else hide();
});
on(document, "keydown", (event) => {
  if (event.key === "Escape") { pinned = null; hide(); }
  if (event.key === "Enter" && event.target.matches("mark")) { pinned = event.target; show(pinned); }
});
for (const box of root.querySelectorAll("label.kind input")) {
  const apply = () => document.body.classList.toggle("no-" + box.value, !box.checked);
  on(box, "change", apply);
  apply();
}
const search = root.querySelector("#search");
if (search) on(search, "input", () => {
  const wanted = search.value.normalize("NFC").toLowerCase();
  for (const row of index.querySelectorAll("tbody tr")) row.hidden = !row.textContent.normalize("NFC").toLowerCase().includes(wanted);
});
function route(event) {
  pinned = null;
  hide();
  const name = location.hash.slice(1);
  if (index) {
    const page = pages.find((article) => article.id === name.split("-")[0]);
    for (const article of pages) article.hidden = article !== page;
    index.hidden = page !== undefined;
    root.querySelector("#back").hidden = page === undefined;
  }
  const mark = name && document.getElementById(name);
  if (mark && root.contains(mark) && mark.matches("mark")) { mark.scrollIntoView({ block: "center" }); mark.focus({ preventScroll: true }); }
  else if (event) root.scrollIntoView();
}
on(window, "hashchange", route);
route();
return () => { hide(); gone.abort(); };
}
`;
