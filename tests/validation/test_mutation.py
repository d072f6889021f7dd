"""What is removed from a source graph, or damaged in it, is found; the rest is listed here."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

# What a source graph may lack: (kind of node, property or class).
OPTIONAL = {
    ("commitment", "by"),
    ("commitment", "responsibleAsWritten"),
    ("dissent", "statementText"),
    ("group", "groupOrganization"),
    ("item", "is a ForeseenActivity"),
    ("item", "notation"),
    ("meeting", "endTime"),
    ("meeting", "is a Activity"),
    ("meeting", "startTime"),
    ("membership", "role"),
    ("membership", "titleAsWritten"),
    ("organisation", "altLabel"),
    ("organisation", "unitOf"),
    ("participation", "attendanceDetail"),
    ("participation", "attendanceGroup"),
    ("person", "altLabel"),
    ("source", "is a Entity"),
    ("source", "mentions"),
    ("vote", "had_voter_abstention"),
    ("vote", "had_voter_against"),
    ("vote", "had_voter_favor"),
    ("vote", "number_of_votes_abstention"),
    ("vote", "number_of_votes_against"),
    ("vote", "number_of_votes_favor"),
}
# Words of the text or of a rule: "?" in their place is words too.
FREE_TEXT = {
    ("commitment", "extractor"),
    ("commitment", "responsibleAsWritten"),
    ("commitment", "value"),
    ("decision", "extractor"),
    ("decision", "value"),
    ("dissent", "extractor"),
    ("dissent", "statementText"),
    ("group", "extractor"),
    ("group", "prefLabel"),
    ("item", "extractor"),
    ("item", "title"),
    ("meeting", "extractor"),
    ("meeting", "place"),
    ("membership", "extractor"),
    ("membership", "titleAsWritten"),
    ("organisation", "altLabel"),
    ("organisation", "extractor"),
    ("organisation", "notation"),
    ("participation", "extractor"),
    ("person", "altLabel"),
    ("person", "extractor"),
    ("person", "name"),
    ("recusal", "extractor"),
    ("source", "fileName"),
    ("vote", "extractor"),
}


def kind_of(line: str) -> tuple[str, str]:
    subject, predicate, rest = line.split(" ", 2)
    local = re.sub(r"[0-9,=-]+", "", subject[1:-1].rpartition("/source/")[2])
    stem = re.split("[/#]", local)[1] if re.search("[/#]", local) else "source"
    name = re.split("[/#]", predicate[1:-1])[-1]
    if name == "type":
        name = "is a " + re.split("[/#]", rest[1 : rest.index(">")])[-1]
    return stem, name


def one_of_each(quads: str) -> Iterator[tuple[tuple[str, str], str]]:
    kinds: dict[tuple[str, str], str] = {}
    for line in quads.splitlines():
        kinds.setdefault(kind_of(line), line)
    yield from kinds.items()


def damaged(line: str) -> str:
    subject, predicate, rest = line.split(" ", 2)
    graph = rest.rsplit(" ", 2)[1]
    term = "<https://example.org/referatgraf/nothing>" if rest.startswith("<") else '"?"'
    return f"{subject} {predicate} {term} {graph} ."


def test_well_formed_source_gives_no_result(source: Any) -> None:
    assert source.validate() == ()


def test_every_required_statement_is_missed(source: Any) -> None:
    unseen = {
        kind
        for kind, line in one_of_each(source.quads)
        if not source.shapes(source.quads.replace(line + "\n", ""))
    }
    assert unseen == OPTIONAL


@pytest.mark.slow
def test_every_damage_is_found_but_for_other_words(source: Any) -> None:
    unseen = {
        kind
        for kind, line in one_of_each(source.quads)
        if not kind[1].startswith("is a ")
        and not source.shapes(source.quads.replace(line, damaged(line)))
    }
    assert unseen == FREE_TEXT
