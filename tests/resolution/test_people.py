import re
from collections.abc import Iterable
from time import process_time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from referatgraf.model import OrganisationType, Record, Verdict
from referatgraf.resolution import Resolution, resolve
from referatgraf.resolution.clusters import WINDOW, Mention, group

X, Y = "0849", "0851"
NAME = "Bodil Hansen"


def clusters(records: Iterable[Record]) -> list[list[str]]:
    """Return which documents hold the same person, for documents with one person each."""
    people = [e for e in resolve([*records]).entities if e.kind == "person"]
    return sorted([m.split("/")[1] for m in e.members] for e in people)


def verdicts(records: Iterable[Record]) -> dict[tuple[str, str], Verdict]:
    found = resolve([*records]).judgements
    return {
        (j.left.split("/")[1], j.right.split("/")[1]): j.verdict
        for j in found
        if "person" in j.left
    }


@pytest.fixture
def seats(minutes: Any) -> Any:
    """Write one document for each (municipality or None, KKR or None), named a, b, c …"""

    def write(*anchors: tuple[str | None, str | None], name: str = NAME) -> list[Record]:
        return [
            minutes(chr(97 + i)).seat(name, *([code] if code else []), body=body).record()
            for i, (code, body) in enumerate(anchors)
        ]

    return write


def test_same_municipality_is_same_person(seats: Any) -> None:
    records = seats((X, "nordjylland"), (X, "midtjylland"), (X, None))
    assert clusters(records) == [["a", "b", "c"]]


def test_same_body_is_same_person(seats: Any) -> None:
    assert clusters(seats((None, "nordjylland"), (None, "nordjylland"))) == [["a", "b"]]


def test_other_spelling_of_the_name_is_the_same(seats: Any, minutes: Any) -> None:
    shouted = minutes("z").seat("BODIL  HANSEN", X).record()
    assert clusters([*seats((X, None)), shouted]) == [["a", "z"]]
    (person,) = [e for e in resolve([*seats((X, None)), shouted]).entities if e.kind == "person"]
    assert (person.name, person.aliases) == ("Bodil Hansen", ("BODIL  HANSEN",))


def test_other_name_is_another_person(seats: Any) -> None:
    one, other = seats((X, None)), seats((X, None), (X, None), name="Bodil Jensen")[1:]
    assert clusters(one + other) == [["a"], ["b"]]


def test_nothing_shared_is_not_merged_but_judged_unsure(seats: Any) -> None:
    records = seats((X, None), (None, "nordjylland"))
    assert clusters(records) == [["a"], ["b"]]
    assert verdicts(records) == {("a", "b"): Verdict.UNSURE}


def test_name_alone_proves_nothing(seats: Any) -> None:
    records = seats((None, None), (None, None))
    assert clusters(records) == [["a"], ["b"]]
    assert verdicts(records) == {("a", "b"): Verdict.UNSURE}


def test_two_municipalities_in_one_body_are_two_people(seats: Any) -> None:
    records = seats((X, "nordjylland"), (Y, "nordjylland"))
    assert clusters(records) == [["a"], ["b"]]
    assert verdicts(records) == {("a", "b"): Verdict.DIFFERENT}


def test_unknown_municipality_joins_the_only_one_of_its_body(seats: Any) -> None:
    records = seats((X, "nordjylland"), (None, "nordjylland"), (Y, "midtjylland"))
    assert clusters(records) == [["a", "b"], ["c"]]


def test_unknown_municipality_never_bridges(seats: Any) -> None:
    records = seats((X, "nordjylland"), (None, "nordjylland"), (Y, "nordjylland"))
    assert clusters(records) == [["a"], ["b"], ["c"]]
    assert verdicts(records) == {
        ("a", "b"): Verdict.UNSURE,
        ("a", "c"): Verdict.DIFFERENT,
        ("b", "c"): Verdict.UNSURE,
    }


def test_two_unknown_between_two_people_stay_apart_too(seats: Any) -> None:
    body = "nordjylland"
    records = seats((X, body), (None, body), (None, body), (Y, body))
    assert clusters(records) == [["a"], ["b"], ["c"], ["d"]]


def test_unknown_body_never_bridges(seats: Any) -> None:
    records = seats((None, "nordjylland"), (None, None), (None, "midtjylland"))
    assert clusters(records) == [["a"], ["b"], ["c"]]


def test_two_municipalities_at_once_never_bridge(minutes: Any) -> None:
    codes = {"a": (X,), "b": (X, Y), "c": (Y,)}
    records = [minutes(i).seat(NAME, *towns).record() for i, towns in codes.items()]
    assert clusters(records) == [["a"], ["b"], ["c"]]
    assert verdicts(records)["a", "c"] is Verdict.DIFFERENT
    assert verdicts(records)["a", "b"] is verdicts(records)["b", "c"] is Verdict.UNSURE


def test_two_of_one_name_in_one_source_are_two(minutes: Any) -> None:
    both = minutes("a").seat(NAME, X).seat(NAME, X).record()
    third = minutes("b").seat(NAME, X).record()
    assert clusters([both, third]) == [["a"], ["a"], ["b"]]
    judged = {(j.left, j.right): j.verdict for j in resolve([both, third]).judgements}
    assert judged["source/a/person/1", "source/a/person/2"] is Verdict.DIFFERENT


