"""The minutes as web pages with the notes in the margin, a page a source, and an index."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from referatgraf.model import Severity
from referatgraf.notes import marks
from referatgraf.notes.decision import Decision
from referatgraf.notes.lines import VERDICTS
from referatgraf.notes.note import Margin, Note, Source
from referatgraf.notes.page import both, page, plain
from referatgraf.validation.messages import word
from referatgraf.vocabulary import PREFIXES

_CLASSES: Final = {
    Severity.VIOLATION: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}
_SIGNS: Final = {Severity.VIOLATION: "✕", Severity.WARNING: "!", Severity.INFO: "i"}
_ORDER: Final = tuple(Severity)
_COLUMNS: Final = (
    ("Fejl", "Errors"),
    ("Advarsler", "Warnings"),
    ("Bemærkninger", "Notes"),
    ("Afgjort", "Settled"),
)


def site(margin: Margin) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each page: one a source, and index.html last."""
    for source in margin.sources:
        yield f"{source.id}.html", source_page(margin, source)
    yield "index.html", index(margin, {source.id: f"{source.id}.html" for source in margin.sources})


def single(margin: Margin) -> bytes:
    """Return one page with all sources; of a single source its page."""
    if len(margin.sources) == 1 and not margin.of(None) and not margin.lost:
        return source_page(margin, margin.sources[0])
    targets = {source.id: f"#s{source.id}" for source in margin.sources}
    texts = "".join(
        f'<section id="s{s.id}" class="source"><h2>{_file(s)}</h2>{_annotated(margin, s, s.id)}'
        "</section>"
        for s in margin.sources
    )
    return page(_TITLE, _index_head(margin), _index_body(margin, targets) + texts, margin.version)


_TITLE = "Noter i margenen · Margin notes"


def source_page(margin: Margin, source: Source) -> bytes:
    """Return the page of one source."""
    notes = margin.of(source)
    back = ""
    if len(margin.sources) > 1:
        to = both("Alle referater", "All minutes")
        back = f'<nav aria-label="Index"><a href="index.html">← {to}</a></nav>'
    head = f"<h1>{_file(source)}</h1>\n<p>{_sum(notes)}</p>\n{back}{_contents(notes)}"
    body = _annotated(margin, source, "")
    return page(f"{source.file} – {_TITLE}", head, body, margin.version)


def index(margin: Margin, targets: dict[str, str]) -> bytes:
    """Return the page that lists all sources; ``targets`` hold the address of each by its id."""
    return page(_TITLE, _index_head(margin), _index_body(margin, targets), margin.version)


def _index_head(margin: Margin) -> str:
    title = both("Noter i margenen", "Margin notes")
    kept = both("Alle regler er overholdt.", "All rules are kept.")
    broken = both("En eller flere regler er brudt.", "One or more rules are broken.")
    verdict = kept if margin.conforms else broken
    return f"<h1>{title}</h1>\n<p><strong>{verdict}</strong> {_sum(margin.notes)}</p>"


def _index_body(margin: Margin, targets: dict[str, str]) -> str:
    heads = "".join(f'<th scope="col">{both(*column)}</th>' for column in _COLUMNS)
    rows = "\n".join(
        f'<tr><th scope="row"><a href="{targets[source.id]}">{_file(source)}</a></th>'
        + "".join(f"<td>{number or '–'}</td>" for number in _counts(margin.of(source)))
        + "</tr>"
        for source in margin.sources
    )
    table = (
        f'<div class="wide" tabindex="0" role="region" aria-label="Referater · Minutes"><table>'
        f'<thead><tr><th scope="col">{both("Referat", "Minutes")}</th>{heads}</tr></thead>'
        f"<tbody>\n{rows}\n</tbody></table></div>"
    )
    return table + _placeless(margin.of(None)) + _lost(margin.lost)


def _placeless(notes: Sequence[Note]) -> str:
    if not notes:
        return ""
    title = both("Uden plads i en tekst", "With no place in a text")
    shown = "".join(_note(note, n, "p") for n, note in enumerate(notes, 1))
    return f'<section class="listed"><h2>{title}</h2>{shown}</section>'


def _lost(lost: Sequence[Decision]) -> str:
    if not lost:
        return ""
    title = both("Afgørelser, hvis note er væk", "Decisions whose note is gone")
    said = "".join(
        f"<li><cite>{plain(d.key.file or d.key.about)}</cite>: «{plain(d.key.quote)}» – "
        f"{_decided(d)}</li>"
        for d in lost
    )
    return f'<section class="listed"><h2>{title}</h2><ul>{said}</ul></section>'


def _contents(notes: Sequence[Note]) -> str:
    if not notes:
        return ""
    links = "".join(
        f'<li class="{_class(note)}"><a href="#n{n}">{_line_of(note)} {_severity(note)} – '
        f"{both(note.first.message_da, note.first.message_en)}</a></li>"
        for n, note in enumerate(notes, 1)
    )
    title = both("Alle noter", "All notes")
    return (
        f'<nav aria-label="Noter · Notes"><details><summary>{title} ({len(notes)})</summary>'
        f"<ol>{links}</ol></details></nav>"
    )


