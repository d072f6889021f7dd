"""MediaWiki source is read as its page shows it; other text that looks alike stays as it is."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.reading import read
from referatgraf.reading.repair import working_text
from referatgraf.reading.tape import apply, blank
from referatgraf.reading.wiki import plain_of_wiki

HEADINGS = "== Afbud ==\nKarla Nørby\n\n== Punkter ==\n"


def wiki(source: str) -> str:
    """Return what is left of a piece of wiki source below two headings."""
    text = apply(blank(HEADINGS + source), plain_of_wiki(HEADINGS + source)).text
    return text.removeprefix("## Afbud\nKarla Nørby\n\n## Punkter\n")


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("=== Gæster ===", "### Gæster"),
        ("==Gæster==  ", "## Gæster"),
        ("'''Viggo Lund''', ''formand''", "Viggo Lund, formand"),
        ("'''''Viggo Lund''''' (A)", "Viggo Lund (A)"),
        ("Viggo Lund, [[Nordby Havn]]", "Viggo Lund, Nordby Havn"),
        ("[[Havne/Nordby|Nordby Havn]] og [[Bruger:Viggo Lund]]", "Nordby Havn og Viggo Lund"),
        ("[[Fil:Havn.jpg|thumb|Se [[Nordby]] fra luften]]Havnen", "Havnen"),
        ("[[Kategori:Referater]] [[Kategori:Havne]]", " "),
        ("Se [https://example.org/plan planen].", "Se planen."),
        (
            "# Valg\n# Økonomi\n#* Budget\n# Eventuelt",
            "1. Valg\n2. Økonomi\n- Budget\n3. Eventuelt",
        ),
        ("# Valg\n\n# Nyt valg", "1. Valg\n\n1. Nyt valg"),
        ("* Viggo Lund\n** Tove Bech\n: Per Krogh", "* Viggo Lund\n- Tove Bech\n- Per Krogh"),
        ("; Til stede\n: Viggo Lund", "Til stede\n- Viggo Lund"),
        ("__TOC__\n<nowiki>Kl. 9: pause</nowiki>", "\nKl. 9: pause"),
    ],
)
def test_lines_become_plain(source: str, plain: str) -> None:
    assert wiki(source) == plain


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        ("{{Møde\n| dato = 3. maj 2022\n| sted = Nordby\n}}", "dato: 3. maj 2022\nsted: Nordby\n"),
        ("{{Møde|dato=3. maj 2022|sted=}}", "dato: 3. maj 2022"),
        ("{{Møde\n|tid=\n|sted=[[Salen|Store sal]]\n}}", "sted: Store sal\n"),
        ("Ordstyrer: {{person|Viggo Lund}}", "Ordstyrer: Viggo Lund"),
        ("{{Indhold}}\nReferat", "\nReferat"),
        ("Formlen {{a og b}", "Formlen {{a og b}"),
        ("a | b = c", "a | b = c"),
    ],
)
def test_templates_become_lines(source: str, plain: str) -> None:
    assert wiki(source) == plain


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        (
            '{| class="wikitable"\n! Navn !! Parti\n|-\n| Viggo Lund || A\n|-\n| Bo Ø || V\n|}',
            "| Navn | Parti |\n| Viggo Lund | A |\n| Bo Ø | V |",
        ),
        (
            "{|\n|+ Medlemmer\n|-\n! Navn\n! Parti\n|-\n| Viggo Lund\n| A\n|}\nSlut",
            "Medlemmer\n| Navn | Parti |\n| Viggo Lund | A |\nSlut",
        ),
        (
            '{|\n| style="width:2em" | Til stede\n|\n* Viggo Lund\n* Tove Bech\n|}',
            "| Til stede | ; Viggo Lund; Tove Bech |",
        ),
        ("{|\n| Færdig!! || nu\n|}", "| Færdig!! | nu |"),
        ("{| uden ende\n| Viggo Lund", "{| uden ende\n| Viggo Lund"),
    ],
)
def test_tables_become_rows(source: str, plain: str) -> None:
    assert wiki(source) == plain


@pytest.mark.parametrize(
    "text",
    [
        "# Referat\n\n== Afbud ==\n\n# Punkter\n\n== Valg ==\n\n# Eventuelt",
        "Referat\n\n## Afbud\n\n== a ==\n\n== b ==\n: Viggo Lund",
        "# Afbud\n\n''Karla Nørby''\n\n# Punkter\n\n[[a]] {{b}}",
        "== Afbud ==\n# Karla Nørby\n[[a|b]]",
        "Afbud\n=====\n# Karla Nørby\nPunkter\n=======\n: ''Valg''",
        "== Afbud\n# Karla Nørby\n== Punkter\n''Valg''",
    ],
)
def test_other_text_stays(text: str) -> None:
    assert list(plain_of_wiki(text)) == []


@pytest.mark.parametrize("line", ["**Viggo Lund** (A), formand", "#OMDIRIGERING Referater"])
def test_lines_that_are_no_list_stay(line: str) -> None:
    assert wiki(line) == line


@pytest.mark.parametrize(
    "frame",
    [
        "Side   Diskussion   Rediger   Historik",
        "Artikel Diskussion Læs Redigér Redigér kilde Se historik",
        "Siden blev senest ændret den 3. maj 2022 kl. 10:02 af Viggolu. Indholdet er frit.",
        "Denne side blev sidst redigeret den 4. juni 2021 kl. 9.15.",
    ],
)
def test_frame_of_a_wiki_page_goes(frame: str) -> None:
    assert read(f"{frame}\n\nAfbud\nKarla Nørby".encode(), ["a.txt"]).text == "Afbud\nKarla Nørby"


@pytest.mark.parametrize(
    "line",
    ["Diskussion", "Side 4 Diskussion", "Siden blev ændret den 3. maj 2022.", "Rediger historik"],
)
def test_lines_like_a_frame_stay(line: str) -> None:
    assert line in read(f"{line}\n\nAfbud\nKarla Nørby".encode(), ["a.txt"]).text


PIECES = st.lists(
    st.sampled_from(
        (
            *("Viggo Lund", "== Valg ==", "\n", "\n\n", "# ", "* ", "** ", ": ", "'''", "''"),
            *("[[", "]]", "|", "{{", "}}", "\n| a = ", "\n{|", "\n|-\n", "\n|}", " || ", "\n! "),
            *(
                "[[Fil:",
                "__TOC__",
                "<nowiki>",
                "!!",
                "\f",
                "=",
                "[https://a.dk ord]",
                "\n|+ ",
                "{{m|b=",
            ),
        )
    ),
    max_size=60,
).map(lambda pieces: HEADINGS + "".join(pieces))


@settings(deadline=None)
@given(PIECES)
def test_places_are_kept_and_no_letter_is_put_in(text: str) -> None:
    tape = apply(blank(text), plain_of_wiki(text))
    mapped, stored = set[int](), 0
    for run in tape.runs():
        assert run.length > 0
        assert run.stored >= stored
        stored = run.stored + (run.width or run.length)
        if not run.width:
            words = tape.text[run.text : run.text + run.length]
            assert words == text[run.stored : stored]
        mapped |= set(range(run.text, run.text + run.length))
    assert stored <= len(text)
    assert {c for i, c in enumerate(tape.text) if i not in mapped} <= set(" \n;,")
    assert tape.text.count("Viggo Lund") <= text.count("Viggo Lund")
    working_text(text)


@pytest.mark.parametrize(
    "piece",
    [
        "[[",
        "{{a|",
        "{{",
        "'''",
        "\n{|",
        "\n# a",
        "{|\n| a\n",
        "[//",
        "<ref ",
        "==",
        "\n== a ",
        "|a=\n",
    ],
)
def test_many_marks_take_linear_time(piece: str) -> None:
    text = HEADINGS + piece * 40_000 + "}}" * 40_000
    begun = time.process_time()
    apply(blank(text), plain_of_wiki(text))
    assert time.process_time() - begun < 5
