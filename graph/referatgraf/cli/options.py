"""Arguments and options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from referatgraf.listing import Format

FORMATS = "table|json|jsonl|csv"
Out = Annotated[Path, typer.Argument(metavar="OUT", help="A folder that build wrote.")]
Listing = Annotated[
    Format, typer.Option("--format", metavar=FORMATS, help="How to list the answer.")
]
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="Decisions on notes; else OUT.decisions.jsonl, beside OUT.",
    ),
]

Shapes = Annotated[
    list[Path] | None,
    typer.Option(
        "--shapes",
        metavar="PATH",
        help="SHACL of your own, too: a Turtle file or a folder of *.ttl; repeatable.",
    ),
]


class Language(StrEnum):
    """Name the languages that notes are written in."""

    DA = "da"
    EN = "en"

    @property
    def word(self) -> Literal["da", "en"]:
        """Return the language as the library names it."""
        return "da" if self is Language.DA else "en"
