"use strict";
// Asks the server where there is one, else the dump, in a worker that can be ended at any time.
const form = document.querySelector("#sparql"), told = form.dataset, one = id => document.querySelector(`#${id}`);
const box = one("query"), ask = one("ask"), stop = one("stop"), status = one("told"), shown = one("shown");
const MOST = 1000, SECONDS = 60, DEPTH = 200, GRAPH = /^(CONSTRUCT|DESCRIBE)$/;
const prefixes = Object.fromEntries(told.prefixes.split(/ (?=\S+: )/).map(pair => pair.split(": ")));
const kinds = new Set(told.kinds.split(" ")), XSD = "http://www.w3.org/2001/XMLSchema#";
let editor = null, running = null, worker = null, made = [];

const fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const tenths = number => number.toFixed(1).replace(".", document.documentElement.lang === "da" ? "," : ".");
const megabytes = bytes => tenths(bytes / 1e6);
const text = () => (editor ? editor.getValue() : box.value);
const element = (name, words, more = {}) => Object.assign(document.createElement(name), { textContent: words }, more);
const say = (words, problem = false) => {
  status.textContent = words;
  status.className = problem ? "problem" : "";
};

// As TOKEN in queries/guard.py: what hides a word from the grammar, then the words.
const TOKEN = /<[^<>"{}|^`\\\x00-\x20]*>|#[^\r\n]*|"{3}(?:\\.|"{0,2}[^"\\])*"{3}|'{3}(?:\\.|'{0,2}[^'\\])*'{3}|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'|[?$]\w+|([\w-]*):[\w:%\\-]*|@[A-Za-z-]+|(\w+)/gs;
const words = query => [...query.matchAll(TOKEN)].flatMap(found => (found[2] ? [found[2].toUpperCase()] : []));
const FORMS = /^(SELECT|ASK|CONSTRUCT|DESCRIBE|INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD)$/;
const kind = query => words(query).find(word => FORMS.test(word)) || "";
const deep = query => {
  let depth = 0, most = 0;
  for (const sign of query.replace(TOKEN, "")) {
    if ("({[".includes(sign)) most = Math.max(most, ++depth);
    if (")}]".includes(sign)) depth--;
  }
  return most > DEPTH;
};
const refusal = query => {
  if (!query.trim()) return told.empty;
  if (deep(query)) return told.deep;
  if (words(query).some(word => word.includes("SERVICE"))) return told.service;
  return /^(SELECT|ASK|CONSTRUCT|DESCRIBE|)$/.test(kind(query)) ? "" : told.update;
};
// Shown with the prefixes that it uses, a query can be taken to any other endpoint.
const missing = query => {
  const own = new Set([...query.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map(found => found[1]));
  const used = new Set([...query.matchAll(TOKEN)].map(found => found[1]));
  return Object.keys(prefixes).filter(name => used.has(name) && !own.has(name)).map(name => `PREFIX ${name}: <${prefixes[name]}>`);
};
const whole = query => [...missing(query), query].join("\n");
// The engine in the browser knows no prefix; on one line, so that its line numbers stay right.
const declared = query => [...missing(query), query].join(" ");

class Refused extends Error {}
const remote = async (query, format, signal) => {
  const accept = { json: "application/sparql-results+json", csv: "text/csv", turtle: "text/turtle" }[format];
  const body = new URLSearchParams({ query });
  const answer = await fetch(told.endpoint, { method: "POST", body, headers: { accept }, signal, credentials: "omit" })
    .catch(error => { throw error.name === "AbortError" ? error : new Refused(told.server); });
  const content = await answer.text();
  if (!answer.ok) throw new Refused(content.trim().slice(0, 2000));
  return content;
};
const local = (query, format, signal) => new Promise((resolve, reject) => {
  if (!worker) worker = new Worker(`${told.root}assets/asking.js`, { type: "module" });
  const end = error => { worker?.terminate(); worker = null; reject(error); };
  let late = 0; // loading takes what the network takes, and can be stopped; only asking has a limit
  const limit = () => { late = setTimeout(() => end(new Refused(fill(told.late, { n: SECONDS }))), SECONDS * 1000); };
  const done = (settle, value) => { clearTimeout(late); settle(value); };
  signal.addEventListener("abort", () => done(end, new DOMException("", "AbortError")));
  worker.onerror = () => done(end, new Refused(told.lost));
  worker.onmessage = ({ data }) => {
    if (data.step === "asking") limit();
    if (data.step) say(fill(told[data.step], { mb: megabytes(data.bytes || 0) }));
    else if (data.error && data.fatal) done(end, new Refused(told[data.error] || data.error));
    else if (data.error) done(reject, new Refused(data.error));
    else done(resolve, data.answer);
  };
  const dump = new URL(told.dump, location).href;
  worker.postMessage({ query: declared(query), format, dump, graphs: told.graphs.split(" ") });
});
const answered = (...words) => (told.endpoint ? remote : local)(...words);

// What an IRI may be called and where it leads: to a page of this site, to the web, or nowhere.
const short = iri => {
  const [name, space] = Object.entries(prefixes).find(([, space]) => iri.startsWith(space) && /^[\w-]+$/.test(iri.slice(space.length))) || [];
  return name ? `${name}:${iri.slice(space.length)}` : iri.startsWith(told.base) ? iri.slice(told.base.length) : iri;
};
const way = iri => {
  const path = iri.startsWith(told.base) ? iri.slice(told.base.length) : "";
  if (path) return kinds.has(path.split("/")[0]) && /^[a-z0-9/-]+$/.test(path) ? `${told.root}${path}${told.endpoint ? "" : "/index.html"}` : "";
  return /^https?:\/\//i.test(iri) ? iri : "";
};
const cell = term => {
  const made = element("td", "");
  if (!term) { made.append(element("span", "–", { ariaLabel: told.nothing, role: "img" })); return made; }
  if (term.type !== "uri") {
    made.textContent = term.type === "bnode" ? `_:${term.value}` : typeof term.value === "object" ? JSON.stringify(term.value) : term.value;
    if (term["xml:lang"]) made.lang = term["xml:lang"];
    if (term.datatype && term.datatype !== `${XSD}string`) made.title = short(term.datatype);
    return made;
  }
  const href = way(term.value);
  made.append(href ? element("a", short(term.value), { href, title: term.value, rel: "nofollow noopener" }) : element("span", short(term.value), { title: term.value }));
  return made;
};
const table = (columns, rows) => {
  const whole = element("table", ""), head = whole.createTHead().insertRow(), body = whole.createTBody();
  head.append(...columns.map(name => element("th", name, { scope: "col" })));
  for (const row of rows) {
    const line = document.createElement("tr");
    line.append(...columns.map(name => cell(row[name])));
    body.append(line);
  }
  return whole;
};
const file = (name, type, content) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  made.push(address);
  return element("a", name.split(".")[1].toUpperCase(), { href: address, download: name });
};
// CSV is asked for when it is wanted: a second look at the same graph.
const csv = query => {
  const link = element("a", "CSV", { href: "#", download: "answer.csv" });
  link.addEventListener("click", async event => {
    if (link.href.startsWith("blob:")) return;
    event.preventDefault();
    const content = await answered(query, "csv", new AbortController().signal).catch(error => say(error.message, true));
    if (content === undefined) return;
    link.href = file("answer.csv", "text/csv", content).href;
    link.click();
  });
  return link;
};

