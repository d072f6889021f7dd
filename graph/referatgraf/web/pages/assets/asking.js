// Runs in a worker of its own, which the page ends when an answer takes too long. It fetches the
// dump and the engine, both of this site, and nothing else; the engine has no way to the network.
import start, { Store } from "./vendor/oxigraph/web.js";

let store = null;
const tell = (step, bytes = 0) => postMessage({ step, bytes });

// A host may send the file unpacked already, as it names its encoding: the first bytes decide.
const unpacked = bytes => {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  return packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
};
const fetched = async address => {
  const answer = await fetch(address, { credentials: "omit" });
  if (!answer.ok) throw new Error(answer.status);
  const parts = [];
  let bytes = 0, told = 0;
  for (const reader = answer.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
    if (bytes - told > 250000) { told = bytes; tell("loading", bytes); }
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};
const opened = async ({ dump, graphs }) => {
  tell("loading");
  const [bytes] = await Promise.all([fetched(dump), start()]);
  tell("indexing");
  const found = new Store();
  const text = new Uint8Array(await new Response(unpacked(bytes)).arrayBuffer());
  found.load(text, { format: "application/n-quads", lenient: true, no_transaction: true });
  // The default graph, as everywhere in referatgraf: see store/dataset.py.
  for (const graph of graphs) found.update(`ADD SILENT <${graph}> TO DEFAULT`);
  return found;
};

onmessage = async ({ data }) => {
  try {
    store = store || await opened(data);
  } catch {
    return postMessage({ error: "lost", fatal: true });
  }
  tell("asking");
  try {
    const format = { json: "application/sparql-results+json", csv: "text/csv", turtle: "text/turtle" }[data.format];
    postMessage({ answer: store.query(data.query, { results_format: format }) });
  } catch (error) {
    // What the engine cannot survive, as a stack that runs over, leaves it of no use.
    const fatal = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    postMessage({ error: fatal ? "broken" : String(error.message || error).slice(0, 2000), fatal });
  }
};
