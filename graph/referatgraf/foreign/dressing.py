"""Turn a user's shapes into what engines and notes take: names and messages in two languages."""

import re
from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from referatgraf import nquads
from referatgraf.errors import visible
from referatgraf.foreign.graph import PATH, TARGETS, TYPE, Shapes, is_blank
from referatgraf.foreign.naming import local
from referatgraf.foreign.turtle import Statement
from referatgraf.listing import cut
from referatgraf.validation.engine import Level, Profile
from referatgraf.validation.messages import Language
from referatgraf.validation.view import text
from referatgraf.vocabulary import PREFIXES, RDFS, RG, SH, XSD

_MESSAGE, _SEVERITY, _SPARQL = SH + "message", SH + "severity", SH + "sparql"
_NAMES = (SH + "name", RDFS + "label")
_DESCRIPTIONS = (SH + "description", RDFS + "comment")
_LEFT_OUT = frozenset(
    (*_NAMES, *_DESCRIPTIONS, _MESSAGE, _SEVERITY, SH + "group", SH + "order", SH + "defaultValue")
) | {RG + name for name in ("constraint", "level", "profile")}
_LONGEST, _LONGEST_RULE = 1_000, 200
_DEFAULT: Mapping[Language, str] = {
    "da": "{{?this}} overholder ikke reglen “{name}”{rule}{{; værdien er ?value}}. "
    "Se efter, om teksten siger det.",
    "en": "{{?this}} does not keep the rule “{name}”{rule}{{; the value is ?value}}. "
    "Check whether the text says so.",
}
_LANGUAGES: tuple[Language, Language] = ("da", "en")


def dressed(shapes: Shapes, names: Mapping[str, str]) -> str:
    """Return the shapes as N-Triples; ``names`` are the IRIs of the blank ones.

    Each that can give a result has a severity, names, descriptions and messages in both languages.
    """
    kept = (one for one in shapes.statements if one.predicate not in _LEFT_OUT)
    lines = [f"{_node(one.subject, names)} <{one.predicate}> {_node(one.object, names)} .\n"
             for one in kept]  # fmt: skip
    target = f"<{SH}targetClass>"
    lines += (f"<{n}> {target} <{n}> .\n" for n in shapes.targeted if shapes.is_class(n))
    told = (line for node in shapes.reporting() for line in _told(node, shapes, names))
    return "".join(dict.fromkeys((*lines, *told)))


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal, names: Mapping[str, str]) -> str:
    known = isinstance(term, ox.BlankNode) and text(term) in names
    return f"<{names[text(term)]}>" if known else str(term)


def _told(node: str, shapes: Shapes, names: Mapping[str, str]) -> Iterator[str]:
    """Yield what a shape says of itself, as the bundled ones say it."""
    about = f"<{names.get(node, node)}>"
    severity = next(iter(shapes.values(node, _SEVERITY)), SH + "Violation")
    yield f"{about} <{_SEVERITY}> <{severity}> .\n"
    yield f"{about} <{RG}constraint> {nquads.literal('0', datatype=XSD + 'integer')} .\n"
    yield f"{about} <{RG}level> {nquads.literal(Level.STRUCTURE)} .\n"
    yield f"{about} <{RG}profile> {nquads.literal(Profile.MERGED)} .\n"
    for language in _LANGUAGES:
        name = _said(node, shapes, _NAMES, language) or local(names.get(node, node))
        message = _message(node, shapes, language) or _default(name, node, shapes, language)
        description = _said(node, shapes, _DESCRIPTIONS, language)
        rows = {"name": name, "message": message, "description": description}
        for prop, words in rows.items():
            if words:
                yield f"{about} <{SH}{prop}> {nquads.literal(words, language=language)} .\n"


def _message(node: str, shapes: Shapes, language: Language) -> str:
    """Return a shape's message, else those of its SPARQL constraints."""
    inner = (_said(n, shapes, (_MESSAGE,), language) for n in shapes.values(node, _SPARQL))
    return _said(node, shapes, (_MESSAGE,), language) or " / ".join(filter(None, inner))


def _said(node: str, shapes: Shapes, properties: tuple[str, ...], language: Language) -> str:
    """Return words in a language, else in none, else in the other, else in any; on one line."""
    for prop in properties:
        found: dict[str, str] = {}
        for one in sorted(shapes.about(node, prop), key=lambda one: str(one.object)):
            if isinstance(one.object, ox.Literal):
                tag = (one.object.language or "").partition("-")[0]
                found.setdefault(tag, _plain(one.object.value))
        for tag in (language, "", "en", "da", *found):
            if found.get(tag):
                return found[tag]
    return ""


def _plain(words: str) -> str:
    return cut(visible(" ".join(words.split())), _LONGEST)


def _default(name: str, node: str, shapes: Shapes, language: Language) -> str:
    """Return a message that names the thing, its value, the shape and what the shape asks."""
    asked = [_short(one) for one in shapes.values(node, PATH) if not is_blank(one)]
    for one in sorted(shapes.about(node), key=lambda one: (one.predicate, str(one.object))):
        if one.predicate.startswith(SH) and _is_asked(one):
            asked.append(f"{_short(one.predicate)} {_short(text(one.object))}")
    rule = f" ({cut(', '.join(asked), _LONGEST_RULE)})" if asked else ""
    safe = re.sub(r"[{}]", "", visible(rule))
    return _DEFAULT[language].format(name=re.sub(r"[{}]", "", name), rule=safe)


def _is_asked(one: Statement) -> bool:
    hidden = {PATH, TYPE, _SPARQL, *TARGETS, *_LEFT_OUT}
    return one.predicate not in hidden and not is_blank(text(one.object))


def _short(iri: str) -> str:
    """Return a term with a usual prefix, else as it is."""
    known = (p for p, start in PREFIXES.items() if iri.startswith(start))
    prefix = max(known, key=lambda p: len(PREFIXES[p]), default=None)
    return iri if prefix is None else f"{prefix}:{iri[len(PREFIXES[prefix]) :]}"
