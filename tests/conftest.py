"""Fixtures that several tests share: invented minutes, written fact by fact."""

import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import browsing
from referatgraf.model import (
    AgendaItem,
    Attendance,
    AttendanceGroup,
    Basis,
    Commitment,
    Decision,
    Dissent,
    DissentKind,
    Document,
    Fact,
    Meeting,
    Membership,
    Organisation,
    OrganisationType,
    Outcome,
    Participation,
    Person,
    Record,
    Recusal,
    Run,
    Span,
    Vote,
)
from timing import seconds

# A job in a script's background starts with SIGINT ignored, and its children with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let ``--update-golden`` rewrite the golden files, to be read and committed by a person."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")


class Minutes:
    """Write invented minutes fact by fact; each method returns the fact's local id."""

    def __init__(self, document_id: str) -> None:
        self.id = document_id
        self.stored = ""
        self.facts: list[Fact] = []

    def add(self, type_: type[Fact], stem: str, words: str, /, **fields: Any) -> str:
        start = len(self.stored)
        self.stored += words + "\n"
        number = sum(f.id.startswith(stem + "/") for f in self.facts) + 1
        fields.setdefault("extractor", "test")
        evidence = (Span(start, start + len(words)),)
        self.facts.append(type_(id=f"{stem}/{number}", evidence=evidence, **fields))
        return self.facts[-1].id

    def organisation(
        self,
        name: str,
        type_: OrganisationType = OrganisationType.COMPANY,
        authority: str | None = None,
        **fields: Any,
    ) -> str:
        return self.add(
            Organisation,
            "organisation",
            name,
            name=name,
            type=type_,
            authority=authority,
            **fields,
        )

    def municipality(self, code: str) -> str:
        return self.organisation(
            f"{code} Kommune", OrganisationType.MUNICIPALITY, f"municipality/{code}"
        )

    def kkr(self, region: str = "nordjylland") -> str:
        return self.organisation(
            f"KKR {region.title()}", OrganisationType.BODY, f"organisation/kkr-{region}"
        )

    def person(self, name: str, **fields: Any) -> str:
        return self.add(Person, "person", name, name=name, **fields)

    def meeting(self, body: str | None, date: str | None = "2021-01-15", **fields: Any) -> str:
        return self.add(Meeting, "meeting", f"Møde {date}", body=body, date=date, **fields)

    def group(self, label: str, attendance: Attendance, **fields: Any) -> str:
        return self.add(
            AttendanceGroup, "group", label, label=label, attendance=attendance, **fields
        )

    def participation(
        self,
        person: str,
        attendance: Attendance | None = Attendance.PRESENT,
        **fields: Any,
    ) -> str:
        return self.add(
            Participation, "participation", person, person=person, attendance=attendance, **fields
        )

    def membership(self, person: str, organisation: str | None, **fields: Any) -> str:
        return self.add(
            Membership, "membership", person, person=person, organisation=organisation, **fields
        )

    def item(self, title: str, order: int, **fields: Any) -> str:
        return self.add(AgendaItem, "item", title, title=title, order=order, **fields)

    def decision(self, item: str, text: str, *outcomes: Outcome, **fields: Any) -> str:
        return self.add(
            Decision, "decision", text, item=item, text=text, outcomes=outcomes, **fields
        )

    def vote(self, item: str, order: int = 1, **fields: Any) -> str:
        return self.add(Vote, "vote", f"Afstemning {order}", item=item, order=order, **fields)

    def dissent(self, item: str, by: str, kind: DissentKind, **fields: Any) -> str:
        return self.add(Dissent, "dissent", f"{by} {kind}", item=item, by=by, kind=kind, **fields)

    def recusal(self, item: str, by: str, **fields: Any) -> str:
        return self.add(Recusal, "recusal", f"{by} inhabil", item=item, by=by, **fields)

    def commitment(self, item: str, text: str, due: str, **fields: Any) -> str:
        return self.add(Commitment, "commitment", text, item=item, text=text, due=due, **fields)

    def document(self, *names: str) -> Document:
        runs = (Run(0, 0, len(self.stored)),)
        files = names or (f"{self.id}.txt",)
        return Document(self.id, "0" * 64, files, self.stored, self.stored, runs)

    def record(self, *withheld: str) -> Record:
        return Record(self.document(), tuple(self.facts), "", (), frozenset(withheld))

    def seat(self, name: str, *codes: str, body: str | None = None) -> "Minutes":
        """Add a person who takes part for municipalities; the meeting is of ``body`` (a KKR)."""
        if not any(isinstance(f, Meeting) for f in self.facts):
            self.meeting(None if body is None else self.kkr(body))
        person = self.person(name)
        self.participation(person)
        for code in codes:
            self.membership(person, self.municipality(code))
        return self