def _annotated(margin: Margin, source: Source, prefix: str) -> str:
    """Return the text with its notes; ``prefix`` keeps the anchors of several texts apart."""
    notes = margin.of(source)
    key = f"s{prefix}-" if prefix else ""
    shown, page_number = [], 1
    for line in marks.lines(source, notes):
        shown.append(_line(line, notes, key))
        for _ in range(sum(piece.text.count("\f") for piece in line.pieces)):
            page_number += 1
            words = both(f"Side {page_number}", f"Page {page_number}")
            shown.append(f'<p class="page">{words}</p>')
    return f'<div class="text" lang="da" dir="ltr">\n{"".join(shown)}</div>'


def _line(line: marks.Line, notes: Sequence[Note], key: str) -> str:
    text = "".join(_piece(piece, notes, key) for piece in line.pieces)
    number = f"{key}L{line.number}"
    beside = "".join(_note(notes[n], n + 1, key) for n in line.notes)
    return (
        f'<div class="line" id="{number}"><a class="no" href="#{number}">{line.number}</a>'
        f'{beside}<span class="words">{text}</span></div>\n'
    )


def _piece(piece: marks.Piece, notes: Sequence[Note], key: str) -> str:
    begin = "".join(f'<span class="at" id="{key}m{n + 1}"></span>' for n in piece.begins)
    words = _words(piece.text)
    if piece.marked and words:
        worst = min(piece.marked, key=lambda n: (notes[n].settled, _rank(notes[n])))
        to = " ".join(f"{key}n{n + 1}" for n in piece.marked)
        words = f'<mark class="{_class(notes[worst])}" aria-details="{to}">{words}</mark>'
    ends = "".join(
        f'<sup><a href="#{key}n{n + 1}" aria-label="Note {n + 1}">{n + 1}</a></sup>'
        for n in piece.ends
    )
    return begin + words + ends


def _words(text: str) -> str:
    """Return text of one line; tabs stay, other control characters are shown."""
    bare = text.removesuffix("\n").removesuffix("\r").replace("\f", "")
    return "\t".join(plain(part) for part in bare.split("\t"))


def _note(note: Note, number: int, key: str) -> str:
    """Return a note; ``key`` keeps the anchors of several texts apart."""
    first = note.first
    return (
        f'<div class="note {_class(note)}" role="note" id="{key}n{number}" tabindex="-1">'
        f'<p class="kind"><span class="sign" aria-hidden="true">{_SIGNS[first.severity]}</span> '
        f"{number} · {_severity(note)}{_page(note)}</p>"
        f"<p>{both(first.message_da, first.message_en)}</p>{_about(note)}{_verdict(note)}"
        f'<p class="foot">{_back(note, number, key)}<code>{note.key.id}</code></p></div>'
    )


def _about(note: Note) -> str:
    about = note.key.about
    return f'<p class="about">{both("Om:", "About:")} {plain(about)}</p>' if about else ""


def _verdict(note: Note) -> str:
    if note.decision is None:
        return ""
    return f'<p class="decided">{_decided(note.decision)}{_since(note)}</p>'


def _back(note: Note, number: int, key: str) -> str:
    if note.source is None:
        return ""
    return f'<a href="#{key}m{number}">{both("Til ordene", "To the words")} ↩</a> '


def _decided(decision: Decision) -> str:
    """Return who decided what, when and why; of a correction the old value and the new."""
    words = (VERDICTS["da"][decision.verdict], VERDICTS["en"][decision.verdict])
    by = f"{both(words[0].capitalize(), words[1].capitalize())} "
    by += f"{both('af', 'by')} {plain(decision.by)}, <time>{decision.at[:10]}</time>"
    if one := decision.correction:
        old = " ".join(f"<del>{plain(value)}</del>" for value in one.old)
        by += f"; <code>{plain(_short(one.property))}</code>: {old} <ins>{plain(one.new)}</ins>"
    return f"{by}. {plain(decision.reason)}"


def _short(iri: str) -> str:
    """Return an IRI as a prefixed name, where a prefix is known."""
    found = [(name, start) for name, start in PREFIXES.items() if iri.startswith(start)]
    if not found:
        return iri
    name, start = max(found, key=lambda pair: len(pair[1]))
    return f"{name}:{iri[len(start) :]}"


def _since(note: Note) -> str:
    if not note.carried:
        return ""
    return f" {both('(Teksten er ændret siden.)', '(The text has changed since.)')}"


def _page(note: Note) -> str:
    return f" · {both(f'side {note.page}', f'page {note.page}')}" if note.page else ""


def _line_of(note: Note) -> str:
    return f"{note.first.line}:{note.first.column}" if note.first.line else ""


def _class(note: Note) -> str:
    kind = _CLASSES[note.first.severity]
    return f"{kind} settled" if note.settled else kind


def _severity(note: Note) -> str:
    severity = note.first.severity
    return both(word(severity, "da").capitalize(), word(severity, "en").capitalize())


def _rank(note: Note) -> int:
    return _ORDER.index(note.first.severity)


def _counts(notes: Sequence[Note]) -> list[int]:
    open_ = Counter(note.first.severity for note in notes if not note.settled)
    return [*(open_[severity] for severity in _ORDER), sum(note.settled for note in notes)]


def _sum(notes: Sequence[Note]) -> str:
    numbers = _counts(notes)
    danish, english = (
        ", ".join(
            f"{names[k].lower()}: {n}" for names, n in zip(_COLUMNS, numbers, strict=True) if n
        )
        for k in (0, 1)
    )
    return both(
        f"{danish or 'ingen noter'}.".capitalize(), f"{english or 'no notes'}.".capitalize()
    )


def _file(source: Source) -> str:
    return f"<bdi>{plain(source.file)}</bdi>"
