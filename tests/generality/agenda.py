"""Agendas: titles, numbers in several forms, case numbers, decisions, prose without people."""

import random
from collections.abc import Callable
from dataclasses import dataclass

TITLES = (
    "Godkendelse af dagsorden", "Budgetopfølgning pr. 31. marts", "Ny cykelsti langs åen",
    "Status på anlægsprojekter", "Orientering om tilsyn", "Takster for næste år", "Eventuelt",
    "Valg af revisor", "Høringssvar til lokalplan 12", "Årsregnskab", "Handleplan for klima",
    "Renovering af svømmehallen", "Plan for vintervedligehold", "Forslag til vedtægter",
    "Evaluering af forsøg med åbne haller", "Kommende møder", "Meddelelser",
    "Fordeling af midler til landdistrikter", "Udbud af kørsel", "Kvalitetsstandard for rengøring",
)  # fmt: skip
DECISIONS = (
    "Godkendt.", "Taget til efterretning.", "Indstillingen blev tiltrådt.", "Sagen udsættes.",
    "Drøftet.", "Orienteringen blev taget til efterretning.", "Anbefales godkendt.",
)  # fmt: skip
PROSE = (
    "Forslaget koster 2,4 mio. kr. over tre år og holdes inden for rammen.",
    "Arbejdet ventes at begynde i maj og være færdigt før sommerferien.",
    "Der er afsat midler i budgettet, og tidsplanen holder.",
    "Høringen løb i otte uger, og der kom 14 svar.",
    "Punktet følger op på drøftelsen i foråret.",
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class Item:
    title: str
    decision: str
    prose: str | None
    case: str | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """Hold the lines of an agenda and its gold: (number as printed, title) and case numbers."""

    lines: list[str]
    items: list[tuple[str | None, str]]
    cases: list[str]


def draw_items(rng: random.Random) -> list[Item]:
    case = rng.choice([None, None, "{y}-{n:06d}", "{y}/{n}", "SAG-20{y}-{n:05d}"])
    return [
        Item(
            title,
            rng.choice(DECISIONS),
            rng.choice([None, *PROSE]),
            case and case.format(y=rng.randint(14, 25), n=rng.randint(1000, 29999)),
        )
        for title in rng.sample(TITLES, rng.randint(3, 6))
    ]


def body(item: Item) -> list[str]:
    case = [f"Sagsnr.: {item.case}"] if item.case else []
    prose = ["", item.prose] if item.prose else []
    return [*case, *prose, "", "Beslutning", item.decision, ""]


def plain(form: str) -> Callable[[list[Item]], Agenda]:
    def write(items: list[Item]) -> Agenda:
        lines: list[str] = []
        for number, item in enumerate(items, 1):
            lines += [form.format(n=number, t=item.title), *body(item)]
        numbered = [(str(n), i.title) for n, i in enumerate(items, 1)]
        return Agenda(lines, numbered, cases(items))

    return write


def roman(items: list[Item]) -> Agenda:
    lines: list[str] = []
    for number, item in zip(ROMAN, items, strict=False):
        lines += [f"{number}. {item.title}", *body(item)]
    return Agenda(lines, [(n, i.title) for n, i in zip(ROMAN, items, strict=False)], cases(items))


def ad(items: list[Item]) -> Agenda:
    lines = ["Dagsorden", *(f"{n}. {i.title}" for n, i in enumerate(items, 1)), ""]
    for number, item in enumerate(items, 1):
        lines += [f"Ad {number}. {item.title}", *body(item)]
    return Agenda(lines, [(str(n), i.title) for n, i in enumerate(items, 1)], cases(items))


def unnumbered(items: list[Item]) -> Agenda:
    lines: list[str] = []
    for item in items:
        lines += [item.title, *body(item)]
    return Agenda(lines, [(None, i.title) for i in items], cases(items))


def cases(items: list[Item]) -> list[str]:
    return [i.case for i in items if i.case]


FORMS: dict[str, Callable[[list[Item]], Agenda]] = {
    "1.": plain("{n}. {t}"),
    "1": plain("{n} {t}"),
    "1)": plain("{n}) {t}"),
    "Punkt 1:": plain("Punkt {n}: {t}"),
    "Pkt. 1": plain("Pkt. {n} {t}"),
    "## 1.": plain("## {n}. {t}"),
    "Sag nr. 1": plain("Sag nr. {n} {t}"),
    "roman": roman,
    "Ad 1": ad,
    "unnumbered": unnumbered,
}
