"""Items of a document site's transcript are set apart by the agenda that lists their titles."""

import pytest

from referatgraf.layouts import sections
from referatgraf.reading import read
from referatgraf.reading.transcript_agendas import agenda_lines

_SITE = 'Download "Referat. Havneforum"\n\nTranskript\n\n'
_HEAD = "1 Havneforum Møde den 3. maj 2016 Til stede: Ida Holm, Bo Lind Afbud: Per Krogh "


def items(text: str) -> list[tuple[str | None, str, str | None]]:
    document = read(text.encode(), ["minutes.txt"])

    def words(at: tuple[int, int]) -> str:
        return " ".join(document.text[slice(*at)].split())

    return [
        (i.number and words(i.number), words(i.title), i.case and words(i.case))
        for i in sections(document).items
    ]


_THREE = [("1", "Nye stier", None), ("2", "Budget 2017", None), ("3", "Eventuelt", None)]


@pytest.mark.parametrize(
    "pages",
    [
        # page numbers behind the titles, and the heading of a part between two
        "Indholdsfortegnelse Side 1. Nye stier 2 2. Budget 2017 2 Lukkede punkter "
        "3. Eventuelt 3\n\n"
        "2 1. Nye stier Stierne skal lyses op. 2. Budget 2017 Bo Lind viste tallene.\n\n"
        "3 3. Eventuelt Intet.",
        # bare numbers
        "Dagsorden 1 Nye stier 2 Budget 2017 3 Eventuelt 1 Nye stier Stierne skal lyses op. "
        "2 Budget 2017 Bo Lind viste 3 kort. 3 Eventuelt Intet.",
        # a word in front of the number where the item is treated
        "Dagsorden: 1. Nye stier 2. Budget 2017 3. Eventuelt Ad. pkt. 1. Nye stier Ida Holm bød "
        "velkommen. Ad. pkt. 2. Budget 2017 Bo Lind viste tallene. Ad. pkt. 3. Eventuelt Intet.",
        # no title where the item is treated
        "Dagsorden: 1. Nye stier 2. Budget 2017 3. Eventuelt Ad 1. Stierne skal lyses op. "
        "Ad 2. Bo Lind viste tallene. Ad 3. Per Krogh maler huset.",
        # "Budget" has lost its year in the agenda, and all titles behind it their numbers
        "Indholdsfortegnelse 1. Nye stier 2 2. Broer 2 3. Budget Havnen Eventuelt 4\n\n"
        "2 1. Nye stier Stierne skal lyses op. 2. Broer Udsat.\n\n"
        "3 3. Budget 2017 Bo Lind viste tallene. 4. Havnen Godkendt. 5. Eventuelt Intet.",
    ],
)
def test_titles_end_as_the_agenda_shows(pages: str) -> None:
    found = items(_SITE + _HEAD + pages)
    lost = [("1", "Nye stier", None), ("2", "Broer", None), ("3", "Budget 2017", None),
            ("4", "Havnen", None), ("5", "Eventuelt", None)]  # fmt: skip
    assert found == (lost if "Broer" in pages else _THREE)


def test_a_head_on_each_page_keeps_the_number_of_its_item() -> None:
    pages = "\n\n".join(
        f"{n + 1} Havneforum 3. maj 2016 Side {n + 1} {n}. {title} Sagsnr.: 14/21{n} Resumé: Se."
        for n, title in enumerate(("Nye stier", "Budget 2017", "Eventuelt"), 1)
    )
    agenda = "Indholdsfortegnelse Side 1. Nye stier 2 2. Budget 2017 3 3. Eventuelt 4\n\n"
    cases = ["14/211", "14/212", "14/213"]
    expected = [(n, t, c) for (n, t, _), c in zip(_THREE, cases, strict=True)]
    assert items(_SITE + _HEAD + agenda + pages) == expected


def test_numbers_that_are_spoken_of_open_no_item() -> None:
    text = (
        "Dagsorden: 1. Nye stier 2. Budget 2017 3. Eventuelt 1. Nye stier Stierne er mørke; se "
        "punkt 2. Budget 2017 og nr. 3. Eventuelt på mødet i juni. 2. Budget 2017 Bo Lind viste "
        "tallene. 3. Eventuelt Intet."
    )
    assert items(_SITE + _HEAD + text) == _THREE


def test_only_transcripts_are_parted() -> None:
    text = "Dagsorden: 1. Nye stier 2. Broer 3. Havn 1. Nye stier Se her. 2. Broer Ja. 3. Havn Nej."
    assert not [*agenda_lines(text)]
    assert not [*agenda_lines(_SITE + text.partition(" 1. Nye stier Se")[0])]


def test_pages_that_begin_with_a_listed_title_and_a_part() -> None:
    pages = (
        "Pkt. Tekst Side 1 Nye stier 2 Broer ved havnen 3\n\n"
        "2 Side A Nye stier Resumé Stierne skal lyses op. Beslutning Godkendt.\n\n"
        "3 Side A Broer ved havnen Resumé Broerne er slidte. Beslutning Udsat.\n\n"
        "4 Side A Ikke på listen Resumé Intet. Beslutning Intet."
    )
    found = [title for _, title, _ in items(_SITE + _HEAD + pages)]
    assert found[:2] == ["Nye stier", "Broer ved havnen"]
    plain = pages.replace("2 Side A", "Side A").replace("3 Side A", "Side A")
    assert "Broer ved havnen" not in [t for _, t, _ in items(_HEAD + plain.replace("\n\n", " "))]
