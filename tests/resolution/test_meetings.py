from typing import Any

from referatgraf.model import OrganisationType, Record, Verdict
from referatgraf.resolution import resolve


def paths(*records: Record) -> dict[str, list[str]]:
    found = [e for e in resolve(records).entities if e.kind == "meeting"]
    return {e.path: [m.split("/")[1] for m in e.members] for e in found}


def meeting(
    minutes: Any, i: str, date: str | None = "2021-01-15", time: str | None = None
) -> Record:
    m = minutes(i)
    m.meeting(m.kkr(), date, start_time=time)
    return m.record()


def test_same_body_and_date_is_one_meeting(minutes: Any) -> None:
    assert paths(meeting(minutes, "a", time="08:00"), meeting(minutes, "b")) == {
        "meeting/kkr-nordjylland/2021-01-15": ["a", "b"]
    }


def test_other_date_is_another_meeting(minutes: Any) -> None:
    found = paths(meeting(minutes, "a"), meeting(minutes, "b", "2021-02-15"))
    assert list(found) == [
        "meeting/kkr-nordjylland/2021-01-15",
        "meeting/kkr-nordjylland/2021-02-15",
    ]


def test_missing_date_stays_local(minutes: Any) -> None:
    found = paths(meeting(minutes, "a", None), meeting(minutes, "b", None))
    assert list(found) == ["meeting/kkr-nordjylland/a", "meeting/kkr-nordjylland/b"]


def test_two_start_times_on_one_day_are_two_meetings(minutes: Any) -> None:
    morning, evening = meeting(minutes, "a", time="08:00"), meeting(minutes, "b", time="19:00")
    assert paths(morning, evening) == {
        "meeting/kkr-nordjylland/2021-01-15-08-00": ["a"],
        "meeting/kkr-nordjylland/2021-01-15-19-00": ["b"],
    }
    (judged,) = [j for j in resolve([morning, evening]).judgements if "meeting" in j.left]
    assert judged.verdict is Verdict.DIFFERENT


def test_unknown_start_time_never_bridges(minutes: Any) -> None:
    records = [
        meeting(minutes, "a", time="08:00"),
        meeting(minutes, "b"),
        meeting(minutes, "c", time="19:00"),
    ]
    assert paths(*records)["meeting/kkr-nordjylland/b"] == ["b"]


def test_a_body_of_a_known_owner_is_one_body(minutes: Any) -> None:
    records = []
    for i, code in (("a", "0849"), ("b", "0849"), ("c", "0851")):
        m = minutes(i)
        town = m.municipality(code)
        m.meeting(m.organisation("Byrådet", OrganisationType.BODY, part_of=town))
        records.append(m.record())
    assert paths(*records) == {
        "meeting/municipality-0849-byraadet/2021-01-15": ["a", "b"],
        "meeting/municipality-0851-byraadet/2021-01-15": ["c"],
    }


def test_a_body_of_nobody_knows_whom_stays_local(minutes: Any) -> None:
    records = []
    for i in "ab":
        m = minutes(i)
        m.meeting(m.organisation("Byrådet", OrganisationType.BODY))
        records.append(m.record())
    assert list(paths(*records)) == ["meeting/byraadet/a", "meeting/byraadet/b"]


def test_no_body_stays_local(minutes: Any) -> None:
    m = minutes("a")
    m.meeting(None)
    assert list(paths(m.record())) == ["meeting/unknown-body/a"]


def test_long_and_foreign_names_of_bodies_stay_distinct(minutes: Any) -> None:
    records = []
    for i, name in zip("abcd", ("x" * 200 + "y", "x" * 200 + "z", "委員会", "評議会"), strict=True):
        m = minutes(i)
        body = m.organisation(name, OrganisationType.BODY, part_of=m.municipality("0849"))
        m.meeting(body)
        records.append(m.record())
    assert len(paths(*records)) == 4
