"""The reference engine takes text as data, asks nobody, and leaves the process as it was."""

import logging
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from referatgraf import resources
from referatgraf.model import Severity
from referatgraf.validation import Profile, PyShaclEngine

SHAPE = "https://w3id.org/referatgraf/shape/"
PERSON = (
    "<https://e.org/p> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
    "<http://www.w3.org/ns/person#Person> <https://e.org/g> .\n"
)


def test_named_graphs_are_taken_together(engine: PyShaclEngine) -> None:
    name = '<https://e.org/p> <http://xmlns.com/foaf/0.1/name> "Asta Brink" <https://e.org/h> .\n'
    without = {r.shape for r in engine.validate(PERSON, Profile.SOURCE)}
    with_name = {r.shape for r in engine.validate(PERSON + name, Profile.SOURCE)}
    assert without - with_name == {SHAPE + "person-name"}


def test_empty_graph_gives_no_result(engine: PyShaclEngine) -> None:
    assert engine.validate("", Profile.SOURCE) == []
    assert engine.validate("", Profile.MERGED) == []


def test_profile_decides_which_shapes_count(engine: PyShaclEngine) -> None:
    source = {r.shape for r in engine.validate(PERSON, Profile.SOURCE)}
    merged = {r.shape for r in engine.validate(PERSON, Profile.MERGED)}
    assert SHAPE + "fact-run" in source - merged
    assert SHAPE + "fact-evidence" in source & merged
    for shape in source:
        assert Profile.SOURCE in engine.rules[shape].profiles


def test_path_or_address_is_no_data(engine: PyShaclEngine, tmp_path: Path) -> None:
    file = tmp_path / "data.nq"
    file.write_text(PERSON, "utf-8")
    for text in (str(file), file.as_uri(), "https://e.org/data.nq", "-", "/dev/stdin"):
        with pytest.raises(SyntaxError):
            engine.validate(text, Profile.SOURCE)


def test_no_socket_and_no_file_is_opened(
    engine: PyShaclEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.validate(PERSON, Profile.SOURCE)  # imports what it imports lazily
    imports = (
        "<https://e.org/o> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        "<http://www.w3.org/2002/07/owl#Ontology> .\n"
        "<https://e.org/o> <http://www.w3.org/2002/07/owl#imports> <https://e.org/other> .\n"
        "<https://e.org/o> <http://www.w3.org/ns/shacl#shapesGraph> <file:///etc/hostname> .\n"
    )
    events: list[str] = []
    watching = True

    def audit(event: str, arguments: Any) -> None:
        if watching and (event.startswith("socket.") or event == "open"):
            events.append(f"{event} {arguments}")

    def refuse(*arguments: Any, **_: Any) -> None:
        raise AssertionError(f"a socket was asked for: {arguments}")

    monkeypatch.setattr(socket, "socket", refuse)
    sys.addaudithook(audit)
    try:
        engine.validate(PERSON + imports, Profile.SOURCE)
    finally:
        watching = False
    assert events == []


def test_logging_is_left_as_it_was(engine: PyShaclEngine) -> None:
    logger = logging.getLogger("rdflib.term")
    before = (logger.level, list(logger.filters), list(logger.handlers))
    with pytest.raises(SyntaxError):
        engine.validate("x", Profile.SOURCE)
    assert (logger.level, logger.filters, logger.handlers) == before


def test_rule_carries_what_its_shape_says(engine: PyShaclEngine) -> None:
    rule = engine.rules[SHAPE + "meeting-chair-listed"]
    assert (rule.constraint, rule.severity) == (16, Severity.WARNING)
    assert rule.profiles == {Profile.SOURCE}
    assert "{?value}" in rule.message_da
    assert SHAPE + "is-party" not in engine.rules


def test_shapes_may_be_given(engine: PyShaclEngine) -> None:
    texts = resources.shapes()
    fewer = PyShaclEngine({"person": texts["person"]})
    assert fewer.rules.keys() < engine.rules.keys()
    assert {r.shape for r in fewer.validate(PERSON, Profile.SOURCE)} == {SHAPE + "person-name"}


def test_shape_without_messages_is_refused() -> None:
    bare = f"<{SHAPE}x> <http://www.w3.org/ns/shacl#severity> <http://www.w3.org/ns/shacl#Info> ."
    with pytest.raises(KeyError):
        PyShaclEngine({"x": bare})


def test_source_that_bears_a_hostile_name_is_only_data(engine: PyShaclEngine) -> None:
    name = r'<https://e.org/p> <http://xmlns.com/foaf/0.1/name> "\"> . } SERVICE <x> {\n" .' + "\n"
    found = {r.shape for r in engine.validate(PERSON + name, Profile.SOURCE)}
    assert SHAPE + "person-name-hyphen" in found
