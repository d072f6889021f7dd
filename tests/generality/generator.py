"""Synthetic minutes from a seed: people x layouts x agendas x noise, with exact gold."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from generality.agenda import FORMS, Item, draw_items
from generality.attendance import BULLETS, LAYOUTS, Layout, Style, draw_heading, keep
from generality.noise import NOISES
from generality.people import (
    COMPANIES,
    JOBS,
    LETTERS,
    PLACES,
    UNITS,
    Who,
    invent_names,
    invent_outsider,
    towns,
)  # fmt: skip
from generality.phrases import PHRASES

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip
ROOMS = ("Mødelokale 2", "Byrådssalen", "Mødelokale A", "Teams", "Rådhuset, lokale 114")
COMMITTEES = (
    "Teknikudvalget", "Kulturudvalget", "Børne- og Skoleudvalget", "Økonomiudvalget",
    "Social- og Sundhedsudvalget", "Klima- og Miljøudvalget", "Beskæftigelsesudvalget",
)  # fmt: skip
COUNCILS = (
    "Handicaprådet", "Ældrerådet", "Grønt Råd", "Integrationsrådet", "Folkeoplysningsudvalget",
)  # fmt: skip
ATTENDANCE = ("present", "guest", "absent")


@dataclass(frozen=True, slots=True)
class Setting:
    """Say who meets: a body, of a municipality (short, official name) or of none."""

    kind: str
    body: str
    town: tuple[str, str] | None
    people: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold every choice for one document; the same plan always writes the same document."""

    seed: int
    setting: Setting
    head: str
    date: tuple[int, int, int]
    time: tuple[int, int]
    room: str
    layout: Layout
    style: Style
    headings: dict[str, str]
    form: str
    items: tuple[Item, ...]
    noise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """Hold exact facts by relation."""

    facts: dict[str, set[tuple[str | None, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Minutes:
    plan: Plan
    text: str
    gold: Gold


# --- settings -----------------------------------------------------------------------------------


def council(rng: random.Random, names: list[str]) -> Setting:
    short, official, _ = rng.choice(towns())
    body = rng.choice(["Byrådet", "Kommunalbestyrelsen"])
    people = politicians(rng, names, {0: ("borgmester", official)})
    return Setting("council", body, (short, official), people)


def committee(rng: random.Random, names: list[str]) -> Setting:
    short, official, _ = rng.choice(towns())
    body = rng.choice(COMMITTEES)
    people = politicians(rng, names, {0: ("formand", body), 1: ("næstformand", body)})
    return Setting("committee", body, rng.choice([(short, official)] * 3 + [None]), people)


def politicians(
    rng: random.Random, names: list[str], offices: dict[int, tuple[str, str]]
) -> tuple[Who, ...]:
    people = []
    for i, (name, status) in enumerate(zip(names, statuses(rng, len(names)), strict=True)):
        if status == "guest":
            people.append(staff(rng, name, rng.choice(UNITS)))
        else:
            title, office_in = offices.get(i, (None, None))
            people.append(Who(name, status, rng.choice(LETTERS), title, None, office_in))
    return tuple(people)


def kkr(rng: random.Random, names: list[str]) -> Setting:
    region = rng.choice(towns())[2]
    inside = [official for _, official, where in towns() if where == region]
    people = []
    for name, status in zip(names, statuses(rng, len(names)), strict=True):
        if status == "guest":
            people.append(staff(rng, name, invent_outsider(rng)))
            continue
        town, mayor = rng.choice(inside), rng.random() < 0.3
        title, office_in = ("borgmester", town) if mayor else (None, None)
        people.append(Who(name, status, rng.choice(LETTERS), title, town, office_in))
    return Setting("kkr", f"KKR {region}", None, tuple(people))


def advisory(rng: random.Random, names: list[str]) -> Setting:
    short, official, _ = rng.choice(towns())
    people = [
        staff(rng, name, rng.choice(UNITS))
        if status == "guest"
        else Who(name, status, organisation=invent_outsider(rng))
        for name, status in zip(names, statuses(rng, len(names)), strict=True)
    ]
    town = rng.choice([(short, official)] * 3 + [None])
    return Setting("advisory", rng.choice(COUNCILS), town, tuple(people))


def project(rng: random.Random, names: list[str]) -> Setting:
    some = rng.sample(towns(), 3)
    people = [
        replace(staff(rng, name, invent_outsider(rng)), attendance=status)
        if status == "guest" or rng.random() < 0.3
        else replace(staff(rng, name, rng.choice(some)[1]), attendance=status)
        for name, status in zip(names, statuses(rng, len(names)), strict=True)
    ]
    body = f"{rng.choice(['Styregruppen', 'Projektgruppen'])} for {rng.choice(PLACES)}"
    return Setting("project", body, None, tuple(people))


def board(rng: random.Random, names: list[str]) -> Setting:
    body = f"{rng.choice(PLACES)} {rng.choice(COMPANIES)}"
    people = []
    for i, (name, status) in enumerate(zip(names, statuses(rng, len(names)), strict=True)):
        if status == "guest":
            people.append(staff(rng, name, invent_outsider(rng)))
        else:
            title = ("formand", "næstformand")[i] if i < 2 else None
            people.append(Who(name, status, title=title, office_in=body if title else None))
    return Setting("board", body, None, tuple(people))


def staff(rng: random.Random, name: str, owner: str) -> Who:
    return Who(name, "guest", None, rng.choice(JOBS), owner, owner)


def statuses(rng: random.Random, count: int) -> list[str]:
    """Return a status for each of the people, the present first: 0-2 absent, 0-2 guests."""
    absent, guests = rng.choice([0, 1, 1, 2, 2]), rng.choice([0, 0, 1, 2])
    return ["present"] * (count - absent - guests) + ["guest"] * guests + ["absent"] * absent


SETTINGS: tuple[Callable[[random.Random, list[str]], Setting], ...] = (
    council, committee, committee, kkr, advisory, project, board,
)  # fmt: skip


# --- plan and text ------------------------------------------------------------------------------


def draw(
    seed: int, *, layout: str | None = None, form: str | None = None,
    noise: tuple[str, ...] | None = None,
) -> Plan:  # fmt: skip
    """Return the plan of a seed; what is given is not drawn."""
    rng = random.Random(seed)
    names = invent_names(rng, rng.randint(6, 11))
    drawn = rng.choice(LAYOUTS)
    layout_used = next((one for one in LAYOUTS if one.name == layout), drawn)
    setting = rng.choice(SETTINGS)(rng, names)
    kept = tuple(keep(who, layout_used) for who in setting.people)
    plan = Plan(
        seed=seed,
        setting=replace(setting, people=kept),
        head=rng.choice(tuple(HEADS)),
        date=(rng.randint(2011, 2025), rng.randint(1, 12), rng.randint(1, 28)),
        time=(rng.randint(8, 19), rng.choice([0, 15, 30])),
        room=rng.choice(ROOMS),
        layout=layout_used,
        style=Style(rng.choice(PHRASES), rng.choice(BULLETS), rng.choice([":", ":", ""])),
        headings={a: draw_heading(rng, a) for a in ATTENDANCE},
        form=rng.choice(tuple(FORMS)),
        items=tuple(draw_items(rng)),
        noise=tuple(rng.sample(tuple(NOISES), rng.choice([0, 0, 1, 2]))),
    )
    return replace(plan, form=form or plan.form, noise=plan.noise if noise is None else noise)


def day(plan: Plan) -> str:
    year, month, number = plan.date
    return f"{number}. {MONTHS[month - 1]} {year}"


def clock(plan: Plan) -> str:
    return f"kl. {plan.time[0]}.{plan.time[1]:02d}"


def running(plan: Plan) -> list[str]:
    owner = [plan.setting.town[1]] if plan.setting.town else []
    first = f"Referat af møde i {plan.setting.body} den {day(plan)}"
    return [*owner, first, "", f"Sted: {plan.room}", f"Tid: {clock(plan)}", ""]


def labels(plan: Plan) -> list[str]:
    owner = [plan.setting.town[1], ""] if plan.setting.town else []
    return [
        *owner, plan.setting.body, "", "Referat", "", f"Mødedato: {day(plan)}",
        f"Mødetidspunkt: {clock(plan)}", f"Mødested: {plan.room}", "",
    ]  # fmt: skip


def glued_labels(plan: Plan) -> list[str]:
    lines = [line.replace(": ", ":") for line in labels(plan)]
    return lines


def markdown(plan: Plan) -> list[str]:
    owner = [plan.setting.town[1], ""] if plan.setting.town else []
    return [
        *owner, f"# Referat: {plan.setting.body}", "", f"**Dato**: {day(plan)}  ",
        f"**Tid**: {clock(plan)}  ", f"**Sted**: {plan.room}  ", "",
    ]  # fmt: skip


def spaced_title(plan: Plan) -> list[str]:
    return ["R E F E R A T", "", *labels(plan)]


def numbers_only(plan: Plan) -> list[str]:
    year, month, number = plan.date
    owner = [plan.setting.town[1]] if plan.setting.town else []
    return [
        *owner, plan.setting.body, f"Dato: {number:02d}-{month:02d}-{year}",
        f"Tid: {plan.time[0]:02d}:{plan.time[1]:02d}", f"Sted: {plan.room}", "",
    ]  # fmt: skip


HEADS: dict[str, Callable[[Plan], list[str]]] = {
    "running": running, "labels": labels, "glued": glued_labels, "markdown": markdown,
    "spaced": spaced_title, "numbers": numbers_only,
}  # fmt: skip


def lists(plan: Plan) -> list[str]:
    lines: list[str] = []
    for status in ATTENDANCE:
        people = [w for w in plan.setting.people if w.attendance == status]
        if people:
            lines += [*plan.layout.write(plan.headings[status], people, plan.style), ""]
    return lines


def text(plan: Plan) -> str:
    """Write the document of a plan."""
    rng = random.Random(plan.seed + 1)
    lines = HEADS[plan.head](plan) + lists(plan) + FORMS[plan.form](list(plan.items)).lines
    for name in plan.noise:
        if plan.layout.wraps or name != "wrapped":
            lines = NOISES[name](lines, rng)
    return "\n".join(lines) + "\n"


# --- gold ---------------------------------------------------------------------------------------


def gold(plan: Plan) -> Gold:
    """Return what the document of a plan says, by the rules of annotation."""
    facts: dict[str, set[tuple[str | None, ...]]] = {
        "person": set(), "attendance": set(), "party": set(), "municipality": set(),
        "role": set(), "represents": set(), "agenda": set(), "case": set(), "meeting": set(),
    }  # fmt: skip
    for who in plan.setting.people:
        person_facts(facts, who, plan.setting)
    agenda = FORMS[plan.form](list(plan.items))
    facts["agenda"].update(agenda.items)
    facts["case"].update((case,) for case in agenda.cases)
    year, month, number = plan.date
    facts["meeting"] = {
        ("body", plan.setting.body),
        ("date", f"{year}-{month:02d}-{number:02d}"),
        ("time", f"{plan.time[0]:02d}:{plan.time[1]:02d}"),
        ("place", plan.room),
    }
    return Gold(facts)


def person_facts(facts: dict[str, set[tuple[str | None, ...]]], who: Who, setting: Setting) -> None:
    facts["person"].add((who.name,))
    facts["attendance"].add((who.name, who.attendance))
    if who.party:
        facts["party"].add((who.name, who.party))
    if who.title:
        facts["role"].add((who.name, who.title, who.office_in))
    if who.organisation:
        facts["represents"].add((who.name, who.organisation))
        if who.organisation.endswith(" Kommune"):
            facts["municipality"].add((who.name, who.organisation.removesuffix(" Kommune")))
    if setting.town and (who.attendance != "guest" or who.organisation in UNITS):
        facts["municipality"].add((who.name, setting.town[0]))


def minutes(plan: Plan) -> Minutes:
    """Return the document of a plan with its gold."""
    return Minutes(plan, text(plan), gold(plan))
