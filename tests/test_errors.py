import ast
import pickle
from pathlib import Path

import pytest

from referatgraf.errors import InputError, visible

PACKAGE = Path(__file__).parents[1] / "graph" / "referatgraf"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Karla\xa0Nørby", "Karla Nørby"),
        ("Karla\u202eybrøN", "Karla⟨U+202E⟩ybrøN"),
        ("a\tb\nc\x1b[31m\x00", "a␉b␊c␛[31m␀"),
        ("a\u200bb\u2028c\ud800", "a⟨U+200B⟩b⟨U+2028⟩c⟨U+D800⟩"),
        ("Århus 😀 «x» \\n", "Århus 😀 «x» \\n"),
    ],
)
def test_hidden_signs_are_shown_as_people_can_read_them(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert shown.isprintable()


def test_errors_say_what_is_wrong_without_the_error_behind_them() -> None:
    """An error of ours tells it all on one line; in a notebook a second traceback hides that."""
    chained = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                raised = [one for one in ast.walk(node) if isinstance(one, ast.Raise) and one.exc]
                chained += [f"{path.name}:{one.lineno}" for one in raised if not _alone(one)]
    assert chained == []


def _alone(raised: ast.Raise) -> bool:
    return isinstance(raised.cause, ast.Constant) and raised.cause.value is None


def test_error_crosses_from_a_worker_process_with_its_parts() -> None:
    error = InputError("a.txt", "is no text", "save it as text")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is InputError
    assert (again.place, again.reason, again.remedy) == (error.place, error.reason, error.remedy)
    assert str(again) == str(error)
