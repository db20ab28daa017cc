/** The page: what is given, the request to the worker, and what comes back. It never looks into an article itself. */
import { BackgroundReader } from "./background.js";
import type { ReadResult } from "./messages.js";
import type { Format } from "./sources.js";
import { type Language, WORDS } from "./words.js";

/** The view's own script stands beside this one in the page. */
declare function startView(root: Element, data: ReadResult["view"]["data"]): () => void;

/** Text that is read while it is typed, in UTF-16 units; more waits for the button. */
const LIVE = 50_000;
const TYPING_PAUSE = 500;

const byId = <E extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as E;
const form = byId<HTMLFormElement>("input");
const text = byId<HTMLTextAreaElement>("text");
const fileInput = byId<HTMLInputElement>("file");
const samples = JSON.parse(byId("sampled").textContent!) as Record<Format, string>;

let language: Language = navigator.language.startsWith("vi") ? "vi" : "en";
let files: File[] = [];
/** The sample in the box, as long as nobody has changed it. */
let sample: string | null = null;
let status: () => string = () => "";
let letGo = () => {};
let typing = 0;
/** Whether the reader asked for the result, so that a small screen may move to it. */
let asked = false;

const reader = new BackgroundReader(
  JSON.parse(byId("reader").textContent!) as string,
  (message) => {
    if (message.type === "progress") say(() => WORDS[language].reading(message.articles));
    else show(message);
  },
  (message) => {
    busy(false);
    say(() => `${WORDS[language].failed}: ${message}`);
  },
);

function read(): void {
  clearTimeout(typing);
  const sources = files.length > 0 ? files : text.value.trim() === "" ? [] : [text.value];
  if (sources.length === 0) {
    reader.stop();
    empty();
    return;
  }
  busy(true);
  say(() => WORDS[language].reading(0));
  reader.read({
    sources,
    format: (byId<HTMLSelectElement>("format").value || null) as Format | null,
    published: byId<HTMLInputElement>("published").value,
    province: byId<HTMLInputElement>("province").value.trim(),
  });
}

function ask(): void {
  asked = true;
  read();
}

function show(result: ReadResult): void {
  busy(false);
  clearView();
  byId("filters").innerHTML = result.view.filters;
  byId("shown").innerHTML = result.view.content;
  letGo = startView(byId("result"), result.view.data);
  save("json", result.json);
  save("csv", result.csv);
  say(() => {
    const words = WORDS[language];
    const hidden = result.articles - result.shown;
    return [
      words.done(result.records, result.articles, result.took),
      ...(result.rejected > 0 ? [words.rejected(result.rejected)] : []),
      ...(hidden > 0 ? [words.more(hidden)] : []),
    ].join(". ");
  });
  if (asked && byId("result").getBoundingClientRect().top > innerHeight / 2) byId("result").scrollIntoView();
  asked = false;
}

function empty(): void {
  busy(false);
  clearView();
  const note = Object.assign(document.createElement("p"), { className: "note", textContent: WORDS[language].empty });
  note.dataset.word = "empty";
  byId("shown").append(note);
  say(() => "");
}

function clearView(): void {
  letGo();
  letGo = () => {};
  if (location.hash !== "") history.replaceState(null, "", location.href.split("#")[0]);
  byId("filters").replaceChildren();
  byId("shown").replaceChildren();
  save("json", null);
  save("csv", null);
}

function save(id: string, blob: Blob | null): void {
  const link = byId<HTMLAnchorElement>(id);
  if (!link.hidden) URL.revokeObjectURL(link.href);
  if (blob) link.href = URL.createObjectURL(blob);
  link.hidden = blob === null;
}

function busy(is: boolean): void {
  byId("stop").hidden = !is;
  byId("progress").hidden = !is;
  byId("result").setAttribute("aria-busy", String(is));
}

/** Says it in the status line, and again when the language changes. */
function say(words: () => string): void {
  status = words;
  byId("status").textContent = words();
}

function take(chosen: Iterable<File>): void {
  files = [...files, ...chosen];
  listFiles();
  ask();
}

/** Files stand in the place of the text; taking the last one away gives it back. */
function listFiles(): void {
  const list = byId("files");
  list.replaceChildren(
    ...files.map((file) => {
      const item = document.createElement("li");
      const remove = Object.assign(document.createElement("button"), {
        type: "button",
        textContent: WORDS[language].remove,
        ariaLabel: `${WORDS[language].remove} ${file.name}`,
      });
      remove.addEventListener("click", () => {
        files = files.filter((other) => other !== file);
        listFiles();
        text.focus();
        read();
      });
      item.append(
        `${file.name} (${(file.size / 1000).toLocaleString(language, { maximumFractionDigits: 1 })} kB) `,
        remove,
      );
      return item;
    }),
  );
  list.hidden = files.length === 0;
  text.hidden = files.length > 0;
}

function speak(to: Language): void {
  language = to;
  const words = WORDS[language];
  document.documentElement.lang = language;
  document.title = `vanban: ${words.tagline}`;
  for (const element of document.querySelectorAll<HTMLElement>("[data-word]"))
    element.textContent = words[element.dataset.word as "article"];
  text.placeholder = words.placeholder;
  byId("language").textContent = words.language;
  byId("language").lang = language === "vi" ? "en" : "vi";
  byId("status").textContent = status();
  listFiles();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  ask();
});
text.addEventListener("input", (event) => {
  sample = null;
  clearTimeout(typing);
  const pasted = (event as InputEvent).inputType?.startsWith("insertFrom");
  if (pasted) read();
  else if (text.value.length <= LIVE) typing = window.setTimeout(read, TYPING_PAUSE);
});
// What is pasted takes the place of a sample.
text.addEventListener("focus", () => {
  if (sample !== null && text.value === sample) text.select();
});
for (const id of ["published", "province", "format"]) byId(id).addEventListener("change", read);
byId("stop").addEventListener("click", () => {
  reader.stop();
  empty();
  say(() => WORDS[language].stopped);
  text.focus();
});
byId("clear").addEventListener("click", () => {
  form.reset();
  files = [];
  sample = null;
  listFiles();
  read();
  text.focus();
});
byId("open").addEventListener("click", () => fileInput.click());
fileInput.addEventListener("change", () => {
  take([...fileInput.files!]);
  fileInput.value = "";
});
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-sample]"))
  button.addEventListener("click", () => {
    giveSample(button.dataset.sample as Format);
    ask();
  });
byId("language").addEventListener("click", () => speak(language === "vi" ? "en" : "vi"));

function giveSample(format: Format): void {
  form.reset();
  files = [];
  listFiles();
  sample = samples[format];
  text.value = sample;
}

document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("dragging");
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) document.body.classList.remove("dragging");
});
document.addEventListener("drop", (event) => {
  document.body.classList.remove("dragging");
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  take(event.dataTransfer.files);
});

speak(language);
giveSample("text");
read();
