# ruff: noqa: E501
"""What cannot be run is refused, each fault with file, line and column; what can be is not."""

import re
import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from foreign.shapes_of_users import ASKING, CORE, HEAD, LINES
from referatgraf.errors import ShapesError
from referatgraf.foreign import read

FINE = (
    "our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:property [ sh:path ex:n ; sh:minCount 1 ] .\n"
)


def asking(query: str) -> str:
    """Give shapes whose query begins on the third line, after three quotes."""
    return (
        "our:S a sh:NodeShape ; sh:targetClass ex:P ;\n"
        f'  sh:sparql [ sh:prefixes our:pre ;\nsh:select """{query}""" ] .\n'
    )


def patterned(pattern: str) -> str:
    return f"{FINE}our:T a sh:NodeShape ; sh:targetClass ex:P ;\n sh:pattern {pattern} .\n"


def faults(folder: Path, shapes: str, head: str = HEAD) -> list[str]:
    """Give what is told of shapes as ``line:column: reason``, lines counted behind the head."""
    file = folder / "x.ttl"
    file.write_text(head + shapes, encoding="utf-8")
    try:
        read([file])
    except ShapesError as error:
        told = []
        for one in error.faults:
            name, line, column = one.place.rsplit(":", 2)
            assert name == str(file)
            assert one.remedy
            assert "\n" not in str(one)
            told.append(f"{int(line) - head.count(chr(10))}:{column}: {one.reason}")
        return told
    return []


@pytest.mark.parametrize("shapes", [FINE, *CORE.values(), *ASKING.values()])
def test_what_can_be_run_is_taken(tmp_path: Path, shapes: str) -> None:
    assert faults(tmp_path, shapes) == []


@pytest.mark.parametrize("line", ['VERSION "1.2"', "version '1.2'", '@version "1.2" .'])
def test_announced_version_of_rdf_is_only_a_hint(tmp_path: Path, line: str) -> None:
    """RDF 1.2 Turtle, grammar (sparqlVersion, version): what the newer one only has is refused."""
    assert faults(tmp_path, f"{line}\n{FINE}") == []
    (told,) = faults(tmp_path, f"{line}\n{FINE}<< our:S our:a our:b >> our:c 1 .\n")
    assert told.startswith("3:1: a statement about a statement")


@pytest.mark.parametrize("line", ["VERSION 1.2", "VERSION", '@version "1.2"'])
def test_version_that_is_not_announced_so_is_refused(tmp_path: Path, line: str) -> None:
    (told,) = faults(tmp_path, f"{line}\n{FINE}")
    assert told.startswith(("1:", "2:"))


