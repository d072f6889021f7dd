"""What to try on the built sample, in Danish and English."""

import shlex
from collections.abc import Iterator
from pathlib import Path

_STEPS = (
    (
        "query {out} two_hats",
        "Hvem sidder på begge sider af mødet?",
        "Who sits on both sides of a meeting?",
    ),
    (
        'query {out} changes -p "body=KKR Sjælland" -p earlier=2023-06-16 -p later=2023-10-06',
        "Hvad ændrede sig mellem to møder?",
        "What changed between two meetings?",
    ),
    ("query --list", "Alle medfølgende spørgsmål.", "All bundled questions."),
    (
        'explain {out} "Sidsel Maarup"',
        "Alt om en person, med de præcise ord.",
        "All about a person, with the exact words.",
    ),
    ("export {out} --to csv -o who.csv", "En tabel til et regneark.", "A table for a spreadsheet."),
    (
        "build MINUTES/ -o OUT",
        "Dine egne referater (.txt, .md).",
        "Your own minutes (.txt, .md).",
    ),
)


def next_steps(out: Path) -> Iterator[str]:
    """Yield the lines to show after the sample was built into ``out``."""
    yield "Prøv nu / Try next:"
    folder = shlex.quote(str(out))
    for command, danish, english in _STEPS:
        yield ""
        yield f"  referatgraf {command.format(out=folder)}"
        yield f"      {danish} / {english}"
    yield ""
    yield f"Rapport / Report: {out / 'report.md'}"
