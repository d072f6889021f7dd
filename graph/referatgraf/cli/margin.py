"""The commands about margin notes: what the shapes find, and what people decide about it."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from referatgraf.cli import console
from referatgraf.cli.options import FORMATS, Decisions, Language, Out, Shapes
from referatgraf.listing import Format


class Action(StrEnum):
    """Name what can be done with a note."""

    ACCEPT = "accept"
    OVERRULE = "overrule"
    CORRECT = "correct"


Report = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE.ttl|.trig", help="Write the sh:ValidationReport, with all decisions."
    ),
]


def validate(
    out: Out,
    format: Annotated[
        Format | None,
        typer.Option("--format", metavar=FORMATS, help="List raw results in place of notes."),
    ] = None,
    language: Annotated[
        Language, typer.Option("--language", metavar="da|en", help="Language of the notes.")
    ] = Language.DA,
    decisions: Decisions = None,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.html|DIR", help="Write the minutes as pages with notes in the margin."
        ),
    ] = None,
    sarif: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the notes as SARIF 2.1.0.")
    ] = None,
    report: Report = None,
    shapes: Shapes = None,
) -> None:
    """Check a built graph against its shapes; a note names file, line, column and words.

    Kontrollér en bygget graf mod dens regler; en note nævner fil, linje, kolonne og ord.

    Shapes of your own (--shapes) are checked on the merged graph, beside the bundled ones.
    Egne regler (--shapes) prøves på den samlede graf, ud over de medfølgende.

    Each line ends with the note's id, by which the command note decides about it; what was
    overruled is listed, but does not count. Exit code 3: a rule is broken. Warnings alone give 0.

    \b
    Example:
      referatgraf validate OUT --html notes/
      referatgraf validate OUT --shapes our-rules.ttl
    """
    from referatgraf.cli import noted
    from referatgraf.cli.shown import violation_rows
    from referatgraf.pipeline.document import engine_warning

    words = language.word
    noted.refuse_unknown(report)
    noted.check_targets(out, decisions, (html, sarif, report), shapes or ())
    met: dict[str, int] = {}
    _, violations, margin = noted.noted(out, decisions, shapes or (), met.update)
    noted.write_notes(margin, words, html=html, sarif=sarif, report=report)
    reads_sarif = str(sarif) == "-"  # a program: nothing else goes to stdout
    if format and not reads_sarif:
        console.show(violation_rows(violations), format)
    for line in noted.note_lines(margin, words) if not (format or reads_sarif) else ():
        typer.echo(line)
    if warning := engine_warning():
        console.say(warning)
    for line in noted.met_lines(met, words):
        console.say(line)
    console.say(noted.outcome(margin, words))
    raise typer.Exit(0 if margin.conforms else 3)


def note(
    out: Out,
    note_id: Annotated[
        str, typer.Argument(metavar="NOTE", help="The id of a note, or how it begins.")
    ],
    action: Annotated[
        Action,
        typer.Argument(
            metavar="accept|overrule|correct",
            help="accept: seen, it stays. overrule: does not count; needs a reason. "
            "correct: states the right value.",
        ),
    ],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")],
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why.")] = "",
    value: Annotated[
        str | None,
        typer.Option(metavar="TEXT|IRI", help="correct: the right value; IRIs as rg:x or <…>."),
    ] = None,
    property: Annotated[
        str, typer.Option(metavar="NAME|IRI", help="correct: of which property; else the rule's.")
    ] = "",
    node: Annotated[
        str, typer.Option(metavar="IRI", help="correct: of which node; else the note's.")
    ] = "",
    at: Annotated[
        str, typer.Option(metavar="TIME", help="When, as 2026-11-23T08:00:00Z; else now.")
    ] = "",
    decisions: Decisions = None,
    shapes: Shapes = None,
) -> None:
    """Decide about a note of validate: accept it, overrule it, or state the right value.

    Tag stilling til en note: tag den til efterretning, tilsidesæt den, eller angiv det rigtige.

    Decisions stand in a file of their own, are only ever added to, survive the next build and
    change no graph. The last one about a note counts: accept takes back what was overruled.
    A note of your own shapes is found with the same --shapes.

    \b
    Example:
      referatgraf note OUT ef7ab266 overrule --by "Asta Brink" --reason "Intet blev besluttet."
    """
    from referatgraf.cli import noted

    given = {"reason": reason, "value": value, "property": property, "node": node}
    wanted = noted.wish(action.value, by, at, **given)
    console.say(noted.decided(out, note_id, wanted, decisions, shapes or ()))