@pytest.mark.parametrize(
    ("shapes", "told"),
    [
        ("our:S a sh:NodeShape ;\n sh:targetClass perso:P .\n", "2:17: The prefix perso: has not"),
        ("our:S a\n\n  sh:NodeShape sh:targetClass .\n", "3:16: "),
        ('our:S sh:name "x .\n', "1:15: "),
        ("our:S a <Person> .\n", "1:9: No scheme found"),
        (FINE + "our:S sh:property [ sh:path ex:n ;\n sh:maxCount -1 ] .\n", "3:14: sh:maxCount is less than 0: -1"),
        (FINE + "our:S\n sh:minLength '-7'^^xsd:integer .\n", "3:15: sh:minLength is less than 0: -7"),
        (FINE + "\n<< our:S our:a our:b >> our:c 1 .\n", "3:1: a statement about a statement"),
        (FINE + "our:S our:p\n <<( our:S our:a our:b )>> .\n", "3:2: a statement about a statement"),
        (FINE + "our:S our:a our:b\n {| our:q 1 |} .\n", "3:2: a statement about a statement"),
        (FINE + "our:S our:a our:b ~ our:r .\n", "2:19: a statement about a statement"),
        (FINE + 'our:S sh:name "x"@ar--rtl .\n', "2:15: a text with a direction"),
        ("our:S\r a\r\n  sh:NodeShape ;\r sh:targetClas ex:P .\r", "4:2: sh:targetClas is no term"),
        (FINE + "our:S owl:imports <http://evil.example/> .\n", "2:7: owl:imports is refused"),
        (FINE + "<https://e.org/o> a owl:Ontology ;\n owl:imports <file:///etc/passwd> .\n",
         "3:2: owl:imports is refused"),
        (FINE + "our:o <http://www.w3.org/2002/07/owl#imports> our:o .\n", "2:7: owl:imports"),
        (asking("SELECT $this {\n SERVICE <http://evil.example/> {} }"), "4:2: SERVICE is refused"),
        (asking("SELECT $this {\n\tserviceSILENT<http://evil.example/>{} }"), "4:2: SERVICE is refused"),
        (asking("SELECT $this FROM <http://evil.example/> {}"), "3:27: FROM is refused"),
        (asking("SELECT $this FROM\nNAMED <file:///etc/passwd> {}"), "3:27: FROM is refused"),
        (asking("LOAD <http://evil.example/>"), "3:14: LOAD is refused"),
        (asking("SELECT $this { $this ex:k ?v VALUES ?v { 1 } }"), "3:43: VALUES is not allowed"),
        (asking("SELECT $this { $this ex:k ?v MINUS { ?v a ex:P } }"), "3:43: MINUS is not allowed"),
        (asking("SELECT $this {\n $this ex:k }"), '4:13: is no SPARQL near "}"'),
        (asking("SELECT $this { $this no:k ?v }"), "3:35: uses the prefix no:"),
        (asking("SELECT ?other { ?other a ex:P }"), "3:14: does not select $this"),
        (asking("DELETE WHERE { ?a ?b ?c }"), "3:14: would change data"),
        (asking("CONSTRUCT {} WHERE {}"), "3:14: is no SELECT query"),
        (asking("SELECT $this {" + "{" * 5000 + "}" * 5000 + "}"), "3:14: nests deeper than"),
        (asking("SELECT $this { FILTER(" + "(" * 150 + "1" + ")" * 150 + ") }"), "3:14: nests too deep"),
        (asking(r"SELECT $this { FILTER(REGEX(?a, '(a+)+')) }"), "3:49: pattern repeats a repeat"),
        (asking(r"SELECT $this { BIND(REPLACE(?a, '(a|a)*', '') AS ?b) }"), "3:48: pattern repeats alt"),
        (asking("SELECT $this { FILTER(REGEX(?a, ?b)) }"), "3:36: REGEX has a pattern that is not"),
        (patterned('"^(a+)+$"'), "3:17: pattern repeats a repeat"),
        (patterned('"(a|a)*"'), "3:15: pattern repeats alternatives"),
        (patterned('"""(.)\\\\1"""'), "3:19: pattern refers back"),
        (patterned('"(" ; sh:flags "i"'), "3:14: pattern opens a bracket"),
        (patterned('"a" ; sh:flags "x"'), "3:14: pattern has the flag x"),
        (FINE + "our:S sh:rule [ sh:condition our:S ] .\n", "2:7: sh:rule is not run"),
        (FINE + 'our:S sh:js [ sh:jsFunctionName "f" ] .\n', "2:7: sh:js is not run"),
        (FINE + "our:f a sh:SPARQLFunction .\n", "2:9: sh:SPARQLFunction is not run"),
        (FINE + "our:S sh:target our:T .\n", "2:7: sh:target is not run"),
        (FINE + "our:S sh:minCout 1 .\n", "2:7: sh:minCout is no term of SHACL"),
        (FINE + "our:S sh:severity our:Fatal .\n", "2:19: is no severity"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:node our:T .\n", "1:54: names the shape"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:node our:S .\n", "1:46: leads back"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:not [ sh:node our:S ] .\n", "1:46: leads"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ;" + "sh:node [" * 30 + "]" * 30 + ".", "1:1: has sh"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:in _:l .\n_:l rdf:first 1 ;\n rdf:rest _:l .\n",
         "2:1: comes back to itself"),
        (FINE + "our:T a sh:PropertyShape ; sh:path _:p .\n_:p sh:inversePath _:p .\n", "3:20: comes back"),
        ("<https://w3id.org/referatgraf/shape/person-name> a sh:NodeShape ; sh:targetClass ex:P .\n",
         "1:1: takes a name of the bundled shapes"),
        ("<mailto:a@e.org> a sh:NodeShape ; sh:targetClass ex:P .\n", "1:1: has a name that no report"),
        ("<https://e.org/a\u202eb> a sh:NodeShape ; sh:targetClass ex:P .\n", "1:1: has a name that no"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:property [\n sh:minCount 1 ] .\n",
         "2:2: breaks the rules of SHACL itself: MinCount of sh:path"),
        ("our:S a sh:NodeShape ; sh:targetClass ex:P ; sh:property [ sh:path ex:n ;\n sh:minCount 'x' ] .\n",
         "2:2: breaks the rules of SHACL itself: Datatype of sh:minCount"),
    ],
)  # fmt: skip
def test_fault_is_told_at_its_place(tmp_path: Path, shapes: str, told: str) -> None:
    found = faults(tmp_path, shapes)
    assert any(one.startswith(told) for one in found), found


@pytest.mark.parametrize(
    "shapes",
    [
        asking("SELECT $this { # SERVICE, FROM and LOAD\n $this ex:SERVICE ?from ; ex:k ?LOAD ; "
               "ex:n 'SERVICE <x>', <https://e.org/FROM> }"),
        asking("SELECT $this { FILTER(REGEX(STR($this), '^https?://[^ ]+$', 'i')) }"),
        asking("SELECT $this { FILTER NOT EXISTS { $this ex:n ?n } }"),
        patterned('"^[A-ZÆØÅ][a-zæøå]+( [A-ZÆØÅ][a-zæøå]+)*$" ; sh:flags "i"'),
        FINE + 'our:S sh:name "owl:imports, sh:js, (a+)+" ; our:imports our:x ; our:pattern "(a+)+" .',
        FINE + "our:S sh:deactivated true .",
    ],
)  # fmt: skip
def test_what_only_looks_dangerous_is_taken(tmp_path: Path, shapes: str) -> None:
    assert faults(tmp_path, shapes) == []


