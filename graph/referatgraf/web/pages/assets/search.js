"use strict";
// Finds names in the index below search/; without this script the lists show the same names.
const box = document.querySelector("#q"), results = document.querySelector("#results");
const count = document.querySelector("#count"), told = results.dataset;
const other = document.querySelector(".switch a");
const MOST = 50, files = new Map();
let names = null, latest = 0;

// As folded() in folding.py.
const LETTERS = { "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ß": "ss" };
const fold = text => text.normalize("NFC").toLowerCase().replace(/[æøåäöß]/g, c => LETTERS[c])
  .normalize("NFD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/g) || [];

const load = name => {
  if (!files.has(name)) {
    files.set(name, fetch(`${told.root}search/${name}.json`).then(answer => {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }));
  }
  return files.get(name);
};
// The file for a word is the longest name that the word begins with; "all" is the only one. A word of
// too many names has files by the letter of another word, too: "jensen-p".
const full = name => names.some(one => one.startsWith(`${name}-`));
const file = words => {
  if (names.includes("all")) return "all";
  const fits = words.flatMap(word => names.filter(name => word.startsWith(name)));
  const best = fits.sort((a, b) => full(a) - full(b) || b.length - a.length)[0] || "";
  const other = words.find(word => !word.startsWith(best));
  const both = other && `${best}-${other[0]}`;
  return names.includes(both) ? both : best;
};
const every = (row, words) => {
  const known = row[4].split(" ");
  return words.every(word => known.some(one => one.startsWith(word)));
};
const rank = (row, words) => [row[2] === "item", fold(row[0]).join(" ") !== words.join(" ")];

const shown = row => {
  const item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
  link.href = `${told.root}${told.language}/${row[3]}`;
  link.textContent = row[0];
  kind.className = "kind";
  kind.textContent = [told[`kind${row[2][0].toUpperCase()}${row[2].slice(1)}`], row[1]].filter(Boolean).join(", ");
  item.append(link, " ", kind);
  return item;
};
const say = words => { count.textContent = words; };

const search = async () => {
  const turn = ++latest, words = fold(box.value);
  const address = new URL(location);
  if (box.value) address.searchParams.set("q", box.value); else address.searchParams.delete("q");
  history.replaceState(null, "", address);
  if (other) other.search = address.search;  // the same search in the other language
  if (!words.length) { results.replaceChildren(); say(""); return; }
  try {
    names = names || await load("index");
    const name = file(words);
    const rows = name ? await load(name) : null;
    if (turn !== latest) return;
    if (!rows) {
      results.replaceChildren();
      say(names.some(one => words.some(word => one.startsWith(word))) ? told.more : told.none);
      return;
    }
    const found = rows.filter(row => every(row, words));
    found.sort((a, b) => { const x = rank(a, words), y = rank(b, words); return x[0] - y[0] || x[1] - y[1]; });
    results.replaceChildren(...found.slice(0, MOST).map(shown));
    const number = found.length + (full(name) ? "+" : "");
    say(!found.length ? told.none : (found.length > MOST ? told.many : told.found).replace("{n}", number));
  } catch {
    if (turn === latest) { results.replaceChildren(); say(told.lost); }
  }
};

box.value = new URL(location).searchParams.get("q") || "";
box.addEventListener("input", search);
// The arrows lead from the box through what was found and back.
document.addEventListener("keydown", event => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [box, ...results.querySelectorAll("a")], at = stops.indexOf(document.activeElement);
  const next = by && at >= 0 ? stops[at + by] : null;
  if (!next) return;
  event.preventDefault();
  next.focus();
});
document.querySelector("form.search").addEventListener("submit", event => { event.preventDefault(); search(); });
search();
