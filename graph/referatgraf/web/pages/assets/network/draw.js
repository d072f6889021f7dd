// Draws placed nodes and lines with sigma, in the shapes of the picture (exports/picture/looks.py).
import { FONT, SIZE } from "./place.js";

const SHAPES = ["person", "nobody", "municipality", "region", "body", "association", "company", "authority", "education", "party", "other"];
const STYLES = ["solid", "dashed", "dotted", "long"];
const LEAST = 6.5; // pixels: smaller words are left out until one comes nearer

const SHAPED = `
precision highp float;
varying vec4 v_color;
varying vec4 v_ring;
varying vec2 v_diffVector;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;
float corners(vec2 p, float n, float turn, float reach) {
  float a = atan(p.x, p.y) + turn, b = 6.2831853 / n;
  return cos(floor(.5 + a / b) * b - a) * length(p) - reach;
}
float away(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < .5) return length(p) - .72;
  if (v_shape < 1.5) return abs(length(p) - .62) - .09;
  if (v_shape < 2.5) return max(q.x, q.y) - .7;
  if (v_shape < 3.5) return corners(p, 6., 0., .7);
  if (v_shape < 4.5) return length(p) - .75;
  if (v_shape < 5.5) return corners(p, 3., 3.14159265, .45);
  if (v_shape < 6.5) return (q.x + q.y - .9) * .7071;
  if (v_shape < 7.5) return corners(p, 5., 3.14159265, .66);
  if (v_shape < 8.5) return corners(p, 3., 0., .45);
  if (v_shape < 9.5) return max(q.x - .85, q.y - .48);
  return min(max(q.x - .75, q.y - .25), max(q.x - .25, q.y - .75));
}
void main(void) {
  vec2 p = v_diffVector / v_radius;
  float soft = u_correctionRatio * 2. / v_radius;
  #ifdef PICKING_MODE
  gl_FragColor = length(p) < 1. ? v_color : vec4(0.);
  #else
  float inner = clamp(.5 - away(p) / soft, 0., 1.);
  float ring = clamp(.5 - (abs(length(p) - .9) - .07) / soft, 0., 1.) * v_ring.a;
  vec4 color = vec4(v_color.rgb * v_color.a, v_color.a) * inner;
  gl_FragColor = mix(color, vec4(v_ring.rgb, 1.), ring);
  #endif
}`;

const float = (() => {
  const bytes = new Uint8Array(4), whole = new Uint32Array(bytes.buffer), real = new Float32Array(bytes.buffer);
  return (hex, alpha) => {
    const n = parseInt(hex.slice(1), 16);
    bytes.set([n >> 16 & 255, n >> 8 & 255, n & 255, Math.round(alpha * 254)]);
    whole[0] &= 0xfeffffff; // as sigma does: a float that is a number
    return real[0];
  };
})();

// Nothing is drawn for what is under the pointer, so that layer and its programs are left out.
class Unseen { process() {} reallocate() {} render() {} kill() {} }