const show = (query, content, started) => {
  const s = tenths((performance.now() - started) / 1000);
  made.splice(0).forEach(address => URL.revokeObjectURL(address));
  one("answer").hidden = false;
  if (GRAPH.test(kind(query))) {
    shown.replaceChildren(element("pre", content));
    one("files").replaceChildren(file("answer.ttl", "text/turtle", content));
    return say(fill(told.graph, { s }));
  }
  const found = JSON.parse(content), rows = found.results?.bindings || [], n = rows.length;
  one("files").replaceChildren(csv(query), file("answer.json", "application/sparql-results+json", content));
  if ("boolean" in found) shown.replaceChildren(element("p", found.boolean ? told.yes : told.no, { className: "answer" }));
  else shown.replaceChildren(table(found.head.vars, rows.slice(0, MOST)));
  const count = fill(told.rows, { n: "boolean" in found ? 1 : n, s });
  say(n > MOST ? `${count}. ${fill(told.first, { m: MOST, n })}` : count);
};
const busy = on => { ask.disabled = on; stop.hidden = !on; one("answer").ariaBusy = String(on); };
const switchKeeps = () => {
  const other = document.querySelector(".switch a");
  if (other) other.search = location.search;
};
switchKeeps();
const keep = query => {
  const address = new URL(location);
  address.search = new URLSearchParams({ query });
  address.hash = "";
  if (address.href !== location.href) history.pushState(null, "", address);
  Object.assign(one("permalink"), { href: address.href, hidden: false });
  switchKeeps();
};
const put = async () => {
  const query = text(), refused = refusal(query);
  if (running) return;
  if (location.protocol === "file:") return say(told.file, true);
  if (refused) return say(refused, true);
  running = new AbortController();
  const started = performance.now();
  keep(query);
  busy(true);
  say(told.asking);
  try {
    show(query, await answered(query, GRAPH.test(kind(query)) ? "turtle" : "json", running.signal), started);
  } catch (error) {
    one("answer").hidden = true;
    say(error.name === "AbortError" ? told.stopped : error.message || told.broken, true);
  } finally {
    running = null;
    busy(false);
  }
};
const take = query => { if (editor) editor.setValue(whole(query)); else box.value = whole(query); };
const given = () => new URL(location).searchParams.get("query");

