// The network view: what is asked for stands in the address, and the address alone rules the view.
import { Data, KINDS, viewed, walk } from "./data.js";
import { place } from "./place.js";
import { Drawing, opened } from "./draw.js";
import { csv, download, gexf, png, svg } from "./save.js";
import { Panel, Table, filled, make } from "./told.js";
import { search } from "./find.js";

const one = selector => document.querySelector(selector), all = selector => [...document.querySelectorAll(selector)];
const told = JSON.parse(one("#words").textContent);
const data = new Data(told.root, told.language);
const box = one("#canvas"), status = one("#told"), problem = one("#problem");
const FIELDS = ["focus", "depth", "ties", "from", "to", "party", "body", "kind", "sel"];
let view = null, shown = null, placed = null, drawing = null, latest = 0, span = [];

const DAY = /^\d{4}-\d{2}-\d{2}$/, DEPTHS = ["1", "2", "3", "all"];
// What the address gives, and what of it (`odd`) says nothing here and is left out.
const asked = () => {
  const given = new URL(location).searchParams, odd = [...given.keys()].filter(name => !FIELDS.includes(name));
  const get = (name, fits = () => true) => {
    const value = (given.get(name) || "").slice(0, 400);
    if (!value || fits(value)) return value;
    odd.push(`${name}=${value}`);
    return "";
  };
  const day = value => DAY.test(value), depth = get("depth", value => DEPTHS.includes(value)) || "2";
  const ties = get("ties", value => value.split(",").every(kind => KINDS.includes(kind))).split(",").filter(Boolean);
  return { focus: get("focus") || data.index.start, depth: depth === "all" ? 0 : Number(depth), ties: new Set(ties),
    from: get("from", day), to: get("to", day), party: get("party"), body: get("body"),
    kind: get("kind", value => Object.hasOwn(data.index.looks, value)), sel: get("sel"), odd };
};

const go = (changes, { quiet = false } = {}) => {
  const address = new URL(location);
  for (const name of FIELDS) {
    if (!(name in changes)) continue;
    if (changes[name]) address.searchParams.set(name, changes[name]); else address.searchParams.delete(name);
  }
  if (quiet) history.replaceState(null, "", address);
  else if (address.href !== location.href) history.pushState(null, "", address);
  return update();
};
const focus = path => go({ focus: path, sel: "", from: "", to: "", party: "", body: "", kind: "", ties: "" });
const choose = path => {
  const changed = go({ sel: path });
  if (path) { drawing?.reveal(path); one("#panel h2")?.focus({ preventScroll: true }); }
  return changed;
};

// Of what is near, before filters: what the filters offer.
const options = (select, pairs, chosen) => {
  const found = new Map(pairs);
  if (chosen && !found.has(chosen)) found.set(chosen, chosen);
  const order = new Intl.Collator(told.language);
  const rows = [...found].sort((a, b) => order.compare(a[1], b[1])).map(([key, name]) => make("option", { value: key, selected: key === chosen }, name));
  select.replaceChildren(make("option", { value: "" }, told.t.every), ...rows);
  select.value = chosen;
};
const offer = () => {
  const bare = { ...view, from: "", to: "", party: "", body: "", kind: "" };
  const { people, bodies } = walk(data, bare, view.depth, data.index.cap, tie => view.ties.has(KINDS[tie.kind]));
  const ties = [...people].flatMap(person => person.ties.filter(tie => bodies.has(tie.body) && view.ties.has(KINDS[tie.kind])));
  const seen = ties.flatMap(tie => tie.seen);
  options(one("#party"), [...people].filter(p => p.party).map(p => [p.party.key, `${p.party.letter} ${p.party.name}`]), view.party);
  options(one("#body"), seen.filter(s => s.body).map(s => [s.body.id, s.body.name]), view.body);
  options(one("#kind"), ties.map(tie => [tie.body.type, data.index.looks[tie.body.type][told.t.which]]), view.kind);
  span = [...new Set(seen.map(s => s.day).filter(Boolean))].sort();
  slide();
};

const slide = () => {
  const last = Math.max(0, span.length - 1), from = span.findIndex(day => day >= view.from);
  const to = view.to ? span.findLastIndex(day => day <= view.to) : last;
  const low = view.from ? (from < 0 ? last : from) : 0, high = Math.max(0, to);
  for (const [name, n] of [["from", low], ["to", high]]) {
    const range = one(`#${name}`);
    range.max = String(last);
    range.value = String(n);
    range.disabled = span.length < 2;
    range.setAttribute("aria-valuetext", span[n] || told.t.undated);
    one(`#${name}-day`).textContent = span[n] || "–";
  }
  const part = n => last ? `${100 * n / last}%` : "0%";
  one(".slider").style.setProperty("--low", part(low));
  one(".slider").style.setProperty("--high", part(high));
};
const slid = quiet => {
  const [from, to] = [one("#from"), one("#to")], [a, b] = [Number(from.value), Number(to.value)].sort((x, y) => x - y);
  go({ from: a > 0 ? span[a] : "", to: b < span.length - 1 ? span[b] : "" }, { quiet });
};

