"""The commands; each turns its words into one call of the library and shows what comes back.

Data goes to stdout, talk to stderr. Nothing heavy is imported before a command needs it, so that
--help answers at once.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from referatgraf import __version__
from referatgraf.cli import console, elsewhere, margin, served
from referatgraf.cli import site as pages
from referatgraf.cli.console import Commands
from referatgraf.cli.options import FORMATS, Decisions, Listing, Out
from referatgraf.errors import UsageError
from referatgraf.listing import Format

app = typer.Typer(
    cls=Commands,
    name="referatgraf",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"referatgraf {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error, too.")
    ] = False,
) -> None:
    """Build a graph of who represents whom from the minutes of Danish local government.

    Byg en graf over, hvem der repræsenterer hvem, ud fra kommunale referater.

    \b
    Example:
      referatgraf build minutes/ -o OUT && referatgraf query OUT two_hats
    """


@app.command()
def demo(
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT", help="Folder to write; else ./demo-out.")
    ] = Path("demo-out"),
) -> None:
    """Build the bundled sample (invented people) into a folder and say what to try next.

    Byg de medfølgende eksempler (opdigtede personer) i en mappe og se, hvad du så kan prøve.

    \b
    Example:
      referatgraf demo -o demo-out
    """
    from referatgraf import pipeline
    from referatgraf.cli.demo import next_steps

    with console.progress("minutes") as progress:
        report = pipeline.build_sample(out, progress)
    console.say(console.summary(dict(report.counts), 0, out, published=report.published))
    for line in next_steps(out):
        typer.echo(line)
    raise typer.Exit(report.exit_code)


Model = Annotated[
    str | None,
    typer.Option(
        metavar="auto|bundled|rules|NAME",
        help="What finds names beside the rules: the model package (auto: if installed), "
        "nothing, or a spaCy pipeline by name or folder.",
    ),
]


@app.command()
def build(
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT", help="Files, folders or patterns.")
    ],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="OUT", help="Folder to write.")],
    base: Annotated[
        str | None, typer.Option(metavar="IRI", help="What every IRI that is made begins with.")
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", help="Worker processes; 0: as many as pay off, 1: none."),
    ] = None,
    model: Model = None,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings, instead of ./referatgraf.toml.")
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option("--format", metavar=FORMATS, help="List on stdout what became of each file."),
    ] = None,
    decisions: Decisions = None,
) -> None:
    """Build a validated graph from minutes (.txt, .md) and write it into a folder.

    Byg en valideret graf ud fra referater (.txt, .md) og skriv den i en mappe.

    Exit code 1: some files or facts were left out, as report.md says; 3: the graph breaks a rule.

    \b
    Example:
      referatgraf build minutes/*.txt -o OUT
    """
    from referatgraf import pipeline
    from referatgraf.cli.shown import decision_lines, input_rows, model_lines, unread_lines
    from referatgraf.config import settings

    chosen = settings(config, base=base, jobs=jobs, model=model)
    with console.progress("minutes") as progress:
        report = pipeline.build(inputs, out, chosen, progress, decisions)
    for line in model_lines(report, chosen.model):
        console.say(line)
    for item in report.with_status("quarantined"):
        for name in item.file_names:
            console.say(f"{name}: {item.reason}; {item.remedy}")
    quarantined = len(report.with_status("quarantined"))
    counts = dict(report.counts)
    console.say(console.summary(counts, quarantined, out, published=report.published))
    if report.unread:
        console.say(unread_lines(report))
    for line in decision_lines(report):
        console.say(line)
    if format:
        console.show(input_rows(report), format)
    raise typer.Exit(report.exit_code)


app.command()(margin.validate)
app.command()(margin.note)


@app.command()
def query(
    out: Annotated[
        Path | None, typer.Argument(metavar="OUT", help="A folder that build wrote.")
    ] = None,
    what: Annotated[
        str | None,
        typer.Argument(metavar="FILE.rq|NAME|-", help="A file, a bundled query's name, or stdin."),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param", "-p", metavar="NAME=VALUE", help="For a bundled query; repeatable."
        ),
    ] = None,
    listed: Annotated[
        bool, typer.Option("--list", help="List the bundled queries and their parameters.")
    ] = False,
    endpoint: elsewhere.Endpoint = "",
    base: elsewhere.Base = "",
    timeout: elsewhere.Timeout = 60.0,
    format: Listing = Format.TABLE,
) -> None:
    """Ask a built graph a question in SPARQL, your own or a bundled one.

    Stil en bygget graf et spørgsmål i SPARQL, dit eget eller et medfølgende.

    The usual prefixes are known. Queries only read, and ask no other server. With --endpoint the
    question goes, without OUT, to a SPARQL 1.1 endpoint that holds such a graph.

    \b
    Example:
      referatgraf query OUT who_represents --param "organisation=Sorø Kommune" --param year=2023
    """
    from referatgraf.cli.shown import answer, question_lines, question_rows, sparql

    if listed and format is Format.TABLE:
        typer.echo("\n".join(question_lines()))
        return
    if listed:
        console.show(question_rows(), format)
        return
    if endpoint:
        found = elsewhere.answer(endpoint, base, timeout, (out, what), param or [])
        console.show(found, format)
        return None if found.rows else console.say("0 rækker · 0 rows")
    if out is None or what is None:
        missing = "FILE.rq|NAME|-" if out else "OUT"
        raise UsageError("query", f"needs {missing}", "see: referatgraf query --list")
    place, text = sparql(what, param or [])
    found = console.interruptible(lambda: answer(out, text, place))
    console.show(found, format)
    if not found.rows:
        console.say("0 rækker · 0 rows")


@app.command()
def explain(
    out: Out,
    thing: Annotated[str, typer.Argument(metavar="NAME|IRI", help="A person, organisation, node.")],
    format: Listing = Format.TABLE,
) -> None:
    """Show every fact about a person, an organisation or a node, with the words that prove it.

    Vis alt, hvad grafen ved om en person, en organisation eller en knude, med de præcise ord.

    \b
    Example:
      referatgraf explain OUT "Sidsel Maarup"
    """
    from referatgraf.cli.shown import explained, explanation

    found = explanation(out, thing)
    if format is Format.TABLE:
        console.show_facts(found)
    else:
        console.show(explained(found), format)


@app.command()
def export(
    out: Out,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="FORMAT",
            help="turtle trig nquads jsonld graphml gexf csv parquet; pictures: svg png html.",
        ),
    ],
    target: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE|-", help="Where to; -: stdout.")
    ] = "-",
) -> None:
    """Write a built graph in another format.

    Skriv en bygget graf i et andet format.

    \b
    Example:
      referatgraf export OUT --to graphml -o who.graphml
    """
    from referatgraf.cli.shown import exported

    terminal = target == "-" and sys.stdout.isatty()
    console.put(exported(out, to, terminal=terminal), target)


app.command()(pages.site)
app.command()(served.serve)
app.command()(elsewhere.push)