const programs = Sigma => {
  const { NodeCircleProgram, EdgeRectangleProgram } = Sigma.rendering;
  class Shaped extends NodeCircleProgram {
    getDefinition() {
      const own = super.getDefinition();
      const vertex = own.VERTEX_SHADER_SOURCE.replace(/void main\s*\(\s*\)\s*\{/,
        "attribute float a_shape;\nattribute vec4 a_ring;\nvarying float v_shape;\nvarying vec4 v_ring;\n$&\n  v_shape = a_shape;\n  v_ring = a_ring;\n");
      return { ...own, VERTEX_SHADER_SOURCE: vertex, FRAGMENT_SHADER_SOURCE: SHAPED, ATTRIBUTES: [...own.ATTRIBUTES,
        { name: "a_shape", size: 1, type: WebGLRenderingContext.FLOAT },
        { name: "a_ring", size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true }] };
    }
    processVisibleItem(index, start, data) {
      super.processVisibleItem(index, start, data);
      this.array[start + 5] = data.shape;
      this.array[start + 6] = float(data.ring || "#000000", data.ring ? 1 : 0);
    }
  }
  class Ruled extends EdgeRectangleProgram {
    getDefinition() {
      const own = super.getDefinition();
      const vertex = own.VERTEX_SHADER_SOURCE.replace(/void main\s*\(\s*\)\s*\{/,
        "attribute float a_style;\nvarying float v_style;\nvarying float v_along;\n$&\n  v_style = a_style;\n"
        + "  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / u_correctionRatio * u_sizeRatio;\n");
      const fragment = own.FRAGMENT_SHADER_SOURCE.replace(/void main\s*\(\s*(void)?\s*\)\s*\{/,
        "varying float v_style;\nvarying float v_along;\n$&\n"
        + "  if (v_style > .5 && v_style < 1.5 && mod(v_along, 9.) > 6.) discard;\n"
        + "  if (v_style > 1.5 && v_style < 2.5 && mod(v_along, 5.) > 2.) discard;\n"
        + "  if (v_style > 2.5 && mod(v_along, 16.) > 12.) discard;\n");
      return { ...own, VERTEX_SHADER_SOURCE: vertex, FRAGMENT_SHADER_SOURCE: fragment, ATTRIBUTES: [...own.ATTRIBUTES,
        { name: "a_style", size: 1, type: WebGLRenderingContext.FLOAT }] };
    }
    processVisibleItem(index, start, from, to, data) {
      super.processVisibleItem(index, start, from, to, data);
      this.array[start + 8] = data.style;
    }
  }
  // Under the names of sigma's own, which are not made ready then.
  return { nodeProgramClasses: { circle: Shaped }, nodeHoverProgramClasses: { circle: Unseen }, edgeProgramClasses: { line: Ruled, arrow: Unseen } };
};

const unseen = { COLOR_BUFFER_BIT: 0, clear() {}, viewport() {}, getExtension: () => null };

// Sigma with as few WebGL contexts as it can do with, for each takes a machine without a graphics
// card a tenth of a second: none for what is never seen, and the one at hand (`spare`) for the nodes.
const lean = (Sigma, spare) => class extends Sigma {
  createCanvas(id, options) {
    const own = super.createCanvas(id, options);
    if (id !== "nodes") return own;
    spare.className = own.className;
    spare.style.position = "absolute";
    own.replaceWith(spare);
    return this.elements[id] = spare;
  }
  createWebGLContext(id, options) {
    if (id !== "hoverNodes") return super.createWebGLContext(id, options);
    this.createCanvas(id, options);
    return this.webGLContexts[id] = unseen;
  }
  // Held until a whole view is there: sigma would draw it at each step otherwise.
  refresh(how) { return this.free ? super.refresh(how) : this; }
};
// What sigma asks of a canvas, so that the context is the one that it would open itself.
export const opened = canvas => canvas.getContext("webgl2", { preserveDrawingBuffer: false, antialias: false });

export const theme = element => {
  const style = getComputedStyle(element), read = name => style.getPropertyValue(name).trim();
  return { ink: read("--net-ink"), quiet: read("--net-quiet"), edge: read("--net-edge"), hats: read("--net-hats"), paper: read("--net-paper"), chosen: read("--net-chosen") };
};
export const shapeOf = node => node.body ? node.body.type : node.person.party ? "person" : "nobody";

export class Drawing {
  constructor(box, spare, told) {
    Object.assign(this, { box, spare, told, sigma: null, chosen: "", placed: null });
  }

  // Throws where the browser has no WebGL.
  start() {
    const { Sigma, graphology } = globalThis;
    this.graph = new graphology.MultiGraph();
    this.colours = theme(this.box);
    this.sigma = new (lean(Sigma, this.spare))(this.graph, this.box, {
      ...programs(Sigma), itemSizesReference: "positions",
      zoomToSizeRatioFunction: ratio => ratio, autoRescale: true, stagePadding: 6, minCameraRatio: 0.005, maxCameraRatio: 3,
      renderEdgeLabels: false, minEdgeThickness: 1.1, labelRenderedSizeThreshold: -1, hideEdgesOnMove: false, zIndex: true,
      defaultDrawNodeLabel: (context, data) => this.word(context, data), defaultDrawNodeHover: () => {},
      nodeReducer: (key, data) => this.seen(data), edgeReducer: (key, data) => this.drawn(data),
    });
    this.sigma.on("beforeRender", () => { this.taken = []; });
    this.sigma.on("clickNode", ({ node }) => { const own = this.graph.getNodeAttribute(node, "own"); if (own) this.told(own); });
    this.sigma.on("clickStage", () => this.told(""));
    this.sigma.on("enterNode", () => { this.box.style.cursor = "pointer"; });
    this.sigma.on("leaveNode", () => { this.box.style.cursor = ""; });
  }

  show(placed, chosen) {
    const { sigma } = this, graph = new globalThis.graphology.MultiGraph(), flip = y => placed.height - y;
    Object.assign(this, { graph, placed, chosen });
    for (const node of placed.nodes) {
      const own = (node.body || node.person).id;
      graph.addNode(node.key, {
        x: node.x, y: flip(node.y), size: node.body ? 11 : 11, own, shape: SHAPES.indexOf(shapeOf(node)), label: node.label,
        party: node.person ? node.person.party : null, two: node.two === true, side: node.side, room: node.room, span: node.span || 300, bold: !node.person || node.two === true,
        forceLabel: true, zIndex: 1,
      });
    }
    const ends = new Set();
    placed.lines.forEach((line, n) => {
      let from = line.from.key;
      if (!line.to.toLeft) {
        from = `${line.from.key} end`;
        if (!ends.has(from)) graph.addNode(from, { x: line.from.end, y: flip(line.from.y), size: 0.001, own: "", shape: 0, label: "", zIndex: 0 });
        ends.add(from);
      }
      graph.addEdgeWithKey(`e${n}`, from, line.to.key, {
        size: line.office ? 2.4 : 1.3, style: STYLES.indexOf(line.style), hats: line.hats, person: line.person.id, body: line.body.id,
      });
    });
    sigma.free = false;
    sigma.setGraph(graph);
    sigma.setCustomBBox({ x: [0, placed.width], y: [0, placed.height] });
    this.fit(false);
    sigma.free = true;
    sigma.refresh();
  }

  seen(data) {
    const colour = this.colours;
    if (!data.own) return { ...data, color: colour.paper };
    const color = data.party ? data.party.fill : data.shape === 1 ? colour.quiet : colour.ink;
    return { ...data, color, ring: data.own === this.chosen ? colour.chosen : data.two ? colour.hats : "" };
  }

  drawn(data) {
    const colour = this.colours, mine = this.chosen && (data.person === this.chosen || data.body === this.chosen);
    return { ...data, color: mine ? colour.chosen : data.hats ? colour.hats : colour.edge, size: mine ? data.size + 1.2 : data.size, zIndex: mine ? 2 : data.hats ? 1 : 0 };
  }

  get scale() {
    const a = this.sigma.graphToViewport({ x: 0, y: 0 }), b = this.sigma.graphToViewport({ x: 100, y: 0 });
    return Math.hypot(b.x - a.x, b.y - a.y) / 100;
  }

  // Words grow and shrink with the picture, so that they never lie on each other.
  word(context, data) {
    if (!data.own) return;
    const colour = this.colours, scale = this.scale;
    const least = data.party === null && data.shape > 1 ? Math.min(11, 13 * scale * Math.max(1, data.room * 0.8)) : 0;
    const size = Math.max(SIZE * scale, least);
    if (data.party && scale * 10.5 > LEAST - 1) {
      context.font = `700 ${10.5 * scale}px ${FONT}`;
      context.fillStyle = data.party.ink;
      context.textAlign = "center";
      context.fillText(data.party.letter.slice(0, 2), data.x, data.y + 3.7 * scale);
    }
    context.textAlign = data.side < 0 ? "right" : "left";
    if (size >= LEAST) {
      context.font = `${data.bold ? 700 : 400} ${size}px ${FONT}`;
      const x = data.x + data.side * 14 * scale, y = data.y + size * 0.35;
      const label = size > SIZE * scale ? this.fitting(context, data, x, y, size, scale) : data.label;
      if (!label) return;
      context.lineWidth = 3;
      context.strokeStyle = colour.paper;
      context.strokeText(label, x, y);
      context.fillStyle = data.own === this.chosen ? colour.chosen : colour.ink;
      context.fillText(label, x, y);
    }
    context.textAlign = "left";
  }

  // Words larger than their place: cut to the width of the column, and none upon another.
  fitting(context, data, x, y, size, scale) {
    const most = Math.min(data.span * scale, data.side < 0 ? x : Infinity) - 6, wide = text => context.measureText(text).width;
    let label = data.label;
    if (wide(label) > most) {
      label = label.slice(0, Math.floor(label.length * most / wide(label)));
      while (label && wide(`${label}…`) > most) label = label.slice(0, -1);
      if (label.length < 6) return "";
      label = `${label.trimEnd()}…`;
    }
    const width = wide(label), left = data.side < 0 ? x - width : x, box = [left, y - size, left + width, y];
    if (this.taken.some(one => one[0] < box[2] && box[0] < one[2] && one[1] < box[3] && box[1] < one[3])) return "";
    this.taken.push(box);
    return label;
  }

  choose(path) {
    if (path === this.chosen) return;
    this.chosen = path;
    if (this.sigma) this.sigma.refresh({ skipIndexation: true });
  }

  theme() {
    this.colours = theme(this.box);
    if (this.sigma) this.sigma.refresh({ skipIndexation: true });
  }

  // Brings a node into sight, at a size that can be read.
  reveal(path) {
    const node = this.placed.nodes.find(one => (one.body || one.person).id === path);
    if (!node) return;
    const at = this.sigma.getNodeDisplayData(node.key), spot = this.sigma.framedGraphToViewport(at), { width, height } = this.sigma.getDimensions();
    const away = spot.x < 20 || spot.y < 20 || spot.x > width - 20 || spot.y > height - 20;
    const scale = this.scale;
    if (!away && scale > 0.6) return;
    const ratio = this.sigma.getCamera().ratio * Math.min(1, scale / 0.9);
    this.move({ x: at.x, y: at.y, ratio });
  }

  move(to) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (calm) this.sigma.getCamera().setState({ ...this.sigma.getCamera().getState(), ...to });
    else this.sigma.getCamera().animate(to, { duration: 200 });
  }

  fit(slowly = true) {
    if (slowly) this.move({ x: 0.5, y: 0.5, ratio: 1 });
    else this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  zoom(by) { this.move({ ratio: this.sigma.getCamera().ratio * by }); }

  pan(x, y) {
    const camera = this.sigma.getCamera(), { ratio } = camera;
    camera.setState({ ...camera.getState(), x: camera.x + x * 0.1 * ratio, y: camera.y + y * 0.1 * ratio });
  }
}