const say = more => {
  const { people, bodies, ties, left } = shown, whom = data.node(view.focus);
  const counts = filled(told.t.counts, { people: people.length, bodies: bodies.length, ties: ties.length });
  const start = view.depth === 0 ? told.t.whole : whom ? filled(told.t.around, { name: whom.name }) : told.t.unknown;
  const off = left || more ? filled(more ? told.t.atLeast : told.t.capped, { cap: data.index.cap, n: Math.max(left, more && whom && whom.crowd ? whom.crowd - people.length : 0, more ? 1 : 0) }) : "";
  status.replaceChildren(start, " ", counts, off ? " " : "", off ? make("strong", { id: "capped" }, off) : "",
    view.odd.length ? make("strong", { id: "odd" }, ` ${filled(told.t.odd, { words: view.odd.slice(0, 5).join(", ").slice(0, 200) })}`) : "");
};

const controls = () => {
  one("#depth").value = view.depth === 0 ? "all" : String(view.depth);
  all("#ties input").forEach(input => { input.checked = view.ties.has(input.value); });
  const query = location.search;
  all(".switch a, #whole").forEach(link => { link.search = query; });
  const source = new URL(told.embed, location);
  source.search = query;
  const code = one("#embed");
  if (code) code.textContent = `<iframe src="${source.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" width="100%" height="640" title="${told.title.replaceAll('"', "&quot;")}"></iframe>`;
};

const update = async () => {
  const turn = ++latest;
  const next = asked();
  try {
    if (next.depth) await data.begin(next.focus);
    if (!next.ties.size) next.ties = usual(next);
    const more = await data.reach(next, data.index.cap);
    if (turn !== latest) return;
    view = next;
    shown = viewed(data, view, data.index.cap);
    problem.hidden = true;
    offer();
    controls();
    draw();
    table.show(shown.ties);
    panel.show(view.sel ? data.node(view.sel) : null, shown);
    drawing?.choose(view.sel);
    say(more);
    document.body.dataset.ready = String(turn);
  } catch (error) {
    if (turn !== latest) return;
    problem.textContent = told.t.lost;
    problem.hidden = false;
    console.warn(error);
  }
};
// What is shown unless asked otherwise; as Laid.usual in pieces.py.
const usual = ({ focus: path, depth }) => {
  const node = data.node(path);
  if (depth === 0 || !node) return new Set(["represents"]);
  const has = kind => node.ties.some(tie => tie.kind === kind);
  if (node.type !== "person" && has(3)) return new Set(["represents", "meets"]);
  return new Set(has(0) ? ["represents"] : KINDS);
};

let laidOut = "";
const draw = () => {
  const key = [box.clientWidth, box.clientHeight, ...shown.people.map(p => p.id), ...shown.bodies.map(b => b.id), ...shown.ties.map(t => t.kind + t.seen.length)].join();
  if (key === laidOut) return;
  laidOut = key;
  placed = place(shown, box.clientWidth || 320, box.clientHeight || 320);
  if (drawing) drawing.show(placed, view.sel);
  else if (drawing === null) still();
};
// Without WebGL the picture alone, as SVG.
const still = () => {
  const text = svg(placed, exported());
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  box.replaceChildren(document.importNode(parsed, true));
};

const exported = () => {
  const whom = data.node(view.focus), t = told.t, name = node => node ? node.name : "";
  const filters = [[t.party, one("#party").selectedOptions[0]?.text, view.party], [t.body, name(data.bodies.get(view.body)), view.body],
    [t.kind, one("#kind").selectedOptions[0]?.text, view.kind], [t.period, `${view.from || "…"} – ${view.to || "…"}`, view.from || view.to]]
    .filter(([, , on]) => on).map(([label, value]) => `${label}: ${value}`);
  const ties = [...view.ties].map(kind => t.kinds[kind]).join(", "), held = shown.ties.flatMap(tie => tie.seen.map(s => s.day).filter(Boolean)).sort();
  const dates = held.length ? `${t.seen} ${held[0]} – ${held.at(-1)}` : t.undated;
  return { title: view.depth === 0 || !whom ? told.title : `${told.title}: ${whom.name}`, base: told.base, looks: data.index.looks, t,
    notes: [[status.textContent.trim()].join(""), [ties, dates, ...filters].join(" · "), filled(t.saved, { day: new Date().toISOString().slice(0, 10), where: location.href })] };
};
const file = suffix => `referatgraf-${(view.depth === 0 ? "all" : view.focus).replace(/[^a-z0-9]+/g, "-")}.${suffix}`;
const saving = {
  svg: () => download(file("svg"), svg(placed, exported()), "image/svg+xml"),
  png: async () => download(file("png"), await png(svg(placed, exported()))),
  gexf: () => download(file("gexf"), gexf(shown, placed, exported()), "application/gexf+xml"),
  csv: () => download(file("csv"), csv(shown, exported()), "text/csv"),
};

