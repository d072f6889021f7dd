// Loads the network piece by piece, and finds what a view of it holds. The format: pieces.py.
export const KINDS = ["represents", "office", "member", "meets"];
const AT_ONCE = 24, FEW = 6; // files asked for together; of them where the cap may be near

const shelfOf = (path, shelves) => {
  let value = 0x811c9dc5;
  for (const sign of path) value = Math.imul(value ^ sign.charCodeAt(0), 0x01000193) >>> 0;
  return value % shelves;
};

export class Data {
  constructor(root, language) {
    Object.assign(this, { root, language, people: new Map(), bodies: new Map(), parties: new Map() });
    this.files = new Map();
    this.loaded = new Set();
  }

  file(name) {
    if (!this.files.has(name)) {
      this.files.set(name, fetch(`${this.root}network/${name}.json`).then(answer => {
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        return answer.json();
      }).catch(error => { this.files.delete(name); throw error; }));
    }
    return this.files.get(name);
  }

  async open() { this.index = await this.file("index"); }

  // The numbers of the pieces with the ties of a path; null where the network does not hold it.
  async pieces(path) {
    if (!/^[a-z0-9/-]{1,400}$/.test(path)) return null;
    const shelf = await this.file(`at/${shelfOf(path, this.index.shelves)}`);
    return Object.hasOwn(shelf, path) ? shelf[path] : null;
  }

  async load(numbers) {
    const missing = numbers.filter(number => !this.loaded.has(number));
    for (let n = 0; n < missing.length; n += AT_ONCE) {
      const some = missing.slice(n, n + AT_ONCE);
      const found = await Promise.all(some.map(number => this.file(`part/${number}`)));
      found.forEach((piece, k) => this.take(piece, some[k]));
    }
  }

  take(piece, number) {
    if (this.loaded.has(number)) return;
    this.loaded.add(number);
    const words = name => Array.isArray(name) ? name[this.language === "da" ? 0 : 1] : name;
    for (const [id, name, type, letter, crowd, pieces] of piece.bodies) {
      if (!this.bodies.has(id)) {
        this.bodies.set(id, { id, name: words(name), type, letter, crowd, pieces, ties: [] });
      }
    }
    const parties = piece.parties.map(([key, letter, name, fill, ink]) => {
      if (!this.parties.has(key)) this.parties.set(key, { key, letter, name, fill, ink });
      return this.parties.get(key);
    });
    const body = n => n < 0 ? null : this.bodies.get(piece.bodies[n][0]);
    for (const [id, name, party, at, home, ties] of piece.people) {
      const person = { id, name, type: "person", party: parties[party] || null, at, home: body(home), ties: [] };
      this.people.set(id, person);
      for (const [whom, kind, said, seen] of ties) {
        const tie = { person, body: body(whom), kind, said };
        tie.seen = seen.map(([day, at_, mark, sure, hats, anchor]) =>
          ({ day, body: body(at_), mark, sure, hats: hats === 1, anchor }));
        person.ties.push(tie);
        tie.body.ties.push(tie);
      }
    }
  }

  // Loads what tells of the focus alone.
  async begin(path) { await this.load((await this.pieces(path) || []).slice(0, 2 * FEW)); }

  node(path) { return this.people.get(path) || this.bodies.get(path) || null; }

  // Loads pieces in the order of the picture until the cap is reached; tells whether it was.
  async every(cap) {
    const { pieces, people } = this.index, numbers = [...Array(pieces).keys()];
    const likely = Math.max(1, Math.ceil(cap * pieces / Math.max(1, people)));
    for (let n = 0, some; n < pieces; n += some.length) {
      if (this.people.size >= cap) return true;
      some = numbers.slice(n, n + (n ? FEW : likely));
      await this.load(some);
    }
    return false;
  }

  // Loads what a view can need; tells whether pieces were left because the cap is reached.
  async reach(view, cap) {
    if (view.depth === 0) return this.every(cap);
    const asked = tie => view.ties.has(KINDS[tie.kind]);
    let more = false;
    for (let depth = 1; depth <= view.depth; depth++) {
      const { bodies, people } = walk(this, view, depth - 1, Infinity, asked);
      for (const body of bodies) {
        if (people.size >= cap || this.people.size >= 4 * cap) { more ||= body.pieces.some(n => !this.loaded.has(n)); continue; }
        await this.load(body.pieces);
      }
    }
    return more;
  }
}

// The nodes up to some steps from the focus (0 in a view: all), by ties that pass, nearest first.
// The first `cap` of them are taken; how many were left is told.
export const walk = (data, view, depth, cap, passes) => {
  const found = new Set(), start = data.node(view.focus);
  if (view.depth === 0) {
    for (const person of [...data.people.values()].sort((a, b) => a.at - b.at)) {
      const ties = person.ties.filter(passes);
      if (ties.length) found.add(person);
      ties.forEach(tie => found.add(tie.body));
    }
  } else if (start) {
    found.add(start);
    let edge = [start];
    for (let step = 0; step < depth; step++) {
      const next = [];
      for (const node of edge) {
        for (const tie of node.ties) {
          const other = node === tie.person ? tie.body : tie.person;
          if (found.has(other) || !passes(tie)) continue;
          found.add(other);
          next.push(other);
        }
      }
      edge = next;
    }
  }
  const taken = [...found].slice(0, cap), isPerson = node => node.type === "person";
  return { people: new Set(taken.filter(isPerson)), bodies: new Set(taken.filter(node => !isPerson(node))), left: found.size - taken.length };
};

const inside = (seen, view) =>
  (!view.from && !view.to || seen.day !== "" && (!view.from || seen.day >= view.from) && (!view.to || seen.day <= view.to))
  && (!view.body || seen.body !== null && seen.body.id === view.body);

// What a view shows: people in the order of the picture, organisations, ties with their proofs.
export const viewed = (data, view, cap) => {
  const kept = new Map();
  const proofs = tie => {
    if (!kept.has(tie)) kept.set(tie, tie.seen.filter(one => inside(one, view)));
    return kept.get(tie);
  };
  const ofKind = person => !view.kind || person.ties.some(tie =>
    tie.body.type === view.kind && view.ties.has(KINDS[tie.kind]) && proofs(tie).length > 0);
  const passes = tie => view.ties.has(KINDS[tie.kind]) && proofs(tie).length > 0
    && (!view.party || tie.person.id === view.focus || tie.person.party !== null && tie.person.party.key === view.party)
    && (!view.kind || (tie.body.type === view.kind || tie.body.id === view.focus) && ofKind(tie.person));
  const { people, bodies, left } = walk(data, view, view.depth, cap, passes);
  const shown = [...people].sort((a, b) => a.at - b.at);
  const ties = shown.flatMap(person => person.ties.filter(tie => bodies.has(tie.body) && passes(tie)))
    .map(tie => ({ ...tie, seen: proofs(tie) }));
  return { people: shown, bodies: [...bodies], ties, left };
};

export const hats = ties => ties.some(tie => tie.seen.some(one => one.hats));
export const sure = tie => Math.min(...tie.seen.map(one => one.sure));
export const guest = tie => tie.seen.every(one => one.mark === 2);
export const days = tie => [...new Set(tie.seen.map(one => one.day).filter(Boolean))].sort();
