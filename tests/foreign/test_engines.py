# ruff: noqa: E501
"""Both engines find the same by a user's shapes, and each result is of a shape that has a name."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from foreign.shapes_of_users import ASKING, CORE, DATA, HEAD
from referatgraf.errors import UsageError
from referatgraf.foreign import OwnEngine, OwnShapes, read
from referatgraf.model import Severity
from referatgraf.validation import Profile, PyShaclEngine

Own = Callable[[str], OwnShapes]


@pytest.fixture
def own(tmp_path: Path) -> Own:
    def make(shapes: str) -> OwnShapes:
        (tmp_path / "own.ttl").write_text(HEAD + shapes, encoding="utf-8")
        return read([tmp_path / "own.ttl"])

    return make


@pytest.mark.parametrize("name", CORE)
def test_both_engines_give_the_same_results(name: str, own: Own) -> None:
    fast = pytest.importorskip("referatgraf.validation.fast_engine")
    pytest.importorskip("shacl")
    shapes = own(CORE[name])
    found = fast.FastEngine({"own": shapes.text}).validate(DATA, Profile.MERGED)
    known = PyShaclEngine({"own": shapes.text}).validate(DATA, Profile.MERGED)
    assert sorted(map(repr, found)) == sorted(map(repr, known))
    assert found, "a case in which nothing is found compares nothing"
    assert {one.shape for one in found} <= OwnEngine(shapes).rules.keys()


@pytest.mark.parametrize("name", ASKING)
def test_sparql_of_a_user_is_run_by_the_reference(name: str, own: Own) -> None:
    shapes = own(ASKING[name])
    assert shapes.asks
    found = OwnEngine(shapes).validate(DATA, Profile.MERGED)
    assert len(found) == 1
    assert found == PyShaclEngine({"own": shapes.text}).validate(DATA, Profile.MERGED)


def test_parameter_in_our_namespace_is_kept_and_our_marks_are_not(own: Own) -> None:
    ours = "https://w3id.org/referatgraf/def/"
    shapes = own(
        ASKING["component"].replace("our:longer", f"<{ours}longer>")
        + f'our:S <{ours}profile> "source" ; <{ours}constraint> 40 .'
    )
    assert len(OwnEngine(shapes).validate(DATA, Profile.MERGED)) == 1
    assert {rule.constraint for rule in OwnEngine(shapes).rules.values()} == {0}


def test_names_come_from_what_a_shape_is_about(own: Own) -> None:
    shapes = own(
        """our:S a sh:NodeShape ; sh:targetClass ex:P ;
        sh:property [ sh:path ex:n ; sh:minCount 1 ] , [ sh:path ex:k ; sh:nodeKind sh:IRI ] ,
            [ sh:path ex:n ; sh:maxLength 3 ] , [ sh:path [ sh:inversePath ex:k ] ; sh:maxCount 9 ] .
        [] a sh:PropertyShape ; sh:targetClass ex:P ; sh:path ex:n ; sh:minCount 1 ."""
    )
    names = [shape.rsplit("#")[-1] for shape in OwnEngine(shapes).rules]
    assert "S" in names
    assert sum(name.startswith("S-n-") for name in names) == 2, "equal paths are told apart"
    assert sum(name.startswith("S-k-") for name in names) == 2, "so is a path and its inverse"
    assert sum(name.startswith("urn:referatgraf:shape/P-") for name in names) == 1
    assert len(names) == 6


def test_names_do_not_hang_on_order_or_on_what_readers_are_told(own: Own) -> None:
    one, two = (
        "[ sh:path ex:n ; sh:minCount 1 ; sh:name 'A' ]",
        "[ sh:path ex:n ; sh:maxCount 1 ; sh:message 'B' ]",
    )
    top = "our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:property "
    first = OwnEngine(own(f"{top}{one}, {two} .")).rules
    turned = OwnEngine(own(f"{top}{two}, {one} .".replace("'A'", "'C'"))).rules
    assert first.keys() == turned.keys()


def test_severity_is_the_shape_s_own_and_else_a_violation(own: Own) -> None:
    rules = OwnEngine(own(CORE["severities"])).rules
    assert {iri.rsplit("#")[-1]: rule.severity for iri, rule in rules.items()} == {
        "S": Severity.WARNING,
        "S-n": Severity.VIOLATION,
    }


@pytest.mark.parametrize(
    ("said", "danish", "english"),
    [
        ('sh:message "Ret det"@da, "Mend it"@en', "Ret det", "Mend it"),
        ('sh:message "Mend it"@en-GB', "Mend it", "Mend it"),
        ('sh:message "Ret {?value}"', "Ret {?value}", "Ret {?value}"),
        ('sh:message "Korrigiere"@de, "Ret det"@da', "Ret det", "Ret det"),
        ('sh:message "a\\n\\tb\\u202Ec\\u0007"', "a b⟨U+202E⟩c␇", "a b⟨U+202E⟩c␇"),
        ('sh:name "Navnet {x"@da', "{?this} overholder ikke reglen “Navnet x” (https://e.org/n, "
         "sh:minCount 1){; værdien er ?value}. Se efter, om teksten siger det.",
         "{?this} does not keep the rule “Navnet x” (https://e.org/n, sh:minCount 1)"
         "{; the value is ?value}. Check whether the text says so."),
    ],
)  # fmt: skip
def test_messages_are_in_both_languages(said: str, danish: str, english: str, own: Own) -> None:
    property_ = f"[ sh:path ex:n ; sh:minCount 1 ; {said} ]"
    shapes = own(f"our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:property {property_} .")
    rule = OwnEngine(shapes).rules["https://kommune.example/shapes#S-n"]
    assert (rule.message_da, rule.message_en) == (danish, english)


def test_what_no_engine_can_run_is_one_line(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("maximum\nrecursion")

    shapes = own(ASKING["select"])
    monkeypatch.setattr(PyShaclEngine, "validate", broken)
    with pytest.raises(UsageError, match=r"cannot be run \(RecursionError: maximum recursion\)"):
        OwnEngine(shapes).validate(DATA, Profile.MERGED)


def test_reference_is_asked_where_the_fast_engine_fails(
    own: Own, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("shacl")
    shapes = own(CORE["counts"])
    known = sorted(map(repr, OwnEngine(shapes).validate(DATA, Profile.MERGED)))

    def panics(*_: object) -> None:
        raise BaseException("a panic of Rust")

    monkeypatch.setattr("referatgraf.validation.fast_engine.FastEngine.validate", panics)
    assert sorted(map(repr, OwnEngine(shapes).validate(DATA, Profile.MERGED))) == known


def test_data_that_names_shapes_is_only_data(own: Own) -> None:
    named = "<https://e.org/o> <http://www.w3.org/ns/shacl#shapesGraph> <file:///etc/hostname> .\n"
    for shapes in (own(CORE["counts"]), own(ASKING["select"])):
        engine = OwnEngine(shapes)
        found = sorted(map(repr, engine.validate(DATA + named, Profile.MERGED)))
        assert found == sorted(map(repr, engine.validate(DATA, Profile.MERGED)))


def test_shapes_are_read_to_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    for name, shapes in (CORE | ASKING).items():
        shapes = shapes.replace("our:S", f"our:{name}").replace("our:C", f"our:C{name}")
        head = HEAD if name == "counts" else HEAD[: HEAD.rindex("our:pre a")]
        (tmp_path / f"{name}.ttl").write_text(head + shapes, "utf-8")
    code = f"from pathlib import Path; from referatgraf.foreign import read; print(read([Path({str(tmp_path)!r})]).text)"
    shown = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(shown) == 1
    assert b"_:f" in next(iter(shown)), "lists are left, under names of their own"