@pytest.fixture(scope="session")
def minutes() -> Callable[[str], Minutes]:
    """Give a writer of invented minutes under a document id."""
    return Minutes


@pytest.fixture
def two_hats() -> Record:
    """Give minutes in which Karla Nørby sits in two lists and Viggo Lund speaks for two."""
    m = Minutes("4f2a")
    kkr, town = m.kkr(), m.municipality("0849")
    board = m.organisation("Nordlyd A/S")
    m.meeting(kkr, start_time="08:00", end_time="10:30", place="Teams")
    members = m.group("Deltagere fra KKR", Attendance.PRESENT, organisation=kkr)
    guests = m.group("Gæster fra Nordlyds bestyrelse", Attendance.GUEST)
    karla, viggo = m.person("Karla Nørby", variants=("K. Nørby",)), m.person("Viggo Lund")
    m.participation(karla, group=members, on_behalf_of=town, basis=Basis.MUNICIPALITY)
    m.participation(karla, Attendance.GUEST, group=guests, on_behalf_of=kkr, basis=Basis.NOMINATED)
    m.participation(viggo, group=members, on_behalf_of=town, basis=Basis.MUNICIPALITY)
    m.participation(viggo, group=members, on_behalf_of=board, basis=Basis.AFFILIATED)
    m.membership(karla, town, title="Borgmester", role="borgmester")
    m.membership(viggo, board, title="Formand", role="formand", confidence=0.8)
    first = m.item("Godkendelse", 1, number="1")
    m.item("Økonomi", 1, number="1.1", case="SAG-2021-00200", parent=first)
    return m.record()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection to another machine."""

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a test opened a network connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Give a Chromium without pages; skip where there is none.

    Not for longer than a module: its event loop stands in the way of tests that run their own.
    """
    playwright = pytest.importorskip("playwright.sync_api")
    found = browsing.program()
    if found is None:
        pytest.skip("no Chromium or Chrome is installed")
    with playwright.sync_playwright() as driver:
        one = driver.chromium.launch(executable_path=found, args=list(browsing.FLAGS))
        yield one
        one.close()


SAMPLE = Path(__file__).parents[1] / "graph" / "referatgraf" / "sample"


@pytest.fixture(scope="session")
def sample_out(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Build the bundled sample once; tests only read it."""
    from referatgraf.config import Settings
    from referatgraf.pipeline import build

    out = tmp_path_factory.mktemp("sample") / "out"
    report = build([str(SAMPLE)], out, Settings(model="rules"))  # as demo does
    assert report.exit_code == 0, report.violations
    before = {path: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    yield out
    after = {path: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
    assert after == before, "a test wrote into the shared build"


@pytest.fixture
def copied(sample_out: Path, tmp_path: Path) -> Path:
    """Give a copy of the built sample that a test may damage."""
    import shutil

    return Path(shutil.copytree(sample_out, tmp_path / "copied"))


@pytest.fixture
def cost_grows_linearly() -> Callable[[Callable[[str], object], str], None]:
    """Return a check that work on a unit repeated costs in line with its length, not its square."""

    def check(work: Callable[[str], object], unit: str) -> None:
        def cost(size: int) -> float:
            text = unit * (size // len(unit))
            return seconds(lambda: work(text))

        cost(1000)
        assert cost(400_000) < 100 * max(cost(20_000), 0.001)

    return check
