"""Load a built dataset into another store, graph by graph, by the Graph Store Protocol.

Source: https://www.w3.org/TR/sparql11-http-rdf-update/, 4.2 (``?graph=IRI``, ``?default``), 5.3
(PUT), 5.4 (DELETE), 5.5 (POST).
"""

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import urlencode

from referatgraf.errors import RemoteError, StoreError, UsageError
from referatgraf.remote.http import Message, Server, send
from referatgraf.store import Built
from referatgraf.store.dataset import DEFAULT_GRAPHS

_TURTLE = "text/turtle"  # every N-Triples line is Turtle; older stores know no other name
_PIECE = 8 << 20  # bytes of one request; there are no blank nodes, so a graph may come in parts
_AGAIN = frozenset((0, 408, 429, 502, 503, 504))
_TRIES = 4
_DEFAULT = ""  # stands for the default graph among the names of graphs
_REBUILD = "build it again with: referatgraf build INPUT... -o OUT"


@dataclass(frozen=True, slots=True)
class Pushed:
    """Count the graphs that were put, that stood there already, and that were dropped."""

    put: int
    kept: int
    dropped: int


def push(
    built: Built,
    to: Server,
    *,
    state: Path | None = None,
    default: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
    wait: Callable[[float], None] = time.sleep,
) -> Pushed:
    """Put every named graph of a built folder into a store, and with ``default`` its default graph.

    ``state`` is a file that keeps what was put: a later call puts only what changed since and drops
    what is gone, also after a break. Raises RemoteError where the store refuses a graph.
    """
    done = _read(state, to.address)
    total = len(built.manifest["graphs"]) + default
    names: set[str] = set()
    put = 0
    for name, body in _graphs(built, default=default):
        names.add(name)
        digest = hashlib.sha256(body).hexdigest()
        if done.get(name) != digest:
            done.pop(name, None)
            _write(state, to.address, done)  # a graph that is half there counts as missing
            _put(to, name, body, wait)
            done[name] = digest
            _write(state, to.address, done)
            put += 1
        progress(len(names), total)
    gone = [name for name in done if name not in names]
    for name in gone:
        _drop(to, name, wait)
        del done[name]
        _write(state, to.address, done)
    return Pushed(put, len(names) - put, len(gone))


def _graphs(built: Built, *, default: bool) -> Iterator[tuple[str, bytes]]:
    """Yield each graph's name and its triples exactly as written, the default graph last.

    Raises StoreError where the file's graphs are not those of the manifest.
    """
    shared = {f"{built.base}graph/{name}" for name in DEFAULT_GRAPHS}
    expected, kept = dict(built.manifest["graphs"]), list[bytes]()
    with (built.out / "graph.nq").open("rb") as file:
        for name, lines in groupby(file, key=_graph):
            triples = [_triple(line) for line in lines]
            if expected.pop(name, None) != len(triples):
                raise StoreError(str(built.out / "graph.nq"), "is in no known order", _REBUILD)
            kept += triples if default and name in shared else []
            yield name, b"".join(triples)
    if default:
        yield _DEFAULT, b"".join(dict.fromkeys(kept))


def _graph(line: bytes) -> str:
    """Return the graph of an N-Quads line.

    >>> _graph(b'<urn:a> <urn:b> "c <urn:x> ." <urn:g> .\\n')
    'urn:g'
    """
    return line[line.rindex(b" <") + 2 : line.rindex(b">")].decode("utf-8")


def _triple(line: bytes) -> bytes:
    return line[: line.rindex(b" <")] + b" .\n"


def _put(to: Server, name: str, body: bytes, wait: Callable[[float], None]) -> None:
    """Replace a graph: PUT its first part, POST the others."""
    for number, piece in enumerate(_pieces(body)):
        _insist(to, Message("PUT" if number == 0 else "POST", piece, _TURTLE), name, wait)


def _pieces(body: bytes) -> Iterator[bytes]:
    """Yield a graph's lines in parts that end where a line ends."""
    start = 0
    while len(body) - start > _PIECE:
        end = body.rfind(b"\n", start, start + _PIECE) + 1
        end = end or body.index(b"\n", start) + 1  # a line may be longer than a part
        yield body[start:end]
        start = end
    yield body[start:]


def _drop(to: Server, name: str, wait: Callable[[float], None]) -> None:
    try:
        _insist(to, Message("DELETE"), name, wait)
    except RemoteError as error:
        if error.status not in (404, 410):  # it is gone already
            raise


def _insist(to: Server, message: Message, name: str, wait: Callable[[float], None]) -> None:
    """Send a message; where the server is only busy or away, again after a while."""
    query = urlencode({"graph": name}) if name else "default"
    for number in range(_TRIES):
        try:
            send(to, message, query)
            return
        except RemoteError as error:
            if error.status not in _AGAIN or number == _TRIES - 1:
                place = f"{to.address} ({name or 'default graph'})"
                raise RemoteError(place, error.reason, error.remedy, error.status) from None
            wait(2.0**number)


def _read(state: Path | None, address: str) -> dict[str, str]:
    """Return the hash of each graph that was put at an address before."""
    if state is None or not state.exists():
        return {}
    try:
        found = json.loads(state.read_bytes())
        graphs = found["graphs"] if found["address"] == address else None
    except (OSError, ValueError, KeyError, TypeError):
        graphs = None
    if not (isinstance(graphs, dict) and all(isinstance(v, str) for v in graphs.values())):
        reason = f"keeps nothing of a push to {address}"
        raise UsageError(str(state), reason, "name another file with --state, or delete it")
    return {str(name): digest for name, digest in graphs.items()}


def _write(state: Path | None, address: str, graphs: dict[str, str]) -> None:
    if state is None:
        return
    text = json.dumps({"address": address, "graphs": graphs}, indent=1, sort_keys=True)
    beside = state.with_name(f"{state.name}.new")
    try:
        beside.write_text(text + "\n", "utf-8")
        beside.replace(state)
    except OSError as error:
        raise UsageError(
            str(state), f"cannot be written ({error.strerror})", "name another"
        ) from None
