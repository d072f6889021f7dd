// Breaks the order of the picture (exports/picture/layout.py) into columns that fit a window:
// people below each other, whom they represent first to their left (in a narrow window above them),
// the others to their right.
import { guest, hats, sure } from "./data.js";

export const ROW = 20, SIZE = 13;
const GAP = 0.45, APART = 1.4, MARK = 9, DISC = 8;
const canvas = document.createElement("canvas").getContext("2d");
export const FONT = "Helvetica, Arial, 'DejaVu Sans', sans-serif";
const widths = [new Map(), new Map()];
const LATIN = /^[ -~\u00a0-\u024f\u2010-\u2026\u21c4]*$/;

const measured = (text, bold) => {
  const known = widths[bold ? 1 : 0];
  if (!known.has(text)) {
    canvas.font = `${bold ? 700 : 400} ${SIZE}px ${FONT}`;
    known.set(text, canvas.measureText(text).width);
  }
  return known.get(text);
};
// Letters that stand each for itself are measured one by one, and each but once: thousands of names
// take long to measure. What they move together in a word is left as room beside it.
export const wide = (text, bold) => {
  if (!LATIN.test(text)) return measured(text, bold);
  let sum = 0;
  for (const sign of text) sum += measured(sign, bold);
  return sum;
};
export const cut = (text, most, bold) => {
  if (wide(text, bold) <= most) return text;
  const signs = [...text];
  let low = 0, high = signs.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (wide(signs.slice(0, middle).join("") + "…", bold) <= most) low = middle; else high = middle - 1;
  }
  return signs.slice(0, low).join("").trimEnd() + "…";
};

// One line joins two nodes, whatever ties they have; the first kind and the surest proof rule it.
const joined = ties => {
  const found = new Map();
  for (const tie of ties) {
    const key = `${tie.person.id} ${tie.body.id}`;
    if (!found.has(key)) found.set(key, { person: tie.person, body: tie.body, ties: [] });
    found.get(key).ties.push(tie);
  }
  return [...found.values()].map(pair => {
    const kind = Math.min(...pair.ties.map(tie => tie.kind));
    const first = pair.ties.filter(tie => tie.kind === kind);
    const style = Math.min(...first.map(sure)) > 0 ? "dotted" : first.every(guest) ? "dashed" : kind === 3 ? "long" : "solid";
    return { ...pair, kind, style, hats: hats(first), office: pair.ties.some(tie => tie.kind === 1) };
  });
};

const groups = (people, pairs) => {
  const tied = new Map();
  for (const pair of pairs) {
    if (!tied.has(pair.person)) tied.set(pair.person, new Set());
    tied.get(pair.person).add(pair.body);
  }
  const found = [];
  for (const person of people) {
    const home = person.home && tied.get(person)?.has(person.home) ? person.home : null;
    const last = found.at(-1);
    if (last && last.home === home) last.people.push(person); else found.push({ home, people: [person] });
  }
  return found;
};

const split = (all, limit, above) => {
  const columns = [[]];
  let used = 0;
  for (const { home, people } of all) {
    let rest = people;
    while (rest.length) {
      let room = limit + 0.5 - used;
      if (columns.at(-1).length && rest.length > room && (rest.length <= 0.25 * limit || room < 3)) {
        columns.push([]);
        used = 0;
        room = limit + 0.5;
      }
      const taken = Math.max(1, Math.floor(room));
      columns.at(-1).push({ home, people: rest.slice(0, taken) });
      used += Math.min(taken, rest.length) + GAP + (above && home ? 1 : 0);
      rest = rest.slice(taken);
    }
  }
  return columns;
};
const fitted = (all, count, above) => {
  const total = all.reduce((sum, group) => sum + group.people.length + GAP + (above && group.home ? 1 : 0), 0);
  let limit = Math.max(3, total / count), columns;
  while ((columns = split(all, limit, above)).length > count) limit *= 1.03;
  return columns;
};

const apart = (wanted, last) => {
  const rows = [];
  wanted.forEach(row => rows.push(rows.length ? Math.max(row, rows.at(-1) + APART) : row));
  let ceiling = Math.max(last, APART * (rows.length - 1));
  for (let n = rows.length - 1; n >= 0; n--) {
    rows[n] = Math.min(rows[n], ceiling);
    ceiling = rows[n] - APART;
  }
  return rows;
};

// Rows of the people and organisations of one column, counted from its top.
const column = (part, others, above) => {
  const people = [], left = [];
  let top = 0;
  for (const { home, people: some } of part) {
    if (home) left.push({ body: home, row: above ? top : top + (some.length - 1) / 2, room: above ? 1 : some.length });
    if (home && above) top += 1;
    some.forEach((person, n) => people.push({ person, home, row: top + n }));
    top += some.length + GAP;
  }
  const heights = new Map();
  for (const { person, home, row } of people) {
    for (const body of others.get(person) || []) {
      if (body === home) continue;
      if (!heights.has(body)) heights.set(body, []);
      heights.get(body).push(row);
    }
  }
  const middle = new Map([...heights].map(([body, rows]) => [body, rows.reduce((a, b) => a + b, 0) / rows.length]));
  const order = [...middle.keys()].sort((a, b) => middle.get(a) - middle.get(b) || (a.id < b.id ? -1 : 1));
  const rows = apart(order.map(body => middle.get(body)), people.length ? people.at(-1).row : 0);
  const right = order.map((body, n) => ({ body, row: rows[n], room: APART }));
  return { people, left, right, rows: Math.max(top, ...rows.map(row => row + 1), 1) };
};

