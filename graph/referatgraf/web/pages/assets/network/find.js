// Finds people and organisations by name in the index of the site's search (names.py, search.js).
import { make } from "./told.js";

const LETTERS = { "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss" };
const fold = text => text.normalize("NFC").toLowerCase().replace(/[æøåäöß]/g, c => LETTERS[c])
  .normalize("NFD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) || [];
const TIED = ["person", "organisation", "municipality", "region", "party"];
const MOST = 12;

export const search = (input, list, told, go) => {
  const files = new Map();
  let latest = 0;
  const load = name => {
    if (!files.has(name)) files.set(name, fetch(`${told.root}search/${name}.json`).then(answer => answer.ok ? answer.json() : []));
    return files.get(name);
  };
  const rows = async words => {
    const names = await load("index");
    if (names.includes("all")) return load("all");
    const fits = words.flatMap(word => names.filter(name => word.startsWith(name)));
    const best = fits.sort((a, b) => b.length - a.length)[0];
    return best ? load(best) : [];
  };
  const fits = (row, words) => {
    const known = row[4].split(" ");
    return TIED.includes(row[2]) && words.every(word => known.some(one => one.startsWith(word)));
  };
  const pick = path => { input.value = ""; list.replaceChildren(); go(path.replace(/\.html$/, "")); };
  const shown = row => make("li", {}, make("button", { type: "button", click: () => pick(row[3]) },
    make("bdi", {}, row[0]), " ", make("span", { class: "kind" }, told.t.things[row[2]])));
  input.addEventListener("input", async () => {
    const turn = ++latest, words = fold(input.value);
    if (!words.length) { list.replaceChildren(); return; }
    const found = (await rows(words).catch(() => [])).filter(row => fits(row, words));
    if (turn !== latest) return;
    list.replaceChildren(...found.slice(0, MOST).map(shown));
    if (!found.length) list.append(make("li", {}, told.t.nobody));
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Enter") { event.preventDefault(); list.querySelector("button")?.click(); }
    if (event.key === "Escape") list.replaceChildren();
    if (event.key === "ArrowDown") list.querySelector("button")?.focus();
  });
};