const edit = () => {
  // Its own completions come from other servers, and are kept in the reader's browser.
  const { prefixes: known } = Yasqe.Autocompleters;
  Yasqe.defaults.autocompleters = [];
  Yasqe.registerAutocompleter({ ...known, persistenceId: null, get: async () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`) });
  const keys = { "Ctrl-Enter": put, "Cmd-Enter": put, Tab: false, "Shift-Tab": false, "Ctrl-S": false };
  editor = new Yasqe(one("editor"), {
    value: box.value, persistenceId: null, createShareableLink: null, consumeShareLink: null, showQueryButton: false,
    resizeable: false, prefixCcApi: null, extraKeys: keys, editorHeight: "20rem", screenReaderLabel: told.label,
    inputStyle: "contenteditable", lineNumbers: true,
  });
  box.hidden = true;
  box.removeAttribute("name");
  form.querySelector("label").addEventListener("click", () => editor.focus());
  editor.getInputField().setAttribute("aria-label", told.label);
};
const size = async () => {
  if (told.endpoint || location.protocol === "file:") return;
  const answer = await fetch(told.dump, { method: "HEAD" }).catch(() => null);
  const bytes = Number(answer?.ok && answer.headers.get("content-length"));
  if (bytes) one("size").textContent = fill(told.size, { mb: megabytes(bytes + Number(told.engine)), memory: told.memory });
};

box.value = whole(given() || box.value);
if (window.Yasqe && !deep(box.value)) edit(); // its colours take long for brackets in brackets
one("keys").hidden = false;
form.addEventListener("submit", event => { event.preventDefault(); put(); });
stop.addEventListener("click", () => running?.abort());
window.addEventListener("popstate", () => { switchKeeps(); take(given() || box.defaultValue); });
for (const link of document.querySelectorAll("a.example")) {
  link.addEventListener("click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take(new URL(link.href).searchParams.get("query"));
    form.scrollIntoView();
    put();
  });
}
size();
if (given() && told.endpoint) put();