const limits = width => width < 640 ? { above: true, label: 140, name: 170, fan: 22, reach: 36, between: 26 }
  : { above: false, label: 240, name: 250, fan: 56, reach: 80, between: 48 };

const sized = (columns, limit) => {
  const most = (texts, cap) => Math.min(cap, Math.max(0, ...texts));
  return columns.map(col => {
    const left = limit.above ? 0 : most(col.left.map(one => wide(one.body.name, true)), limit.label);
    const name = most(col.people.map(one => one.wide), limit.name);
    const right = most(col.right.map(one => wide(one.body.name, true)), limit.label);
    const from = limit.above ? MARK : left ? left + 16 : 0, disc = left || limit.above && col.left.length ? from + limit.fan : DISC;
    const end = disc + 14 + name;
    const mark = col.right.length ? end + limit.reach : end;
    return { left: from, disc, end, mark, width: right ? mark + 16 + right : end };
  });
};

const named = ({ name }, two) => {
  const label = two ? `⇄ ${name}` : name;
  return { two, label, wide: wide(label, two) };
};

// Everything with its place, in pixels at full size: nodes, lines, how wide and high it all is.
export const place = (view, width, height) => {
  const pairs = joined(view.ties), all = groups(view.people, pairs), limit = limits(width);
  const others = new Map(), two = new Set(pairs.filter(pair => pair.hats).map(pair => pair.person));
  for (const pair of pairs) others.set(pair.person, [...others.get(pair.person) || [], pair.body]);
  const told = new Map(view.people.map(person => [person, named(person, two.has(person))]));
  let best = null;
  const most = Math.max(1, Math.min(40, Math.ceil(view.people.length / 4)));
  for (let count = 1; count <= most; count++) {
    const columns = fitted(all, count, limit.above).map(part => column(part, others, limit.above));
    for (const col of columns) for (const one of col.people) Object.assign(one, told.get(one.person));
    const sizes = sized(columns, limit);
    const w = sizes.reduce((sum, one) => sum + one.width + limit.between, -limit.between) + 24;
    const h = Math.max(1, ...columns.map(col => col.rows)) * ROW + 16;
    const scale = Math.min(width / w, height / h, 1.25);
    if (!best || scale > best.scale + 0.001) best = { columns, sizes, w, h, scale };
    if (best.scale > scale * 1.6) break;
  }
  return laid(best, pairs, limit, view);
};

const laid = ({ columns, sizes, w, h }, pairs, limit, view) => {
  const nodes = [], ends = new Map();
  let x = 12;
  columns.forEach((col, n) => {
    const size = sizes[n], y = row => 8 + (row + 0.5) * ROW;
    const here = { bodies: new Map() };
    for (const { body, row, room } of col.left) {
      const node = { key: `${body.id}@${n}l${row}`, body, x: x + size.left, y: y(row), side: limit.above ? 1 : -1, toLeft: true, room, span: (n ? sizes[n - 1].width - sizes[n - 1].disc + limit.between : 24) + size.left, label: cut(body.name, limit.above ? 230 : limit.label, true) };
      nodes.push(node);
      here.bodies.set(body, here.bodies.get(body) || []);
      here.bodies.get(body).push(node);
    }
    for (const { body, row, room } of col.right) {
      const node = { key: `${body.id}@${n}r`, body, x: x + size.mark, y: y(row), side: 1, room, span: size.width - size.mark + limit.between, label: cut(body.name, limit.label, true) };
      nodes.push(node);
      here.bodies.set(body, [...here.bodies.get(body) || [], node]);
    }
    for (const { person, row, label, two } of col.people) {
      const node = { key: person.id, person, x: x + size.disc, y: y(row), side: 1, room: 1, two, label: cut(label, limit.name, two) };
      node.end = node.x + 14 + wide(node.label, two) + 4;
      nodes.push(node);
      ends.set(person, { node, ...here });
    }
    x += size.width + limit.between;
  });
  const lines = pairs.map(pair => {
    const { node, bodies } = ends.get(pair.person);
    const near = bodies.get(pair.body).reduce((a, b) => Math.abs(b.y - node.y) < Math.abs(a.y - node.y) ? b : a);
    return { ...pair, from: node, to: near };
  });
  const lone = view.bodies.filter(body => !pairs.some(pair => pair.body === body));
  if (lone.length && !nodes.length) {
    nodes.push(...lone.map((body, n) => ({ key: body.id, body, x: 20, y: 20 + n * ROW, side: 1, room: 1, label: cut(body.name, 300, true) })));
  }
  return { nodes, lines, width: Math.max(w, 200), height: Math.max(h, 60), mark: MARK, disc: DISC };
};
