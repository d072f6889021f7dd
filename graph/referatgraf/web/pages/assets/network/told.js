// Says a view in words: the table, the panel of what is chosen, and small helpers for both.
import { KINDS, days, hats, sure } from "./data.js";

export const make = (name, attributes = {}, ...inside) => {
  const found = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") found.addEventListener(key, value); else found.setAttribute(key, value === true ? "" : value);
  }
  found.append(...inside.filter(one => one !== "" && one !== null));
  return found;
};
export const filled = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? values[name] : whole);
const page = (told, path) => `${told.root}${told.language}/${path}.html`;
const linked = (told, node) => make("a", { href: page(told, node.id) }, make("bdi", {}, node.name));
const span = (told, tie) => {
  const found = days(tie);
  if (!found.length) return told.t.undated;
  return found.length === 1 ? found[0] : `${found[0]} – ${found.at(-1)} (${filled(told.t.days, { n: found.length })})`;
};
const certainty = (told, tie) => {
  const n = sure(tie), classes = ["certain", "likely", "doubtful"];
  return make("span", { class: `sure ${classes[n]}` }, make("span", { "aria-hidden": "true" }, "●◐○"[n]), ` ${told.t.sure[n]}`);
};
const how = (told, tie) => [...new Set(tie.seen.map(one => one.mark))].filter(n => n > 0).map(n => told.t.marks[n]).join(", ");
const relation = (told, tie) => [told.t.kinds[KINDS[tie.kind]], tie.said].filter(Boolean);
const best = tie => tie.seen.reduce((a, b) => b.sure < a.sure ? b : a);

const COLUMNS = [
  tie => tie.person.name, tie => tie.person.party ? tie.person.party.letter : "", tie => `${tie.kind}${tie.said}`,
  tie => tie.body.name, tie => days(tie)[0] || "", tie => (hats([tie]) ? "0" : "1") + tie.seen[0].mark, tie => String(sure(tie)),
];
const SHOWN = 200;

export class Table {
  constructor(element, told, choose) {
    Object.assign(this, { element, told, choose, ties: [], page: 0, by: null, down: false });
    this.heads = [...element.querySelectorAll("th")];
    this.body = element.querySelector("tbody");
    this.heads.forEach((head, n) => {
      if (!COLUMNS[n]) return;
      const button = make("button", { type: "button", click: () => this.sort(n) }, ...head.childNodes);
      head.replaceChildren(button);
    });
    this.ways = make("p", { class: "ways" });
    element.after(this.ways);
  }

  show(ties) {
    this.ties = ties;
    this.page = 0;
    this.draw();
  }

  sort(n) {
    this.down = this.by === n && !this.down;
    this.by = n;
    this.page = 0;
    this.draw();
  }

  sorted() {
    if (this.by === null) return this.ties;
    const order = new Intl.Collator(this.told.language, { numeric: true }), read = COLUMNS[this.by], turn = this.down ? -1 : 1;
    return [...this.ties].sort((a, b) => turn * order.compare(read(a), read(b)));
  }

  draw() {
    const { told } = this, start = this.page * SHOWN, total = this.ties.length;
    this.heads.forEach((head, n) => {
      if (n === this.by) head.setAttribute("aria-sort", this.down ? "descending" : "ascending"); else head.removeAttribute("aria-sort");
    });
    this.body.replaceChildren(...this.sorted().slice(start, start + SHOWN).map(tie => this.row(tie)));
    const turn = (by, text) => make("button", { type: "button", disabled: this.page + by < 0 || (this.page + by) * SHOWN >= total, click: () => { this.page += by; this.draw(); } }, text);
    this.ways.replaceChildren();
    if (total > SHOWN) {
      const words = filled(told.t.rows, { a: start + 1, b: Math.min(total, start + SHOWN), n: total });
      this.ways.append(turn(-1, told.t.before), ` ${words} `, turn(1, told.t.after));
    }
    if (!total) this.body.append(make("tr", {}, make("td", { colspan: String(this.heads.length) }, told.t.none)));
  }

