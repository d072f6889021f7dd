"""Whatever is repaired, the working text leads back to the stored text and loses nothing."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from referatgraf.model import Document, NoteKind
from referatgraf.reading.repair import working_text

PIECES = st.sampled_from(
    (
        *("Anna Holm (A)", "Bo Lind, formand", "udvalget", "Næstfor-", "mand", "og", "Lund-"),
        *("Krogh", "Sted: Rådhuset", "1. Valg", "2.1.", "- punkt", "[x] ja", "Side 3 af 12", "7"),
        *("(åben", "lukket)", "sætning.", "**fed**", "_kursiv_", "`kode`", "[ord](http://a.dk/b)"),
        *(
            "![x](y.png)",
            "<br>",
            "<b>",
            "| a | b |",
            "# Overskrift",
            "e\u0301",
            "A\u030a",
            "\ufb01n",
        ),
        *("Ã¸", "&amp;", "\\*", "*", "_", "[", "](", " ", "  ", "\u00a0", "\t", "\u00ad", "\u200b"),
        *(
            "\u202e",
            "\x00",
            "\uf0b7",
            "\n",
            "\n\n",
            "\n \n",
            "\r\n",
            "\r",
            "\f",
            "\u2028",
            "\n \n\n",
        ),
    )
)
LETTERS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("abæøåAB .-\n\r\f\t(")),
    max_size=60,
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=40).map(" ".join), LETTERS
).map(lambda text: f"Aa{text}")

DRESS = frozenset("-‐‑¬*_`\\[]()!<>#.")


def document(text: str) -> Document:
    """Read text that decoding may refuse for its control characters."""
    return Document("id", "hash", (), text, *working_text(text))


@settings(deadline=None)
@given(TEXTS)
def test_runs_are_in_order_and_inside_both_texts(text: str) -> None:
    _check_runs(document(text))


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Anna Holm (borgmester i", "Bo Lind", "Nordby Kommune)", ""]),
        st.sampled_from(["KKR Nordly", "Fælles-", "sekretariatet", "(gæst)", ""]),
    ).map(lambda row: f"{row[0]:30}{row[1]}"),
    max_size=9,
).map(lambda rows: "\n".join(["Anna Holm                     KKR Nordly", *rows]))


@settings(deadline=None)
@given(ROWS)
def test_cells_put_together_keep_their_places(text: str) -> None:
    made = document(text)
    _check_runs(made)
    for run in made.runs:
        words = made.text[run.text : run.text + run.length]
        assert made.stored[run.stored : run.stored + run.length] == words


COLUMNS = st.lists(
    st.tuples(
        st.sampled_from(["Karla Nørby (A),", "Skive, næst-", "formand", "Bo Lind", "GÆSTER", ""]),
        st.sampled_from(["Tove Bech,", "  Lemvig", "Rådmand Per", "Lund (V)", "AFBUD:", ""]),
    ).map(lambda row: f"{row[0]:30}{row[1]}".rstrip()),
    max_size=12,
).map(
    lambda rows: "\n".join(
        [
            "Til stede                     Afbud",
            "Karla Nørby,                  Tove Bech,",
            "Skive                         Lemvig",
            *rows,
            "Viggo Lund                    Mogens Ravn",
        ]
    )
)


@settings(deadline=None)
@given(COLUMNS)
def test_columns_read_down_keep_their_places_and_lose_nothing(text: str) -> None:
    made = document(text)
    _check_runs(made)
    held = set()
    for run in made.runs:
        words = made.text[run.text : run.text + run.length]
        assert made.stored[run.stored : run.stored + run.length] == words
        held |= set(range(run.stored, run.stored + run.length))
    assert all(c.isspace() or c == "-" for i, c in enumerate(made.stored) if i not in held)


def _check_runs(made: Document) -> None:
    """Check that runs are sorted in the working text and lie apart in both texts."""
    at = stored = 0
    for run in made.runs:
        assert run.length > 0
        assert run.text >= at
        at = run.text + run.length
    assert at <= len(made.text)
    for begin, end in sorted((r.stored, r.stored + (r.width or r.length)) for r in made.runs):
        assert begin >= stored
        stored = end
    assert stored <= len(made.stored)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_quote_is_the_text_inside_a_run(text: str, data: st.DataObject) -> None:
    made = document(text)
    run = data.draw(st.sampled_from(made.runs))
    start = data.draw(st.integers(run.text, run.text + run.length - 1))
    end = data.draw(st.integers(start + 1, run.text + run.length))
    words = made.quote(made.span(start, end))
    if not run.width:
        assert words == made.text[start:end]
    else:
        assert words == made.stored[run.stored : run.stored + run.width]


@settings(deadline=None)
@given(TEXTS, st.data())
def test_spans_are_inside_the_stored_text_and_grow_with_the_range(
    text: str, data: st.DataObject
) -> None:
    made = document(text)
    solid = [i for i, c in enumerate(made.text) if not c.isspace()]
    a, b, c, d = sorted(data.draw(st.lists(st.sampled_from(solid), min_size=4, max_size=4)))
    outer, inner = made.span(a, d + 1), made.span(b, c + 1)
    assert 0 <= outer.start <= inner.start < inner.end <= outer.end <= len(made.stored)


@settings(deadline=None)
@given(TEXTS)
def test_every_letter_of_the_working_text_stands_in_the_stored_text(text: str) -> None:
    made = document(text)
    mapped = {i for run in made.runs for i in range(run.text, run.text + run.length)}
    put_in = {c for i, c in enumerate(made.text) if i not in mapped}
    assert put_in <= set(" \n;,")


@settings(deadline=None)
@given(LETTERS.map(lambda text: f"Aa{text}"))
@example("Aa\u0301\u0327 b\u00adc\ud7a3")
def test_nothing_but_blanks_marks_and_dress_is_lost(text: str) -> None:
    made = document(text)
    if any(note.kind is NoteKind.PAGE_FURNITURE for note in made.notes):
        return
    mapped = {i for r in made.runs for i in range(r.stored, r.stored + (r.width or r.length))}
    lost = {c for i, c in enumerate(made.stored) if i not in mapped}
    for character in lost - DRESS:
        unseen = unicodedata.category(character) in ("Cc", "Cf", "Cn", "Zl", "Zp", "Zs")
        assert unseen or character.isspace(), f"{character!r} lost"


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Anna Holm (A)", "Bo Lind", "Per Krogh, formand"]), min_size=1))
def test_people_a_line_stay_people_a_line(people: list[str]) -> None:
    assert document("\n".join(people)).text.splitlines() == people


@settings(deadline=None)
@given(TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert document(text) == document(text)


@pytest.mark.slow
def test_five_megabytes_on_one_line_and_runs_of_signs_take_linear_time() -> None:
    for text in (
        "Anna Holm (A), " * 330_000,
        "(" * 20_000 + " a",
        "$" * 80_000 + " a",
        "æ" * 2_500_000,
    ):
        made = document(text)
        assert made.text == text.strip()
        assert len(made.runs) == 1