const table = new Table(one("#table"), { ...told, t: told.t }, path => choose(path));
const panel = new Panel(one("#panel"), told, { close: () => { choose(""); box.focus(); }, focus, choose });

const keys = { "+": () => drawing.zoom(1 / 1.4), "=": () => drawing.zoom(1 / 1.4), "-": () => drawing.zoom(1.4), 0: () => drawing.fit(),
  ArrowLeft: () => drawing.pan(-1, 0), ArrowRight: () => drawing.pan(1, 0), ArrowUp: () => drawing.pan(0, 1), ArrowDown: () => drawing.pan(0, -1) };
const wire = () => {
  one("#depth").addEventListener("change", event => go({ depth: event.target.value === "2" ? "" : event.target.value }));
  for (const name of ["party", "body", "kind"]) one(`#${name}`).addEventListener("change", event => go({ [name]: event.target.value }));
  all("#ties input").forEach(input => input.addEventListener("change", () => {
    const ties = all("#ties input:checked").map(each => each.value);
    if (ties.length) go({ ties: ties.join(",") }); else input.checked = true;
  }));
  for (const name of ["from", "to"]) {
    one(`#${name}`).addEventListener("input", () => slid(true));
    one(`#${name}`).addEventListener("change", () => slid(false));
  }
  one("#reset").addEventListener("click", () => go({ ties: "", depth: "", from: "", to: "", party: "", body: "", kind: "", sel: "" }));
  all("[data-save]").forEach(button => button.addEventListener("click", () => saving[button.dataset.save]()));
  one("#copy")?.addEventListener("click", () => navigator.clipboard?.writeText(one("#embed").textContent).then(() => { one("#copied").textContent = told.t.copied; }));
  one("#filters").addEventListener("submit", event => event.preventDefault());
  box.addEventListener("keydown", event => {
    if (drawing && keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); keys[event.key](); }
  });
  for (const [id, key] of [["#nearer", "+"], ["#farther", "-"], ["#fit", "0"]]) one(id).addEventListener("click", () => keys[key]());
  document.addEventListener("keydown", event => { if (event.key === "Escape" && view?.sel) { choose(""); box.focus(); } });
  addEventListener("popstate", update);
  let waiting = 0;
  addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(() => { if (shown) draw(); }, 150); });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawing?.theme());
  search(one("#find"), one("#found"), told, path => focus(path));
};

// Sigma breaks while it is read where there is no WebGL, so that is asked first. It opens a context
// of its own then to ask for one number; the one at hand knows that as well.
const libraries = spare => {
  const context = opened(spare), { getContext } = HTMLCanvasElement.prototype;
  if (!context) return Promise.resolve(false);
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return kind === "webgl" ? context : getContext.call(this, kind, ...more);
  };
  const loaded = told.scripts.map(src => new Promise(done => {
    const script = make("script", { src, load: () => done(true), error: () => done(false) });
    script.async = false;
    document.head.append(script);
  }));
  return Promise.all(loaded).then(all_ => {
    HTMLCanvasElement.prototype.getContext = getContext;
    return all_.every(Boolean);
  });
};

const begin = async () => {
  // The data are on their way while the libraries are read and the drawing is made ready.
  const first = data.open().then(() => { const { depth, focus: path } = asked(); return depth ? data.begin(path) : data.every(data.index.cap); });
  const spare = document.createElement("canvas"), ready = libraries(spare);
  first.catch(() => {}); // told of where it is waited for
  try {
    await data.open();
  } catch {
    problem.textContent = told.t.lost;
    problem.hidden = false;
    return;
  }
  told.looks = data.index.looks;
  all("[data-live]").forEach(element => { element.hidden = false; });
  one("#more").open = innerWidth > 760;
  one("#still").hidden = true;
  try {
    if (!await ready) throw new Error("no WebGL");
    drawing = new Drawing(box, spare, path => choose(path));
    drawing.start();
  } catch {
    drawing = null;
    one("#no-webgl").hidden = false;
    one("#zoom").hidden = true;
    box.replaceChildren();
    box.classList.add("still");
  }
  wire();
  await update();
};
begin();