  row(tie) {
    const { told } = this, [kind, said] = relation(told, tie), proof = best(tie);
    const see = make("button", { type: "button", class: "see", "aria-label": filled(told.t.see, { name: tie.person.name }), click: () => this.choose(tie.person.id) }, "◎");
    const marks = [how(told, tie)];
    const two = hats([tie]) ? make("strong", { class: "hats" }, `⇄ ${told.t.hats}`) : "";
    return make("tr", {},
      make("th", { scope: "row" }, linked(told, tie.person), " ", see),
      make("td", {}, tie.person.party ? tie.person.party.letter : ""),
      make("td", {}, kind, said ? ": " : "", said ? make("span", { lang: "da" }, said) : ""),
      make("td", {}, linked(told, tie.body)), make("td", {}, span(told, tie)),
      make("td", {}, marks[0], marks[0] && two ? ", " : "", two), make("td", {}, certainty(told, tie)),
      make("td", {}, make("a", { href: `${page(told, tie.person.id)}#${proof.anchor}` }, filled(told.t.proof, { n: tie.seen.length }))));
  }
}

const MOST = 60;
const pages = new Map();
// The words as the person's page shows them, with file, page and line: nothing is told twice.
const quotes = async (told, person, anchor) => {
  const address = new URL(page(told, person.id), location.href);
  if (!pages.has(address.href)) {
    pages.set(address.href, fetch(address).then(answer => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    }).then(text => new DOMParser().parseFromString(text, "text/html")));
  }
  const found = (await pages.get(address.href)).getElementById(anchor);
  return [...found ? found.querySelectorAll("blockquote") : []].map(quote => {
    const own = document.importNode(quote, true);
    for (const link of own.querySelectorAll("a")) link.href = new URL(link.getAttribute("href"), address).href;
    return own;
  });
};

export class Panel {
  constructor(element, told, actions) { Object.assign(this, { element, told, actions }); }

  show(node, view) {
    const { element, told } = this;
    element.hidden = !node;
    if (!node) { element.replaceChildren(); return; }
    const ties = view.ties.filter(tie => tie.person === node || tie.body === node);
    const kind = node.type === "person" ? told.t.person : told.looks[node.type][told.t.which];
    const facts = [kind, node.party ? `${node.party.letter} (${node.party.name})` : "", node.letter].filter(Boolean).join(", ");
    element.replaceChildren(
      make("button", { type: "button", class: "close", click: this.actions.close }, told.t.close),
      make("h2", { tabindex: "-1" }, make("bdi", {}, node.name)), make("p", { class: "kind" }, facts),
      hats(ties) ? make("p", { class: "hats" }, make("strong", {}, `⇄ ${told.t.hatsLong}`)) : "",
      make("p", { class: "do" }, make("a", { href: page(told, node.id) }, told.t.page), " ",
        make("button", { type: "button", click: () => this.actions.focus(node.id) }, told.t.from)),
      ...ties.slice(0, MOST).map(tie => this.tie(tie, node)),
      ties.length > MOST ? make("p", {}, filled(told.t.rest, { n: ties.length - MOST })) : "",
      ties.length ? "" : make("p", {}, told.t.none));
  }

  tie(tie, node) {
    const { told } = this, [kind, said] = relation(told, tie), other = tie.person === node ? tie.body : tie.person;
    const found = make("details", {}, make("summary", {}, kind, said ? ` (${said})` : "", ": ", make("bdi", {}, other.name), " ",
      make("small", {}, [span(told, tie), how(told, tie), told.t.sure[sure(tie)], hats([tie]) ? `⇄ ${told.t.hats}` : ""].filter(Boolean).join(" · "))));
    found.addEventListener("toggle", () => { if (found.open && found.childElementCount === 1) this.proofs(found, tie, other); });
    return found;
  }

  async proofs(box, tie, other) {
    const { told } = this, list = make("ul", {});
    box.append(make("p", { class: "do" }, linked(told, other), " ", make("button", { type: "button", click: () => this.actions.choose(other.id) }, told.t.choose)), list);
    for (const [anchor, one] of new Map(tie.seen.map(one => [one.anchor, one]))) {
      const words = [one.day || told.t.undated, one.body ? one.body.name : "", one.mark ? told.t.marks[one.mark] : "", told.t.sure[one.sure]].filter(Boolean).join(", ");
      const item = make("li", {}, make("a", { href: `${page(told, tie.person.id)}#${anchor}` }, words));
      list.append(item);
      try {
        item.append(...await quotes(told, tie.person, anchor));
      } catch { /* the link leads to the words as well */ }
    }
  }
}
