/**
 * The page's script. It reads records from the JSON in the page and writes them as text only, never as HTML. Without it
 * the page shows all articles one below the other.
 */
export const SCRIPT = `
"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const card = document.getElementById("card");
const pages = [...document.querySelectorAll("article")];
const index = document.getElementById("index");
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
  return [...document.getElementById(place).querySelectorAll("mark")].filter((mark) => mark.dataset.record === id);
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
  for (const mark of document.querySelectorAll("mark.linked")) mark.classList.remove("linked");
}
function markAt(target) {
  let mark = target instanceof Element ? target.closest("mark") : null;
  while (mark && document.body.classList.contains("no-" + mark.className.split(" ")[0])) mark = mark.parentElement.closest("mark");
  return mark;
}
document.addEventListener("mouseover", (event) => {
  if (pinned || card.contains(event.target)) return;
  const mark = markAt(event.target);
  if (mark) show(mark); else hide();
});
document.addEventListener("focusin", (event) => { const mark = markAt(event.target); if (mark) { pinned = null; show(mark); } });
document.addEventListener("click", (event) => {
  if (card.contains(event.target)) return;
  pinned = markAt(event.target);
  if (pinned) show(pinned); else hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { pinned = null; hide(); }
  if (event.key === "Enter" && event.target.matches("mark")) { pinned = event.target; show(pinned); }
});
for (const box of document.querySelectorAll("label.kind input")) {
  const apply = () => document.body.classList.toggle("no-" + box.value, !box.checked);
  box.addEventListener("change", apply);
  apply();
}
const search = document.getElementById("search");
if (search) search.addEventListener("input", () => {
  const wanted = search.value.normalize("NFC").toLowerCase();
  for (const row of index.querySelectorAll("tbody tr")) row.hidden = !row.textContent.normalize("NFC").toLowerCase().includes(wanted);
});
function route() {
  pinned = null;
  hide();
  const name = decodeURIComponent(location.hash.slice(1));
  const place = name.split("-")[0];
  const page = pages.find((article) => article.id === place);
  if (!index) return;
  for (const article of pages) article.hidden = article !== page;
  index.hidden = page !== undefined;
  document.getElementById("back").hidden = page === undefined;
  const mark = document.getElementById(name);
  if (mark) { mark.scrollIntoView({ block: "center" }); if (mark.matches("mark")) mark.focus({ preventScroll: true }); }
  else scrollTo(0, 0);
}
addEventListener("hashchange", route);
route();
`;
