"use strict";
const one = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
const people = all("g.person"), ties = all("path.tie"), bodies = all("g.body"), proofs = all("aside section");
const search = one("#search"), count = one("#count"), fit = one("#fit"), panel = one("aside");
const fold = text => text.normalize("NFKC").toLocaleLowerCase("da");
const words = new Map(people.map(g => [g, fold(g.textContent)]));
let open = null;

const show = person => {
  open = person;
  people.forEach(g => g.classList.toggle("open", g === person));
  ties.forEach(t => t.classList.toggle("open", person !== null && t.dataset.of === person.id));
  proofs.forEach(s => { s.hidden = person === null || s.dataset.of !== person.id; });
  panel.hidden = person === null;
  if (person === null) return;
  panel.scrollTop = 0;
  proofs.find(s => !s.hidden).focus({ preventScroll: true });
  person.scrollIntoView({ block: "nearest", inline: "nearest" });
};
const close = () => {
  const last = open;
  show(null);
  if (last) last.focus();
};
const found = () => people.filter(g => words.get(g).includes(fold(search.value.trim())));
const filter = () => {
  const left = new Set(found().map(g => g.id));
  people.forEach(g => g.classList.toggle("away", !left.has(g.id)));
  ties.forEach(t => t.classList.toggle("away", !left.has(t.dataset.of)));
  bodies.forEach(b => b.classList.toggle("away", !b.dataset.of.split(" ").some(id => left.has(id))));
  const asked = search.value.trim() !== "";
  count.textContent = asked ? `${left.size} af ${people.length} · ${left.size} of ${people.length}` : "";
  if (asked && left.size) found()[0].scrollIntoView({ block: "nearest", inline: "nearest" });
};
// From a name, the arrows lead to the next one that the search left.
const step = (from, by) => {
  const left = found(), next = left[left.indexOf(from) + by];
  if (next) next.focus();
};

one("svg").setAttribute("role", "group");  // a picture hides the buttons in it from a screen reader
people.forEach(g => {
  g.setAttribute("tabindex", "0");
  g.setAttribute("role", "button");
  g.setAttribute("aria-label", g.querySelector("title").textContent);
  g.addEventListener("click", () => show(g));
  g.addEventListener("keydown", event => {
    if (event.key === "Enter" || event.key === " ") show(g);
    else if (event.key === "ArrowDown") step(g, 1);
    else if (event.key === "ArrowUp") step(g, -1);
    else return;
    event.preventDefault();
  });
});
search.addEventListener("input", filter);
search.addEventListener("keydown", event => {
  if (event.key === "Enter" && found().length) show(found()[0]);
});
fit.addEventListener("click", () => {
  const on = one("#picture").classList.toggle("fit");
  fit.setAttribute("aria-pressed", String(on));
});
all("section button").forEach(button => button.addEventListener("click", close));
document.addEventListener("keydown", event => { if (event.key === "Escape" && open) close(); });
fit.hidden = false;
document.body.classList.add("live");
show(null);
filter();