def test_all_faults_of_all_files_are_told_in_order(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.ttl").write_text(
            f"{HEAD}our:S{number} a sh:NodeShape ; sh:targetClass ex:P ; sh:minCout 1 ;\n"
            " sh:pattern '(a+)+' , '(' ; sh:js our:x .\n",
            encoding="utf-8",
        )
    with pytest.raises(ShapesError) as caught:
        read([tmp_path / "2.ttl", tmp_path])
    places = [Path(one.place).name for one in caught.value.faults]
    line = LINES + 1
    assert places == [
        f"{n}.ttl:{place}"
        for n in (1, 2)
        for place in (f"{line}:47", f"{line + 1}:16", f"{line + 1}:24", f"{line + 1}:29")
    ]


def test_files_that_cannot_be_used_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "nothing.ttl").write_bytes(b"")
    (tmp_path / "latin.ttl").write_bytes(HEAD.encode() + "# Å".encode("latin-1"))
    (tmp_path / "large.ttl").write_bytes(b"#" * (4 * 2**20 + 1))
    (tmp_path / "no_target.ttl").write_text(
        f"{HEAD}our:S a sh:NodeShape ; sh:class ex:P .", "utf-8"
    )
    reasons = {
        "empty": "holds no *.ttl",
        "gone.ttl": "does not exist",
        "nothing.ttl": "no shape has a target",
        "latin.ttl": "is no UTF-8",
        "large.ttl": "makes more than 4 MB",
        "no_target.ttl": "no shape has a target",
    }
    for name, reason in reasons.items():
        with pytest.raises(ShapesError, match=rf"{name}[:\d]*: {re.escape(reason)}"):
            read([tmp_path / name])


@pytest.mark.parametrize("name", ["b.ttl", "B.TTL", "below/c.ttl"])
def test_no_turtle_of_a_folder_is_left_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.ttl").write_text(HEAD + FINE, "utf-8")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("no Turtle", "utf-8")
    with pytest.raises(ShapesError):
        read([tmp_path])


def test_links_that_lead_round_in_a_ring_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").symlink_to(tmp_path / "a.ttl")
    with pytest.raises(ShapesError):
        read([tmp_path / "a.ttl"])


def test_folder_stands_for_its_turtle_files_alone(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(HEAD + FINE, "utf-8")
    (tmp_path / "b.txt").write_text("no Turtle", "utf-8")
    (tmp_path / "._a.ttl").write_text("no Turtle", "utf-8")
    assert read([tmp_path]).text == read([tmp_path / "a.ttl"]).text
    assert read([tmp_path, tmp_path / "a.ttl"]).text == read([tmp_path]).text


def test_byte_order_mark_and_windows_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_bytes(b"\xef\xbb\xbf" + (HEAD + FINE).replace("\n", "\r\n").encode())
    assert "kommune.example" in read([tmp_path]).text


def test_no_socket_and_no_other_file_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.ttl"
    file.write_text(HEAD + ASKING["component"], "utf-8")
    read([file])  # imports what it imports lazily
    events: list[str] = []
    watching = True

    def audit(event: str, arguments: Any) -> None:
        if watching and (event.startswith(("socket.", "urllib.")) or event == "open"):
            events.append(f"{event} {arguments[0]}")

    def refuse(*arguments: Any, **_: Any) -> None:
        raise AssertionError(f"a socket was asked for: {arguments}")

    monkeypatch.setattr(socket, "socket", refuse)
    sys.addaudithook(audit)
    try:
        read([file])
        hostile = f"{FINE}our:S owl:imports <{(tmp_path / 'other.ttl').as_uri()}> .\n"
        assert faults(tmp_path, hostile)
        assert faults(tmp_path, asking("SELECT $this { SERVICE <http://127.0.0.1:9/> {} }"))
    finally:
        watching = False
    assert {event.split(" ", 1)[1] for event in events} == {str(file)}, events


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '"' * 50_001, "<urn:a:a> <urn:a:b> " + "(" * 50_000, "\\" * 99_999,
             "<urn:a:a> <urn:a:b> " + "<" * 20_000, '<urn:a:a> <urn:a:b> "' + "x" * 90_000, "\0"]
)  # fmt: skip
def test_broken_text_of_any_size_is_one_line(tmp_path: Path, text: str) -> None:
    assert len(faults(tmp_path, text, head="")) == 1


def test_long_lists_of_values_are_taken_and_of_shapes_are_not(tmp_path: Path) -> None:
    values = " ".join(f'"n{n}"' for n in range(2_000))
    assert faults(tmp_path, f"{FINE}our:S sh:in ( {values} ) .") == []
    shapes = "[ sh:minLength 1 ] " * 201
    assert faults(tmp_path, f"{FINE}our:S sh:or ( {shapes} ) .") == [
        "2:7: has a list of more than 200"
    ]
