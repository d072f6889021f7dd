// Writes what a view shows as SVG, PNG, GEXF and CSV; every text is escaped here.
import { FONT, ROW, SIZE, wide } from "./place.js";
import { KINDS, days, sure } from "./data.js";

// XML 1.0 cannot hold every sign; what turns the line round is shown as a box, as in the picture.
const legal = text => String(text).replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
const plain = text => legal(text).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\ufffd");
const escape = text => text.replace(/[&<>"'\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`);
const say = text => escape(plain(text)), value = text => escape(legal(text));
const number = n => String(Math.round(n * 10) / 10);

export const css = { paper: "#ffffff", ink: "#1d2733", quiet: "#5b6773", edge: "#788593", hats: "#b3261e" };
const DASHES = { dashed: "6 3", dotted: "2 3", long: "12 4", solid: "" };

const words = (text, x, y, size, more = "") => `<text x="${number(x)}" y="${number(y)}" font-size="${size}"${more}>${say(text)}</text>`;
const disc = (party, x, y) => party
  ? `<circle cx="${number(x)}" cy="${number(y)}" r="8" fill="${say(party.fill)}"/>` + words(party.letter.slice(0, 2), x, y + 3.7, 10.5, ` font-weight="700" text-anchor="middle" fill="${say(party.ink)}"`)
  : `<circle cx="${number(x)}" cy="${number(y)}" r="7" fill="${css.paper}" stroke="${css.edge}" stroke-width="1.6"/>`;
const ring = (x, y) => `<circle cx="${number(x)}" cy="${number(y)}" r="10.4" fill="none" stroke="${css.hats}" stroke-width="2"/>`;
const mark = (looks, type, x, y) => `<path d="${looks[type][2]}" transform="translate(${number(x)} ${number(y)})"/>`;
const rule = (style, hats, office) => `stroke="${hats ? css.hats : css.edge}" stroke-width="${office ? 2.4 : 1.3}" fill="none"` + (DASHES[style] ? ` stroke-dasharray="${DASHES[style]}"` : "");

const drawn = (node, looks) => {
  const tip = `<title>${say((node.body || node.person).name)}</title>`;
  const anchor = node.side < 0 ? ' text-anchor="end"' : "";
  const label = words(node.label, node.x + node.side * 14, node.y + 4.5, SIZE, `${anchor}${node.body || node.two ? ' font-weight="700"' : ""}`);
  const sign = node.body ? mark(looks, node.body.type, node.x, node.y) : disc(node.person.party, node.x, node.y) + (node.two ? ring(node.x, node.y) : "");
  return `<g>${tip}${sign}${label}</g>`;
};
const line = one => {
  const x = one.to.toLeft ? one.from.x : one.from.end;
  return `<path d="M${number(x)} ${number(one.from.y)}L${number(one.to.x)} ${number(one.to.y)}" ${rule(one.style, one.hats, one.office)}/>`;
};

// The items of the legend: a drawing around the origin and its words.
const legend = (placed, told) => {
  const { looks, t } = told, lines = placed.lines;
  const types = Object.keys(looks).filter(type => placed.nodes.some(node => node.body && node.body.type === type));
  const parties = [...new Map(placed.nodes.filter(n => n.person && n.person.party).map(n => [n.person.party.key, n.person.party])).values()];
  parties.sort((a, b) => a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0);
  const dash = (style, hats, office) => `<path d="M-14 0H14" ${rule(style, hats, office)}/>`;
  const rows = [types.map(type => [mark(looks, type, 0, 0), looks[type][t.which]]), parties.map(party => [disc(party, 0, 0), party.name]), []];
  if (placed.nodes.some(node => node.person && !node.person.party)) rows[1].push([disc(null, 0, 0), t.noParty]);
  for (const [style, text] of [["solid", t.solid], ["dashed", t.dashed], ["dotted", t.dotted], ["long", t.meets]]) {
    if (lines.some(one => one.style === style)) rows[2].push([dash(style), text]);
  }
  if (lines.some(one => one.office)) rows[2].push([dash("solid", false, true), t.office]);
  if (lines.some(one => one.hats)) rows[2].push([dash("solid", true) + ring(0, 0), `⇄ ${t.hats}`]);
  return rows;
};

const flowed = (items, width, top) => {
  const found = [];
  let x = 14, y = top;
  for (const [sign, text] of items) {
    const room = wide(text, false) + 56;
    if (x > 14 && x + room > width - 14) { x = 14; y += ROW + 2; }
    found.push(`<g transform="translate(${number(x + 16)} ${number(y)})">${sign}${words(text, 22, 4, 12)}</g>`);
    x += room;
  }
  return [found.join(""), items.length ? y + ROW + 2 : y];
};
const wrapped = (text, width) => {
  const found = [""];
  for (const word of text.split(" ")) {
    if (found.at(-1) && wide(`${found.at(-1)} ${word}`, false) > width) found.push("");
    found[found.length - 1] = `${found.at(-1)} ${word}`.trim();
  }
  return found;
};

export const svg = (placed, told) => {
  const width = Math.max(placed.width, 560), heads = wrapped(told.title, (width - 28) * 13 / 22), notes = told.notes.flatMap(note => wrapped(note, width - 28));
  const parts = heads.map((head, n) => words(head, 14, 30 + 26 * n, 22, ' font-weight="700"'));
  let y = 30 + 26 * heads.length - 4;
  for (const note of notes) { parts.push(words(note, 14, y, 12, ` fill="${css.quiet}"`)); y += 17; }
  parts.push(`<g transform="translate(0 ${number(y)})">${placed.lines.map(line).join("\n")}\n${placed.nodes.map(n => drawn(n, told.looks)).join("\n")}</g>`);
  y += placed.height + 18;
  for (const row of legend(placed, told)) {
    const [drawing, after] = flowed(row, width, y);
    parts.push(drawing);
    y = after;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(y)}" viewBox="0 0 ${number(width)} ${number(y)}" role="img" font-family="${FONT}" fill="${css.ink}">
<title>${say(told.title)}</title>
<rect width="100%" height="100%" fill="${css.paper}"/>
${parts.join("\n")}
</svg>
`;
};

export const png = (text, most = 40e6) => new Promise((done, failed) => {
  const image = new Image();
  image.onload = () => {
    const zoom = Math.min(2, Math.sqrt(most / (image.width * image.height)), 16000 / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(image.width * zoom);
    canvas.height = Math.floor(image.height * zoom);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(blob => blob ? done(blob) : failed(new Error("png")), "image/png");
  };
  image.onerror = () => failed(new Error("png"));
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
});

const SURE = ["certain", "likely", "uncertain"];  // the words of the pages
const attributes = (kind, list) => `<attributes class="${kind}" mode="static">${list.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join("")}</attributes>`;
const values = pairs => `<attvalues>${pairs.filter(([, v]) => v !== "").map(([name, v]) => `<attvalue for="${name}" value="${value(v)}"/>`).join("")}</attvalues>`;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const gexf = (view, placed, told) => {
  const spot = new Map(placed.nodes.map(node => [(node.body || node.person).id, node]));
  const two = new Set(placed.nodes.filter(node => node.two).map(node => node.person.id));
  const node = one => {
    const at = spot.get(one.id), place = at ? `<viz:position x="${number(at.x)}" y="${number(-at.y)}" z="0"/>` : "";
    const kind = one.type === "person" ? "person" : "organisation";
    const pairs = [["kind", kind], ["type", kind === "person" ? "" : one.type], ["party", one.party ? one.party.letter : ""], ["two_hats", kind === "person" ? String(two.has(one.id)) : ""]];
    return `<node id="${value(told.base + one.id)}" label="${value(one.name)}">${values(pairs)}${place}</node>`;
  };
  let count = 0;
  const edges = view.ties.flatMap(tie => tie.seen.map(one => {
    const when = DAY.test(one.day) ? ` start="${one.day}" end="${one.day}"` : "";
    const pairs = [["relation", KINDS[tie.kind]], ["date", one.day], ["meeting_of", one.body ? told.base + one.body.id : ""], ["attendance", ["present", "absent", "guest"][one.mark]], ["certainty", SURE[one.sure]], ["title", tie.said]];
    return `<edge id="${count}" source="${value(told.base + tie.person.id)}" target="${value(told.base + tie.body.id)}" kind="${KINDS[tie.kind]}-${count++}"${when}>${values(pairs)}</edge>`;
  }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>referatgraf</creator><description>${value([told.title, ...told.notes].join(" | "))}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
${attributes("node", [["kind", "string"], ["type", "string"], ["party", "string"], ["two_hats", "boolean"]])}
${attributes("edge", ["relation", "date", "meeting_of", "attendance", "certainty", "title"].map(name => [name, "string"]))}
<nodes>
${[...view.people, ...view.bodies].map(node).join("\n")}
</nodes>
<edges>
${edges.join("\n")}
</edges>
</graph>
</gexf>
`;
};

// As listing.py: every cell quoted, and none that a spreadsheet takes for a formula.
const cell = text => {
  const risky = /^\s*[=+@-]/.test(text) || /^[\t\r\n]/.test(text);
  return `"${(risky ? `'${text}` : text).replaceAll('"', '""')}"`;
};
export const csv = (view, told) => {
  const head = ["person", "name", "party", "relation", "title", "organisation", "organisation_name", "proofs", "first", "last", "attendance", "two_hats", "certainty"];
  const rows = view.ties.map(tie => {
    const seen = days(tie), marks = [...new Set(tie.seen.map(one => ["present", "absent", "guest"][one.mark]))].sort();
    return [told.base + tie.person.id, tie.person.name, tie.person.party ? tie.person.party.letter : "", KINDS[tie.kind], tie.said, told.base + tie.body.id, tie.body.name,
      String(tie.seen.length), seen[0] || "", seen.at(-1) || "", tie.kind === 1 || tie.kind === 2 ? "" : marks.join(" "), String(tie.seen.some(one => one.hats)), SURE[sure(tie)]];
  });
  return [head, ...rows].map(row => row.map(cell).join(",") + "\n").join("");
};

export const download = (name, content, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};