def test_representing_a_municipality_is_an_anchor(minutes: Any) -> None:
    m = minutes("a")
    m.meeting(None)
    m.participation(m.person(NAME), on_behalf_of=m.municipality(X))
    assert clusters([m.record(), minutes("b").seat(NAME, X).record()]) == [["a", "b"]]


def test_mere_mention_gets_no_anchor_from_the_meeting(minutes: Any) -> None:
    records = []
    for i in "ab":
        m = minutes(i)
        m.meeting(m.kkr())
        m.person(NAME)
        records.append(m.record())
    assert clusters(records) == [["a"], ["b"]]


@pytest.mark.parametrize(
    ("authority", "part_of", "merged"),
    [
        (None, None, False),
        ("organisation/byraadet", None, False),  # a word of the register, no body
        (None, "municipality/0849", True),
        (None, "organisation/byraadet", False),
        ("organisation/kkr-nordjylland", None, True),
    ],
)
def test_a_body_counts_only_with_a_known_owner(
    minutes: Any, authority: str | None, part_of: str | None, merged: bool
) -> None:
    records = []
    for i in "ab":
        m = minutes(i)
        owner = part_of and m.organisation("Ejer", OrganisationType.BODY, part_of)
        body = m.organisation("Byrådet", OrganisationType.BODY, authority, part_of=owner)
        m.meeting(body)
        m.participation(m.person(NAME))
        records.append(m.record())
    assert clusters(records) == ([["a", "b"]] if merged else [["a"], ["b"]])


def test_bodies_of_two_owners_are_two(minutes: Any) -> None:
    records = []
    for i, code in (("a", X), ("b", Y)):
        m = minutes(i)
        body = m.organisation("Byrådet", OrganisationType.BODY, part_of=m.municipality(code))
        m.meeting(body)
        m.participation(m.person(NAME))
        records.append(m.record())
    assert clusters(records) == [["a"], ["b"]]


def test_withheld_membership_is_no_anchor(minutes: Any) -> None:
    one, other = minutes("a").seat(NAME, X), minutes("b").seat(NAME, X)
    assert clusters([one.record("membership/1"), other.record()]) == [["a"], ["b"]]


def test_ids_are_opaque_and_keep_through_other_sources(seats: Any) -> None:
    few = resolve(seats((X, None))).entities
    many = resolve(seats((X, None), (X, None), (Y, None))).entities
    paths = [e.path for e in few if e.kind == "person"]
    assert re.fullmatch("person/p[a-z2-7]{16}", paths[0])
    assert paths[0] in [e.path for e in many]


def test_reasons_are_readable(seats: Any) -> None:
    found = resolve(seats((X, "nordjylland"), (X, None), (None, "nordjylland"), (Y, None)))
    assert sorted(j.reason for j in found.judgements if "person" in j.left) == [
        "equal name and the same meeting body organisation/kkr-nordjylland",
        "equal name and the same municipality municipality/0849",
        "equal name, different municipality: municipality/0849 and municipality/0851",
    ]


ANCHORED = st.tuples(
    st.lists(st.sampled_from("XYZ"), max_size=2, unique=True),
    st.sampled_from(["K", "L", None]),
    st.integers(0, 9),
)


@settings(max_examples=300)
@given(st.lists(ANCHORED, max_size=9), st.randoms(use_true_random=False))
def test_units_hold_no_two_that_differ_whatever_the_order(drawn: list[Any], random: Any) -> None:
    mentions = [
        Mention(f"source/{document}/person/{i}", str(document), NAME, (), frozenset(codes), body)
        for i, (codes, body, document) in enumerate(drawn)
    ]
    units = group(mentions)
    assert sorted(m.path for u in units for m in u.members) == sorted(m.path for m in mentions)
    for unit in units:
        # Two bodies meet in one person only through a municipality that is told in both.
        assert unit.anchors or len(unit.grounds) <= 1
        for i, one in enumerate(unit.members):
            for other in unit.members[i + 1 :]:
                assert one.document != other.document
                assert not (one.anchors and other.anchors) or one.anchors & other.anchors
    proofs = [u.anchor for u in units if u.anchor is not None]
    assert len(proofs) == len(set(proofs))
    random.shuffle(mentions)
    assert [u.members for u in group(mentions)] == [u.members for u in units]


def same(resolution: Resolution) -> dict[str, str]:
    return {m: e.path for e in resolution.entities for m in e.members}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANCHORED, max_size=8))
def test_judgements_agree_with_entities(minutes: Any, drawn: list[Any]) -> None:
    codes = {"X": "0849", "Y": "0851", "Z": "0860", "K": "nordjylland", "L": "midtjylland"}
    writers = {}
    for towns, body, document in drawn:
        m = writers.setdefault(document, minutes(f"d{document}"))
        m.seat(NAME, *(codes[t] for t in towns), body=codes.get(body))
    found = resolve([m.record() for m in writers.values()])
    entity = same(found)
    for judgement in found.judgements:
        together = entity[judgement.left] == entity[judgement.right]
        assert judgement.left < judgement.right
        assert together == (judgement.verdict is Verdict.SAME)


def test_work_grows_with_mentions_not_with_their_square() -> None:
    mentions = [
        Mention(
            f"source/{i}/person/1", str(i), NAME, (), frozenset({f"m{i % 500}"} if i % 3 else ())
        )
        for i in range(30_000)
    ]
    start = process_time()
    units = group(mentions)
    assert process_time() - start < 10
    assert len(units) == 500 + 10_000
    assert WINDOW * len(units) < 200_000
