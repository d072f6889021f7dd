"""What concerns another server: asking its endpoint, loading the dataset into its store."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from referatgraf.cli import console
from referatgraf.cli.options import Out
from referatgraf.errors import UsageError
from referatgraf.listing import Rows

Endpoint = Annotated[
    str, typer.Option("--endpoint", metavar="URL", help="Ask this SPARQL endpoint, not OUT.")
]
Base = Annotated[
    str,
    typer.Option("--base", metavar="IRI", help="Of the graphs at --endpoint; else it is found."),
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout", metavar="SECONDS", min=0.1, max=3600, help="For one answer; else 60."
    ),
]


def answer(
    endpoint: str, base: str, timeout: float, words: Sequence[object], parameters: Sequence[str]
) -> Rows:
    """Return the answer of an endpoint to the one query that the words name.

    Raises UsageError where they name none or more than one.
    """
    from referatgraf.cli.shown import sparql
    from referatgraf.remote import ask_remote, found_at
    from referatgraf.remote.http import Limits

    named = [str(word) for word in words if word is not None]
    if len(named) != 1:
        reason = "needs FILE.rq|NAME|- alone, without OUT" if named else "needs FILE.rq|NAME|-"
        raise UsageError("--endpoint", reason, "see: referatgraf query --list")
    place, text = sparql(named[0], parameters)

    def asked() -> Rows:
        found = ask_remote(found_at(endpoint, base, Limits(timeout)), text, place)
        return Rows(found.columns, list(found.rows))

    return console.interruptible(asked)


def push(
    out: Out,
    to: Annotated[
        str, typer.Option("--to", metavar="URL", help="Address of the Graph Store Protocol.")
    ],
    state: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Keeps what was put: next time only what changed."),
    ] = None,
    default_graph: Annotated[
        bool,
        typer.Option("--default-graph", help="Also REPLACE the store's default graph by ours."),
    ] = False,
    timeout: Timeout = 60.0,
) -> None:
    """Load a built graph into another store, each named graph by the Graph Store Protocol.

    Læs en bygget graf ind i et andet lager, graf for graf, med Graph Store Protocol.

    A name and password, or a token, come from the environment (REFERATGRAF_USER and
    REFERATGRAF_PASSWORD, or REFERATGRAF_TOKEN) or from ~/.netrc. Exit code 6: the store refuses.

    \b
    Example:
      referatgraf push OUT --to http://127.0.0.1:7878/store --state pushed.json
    """
    from referatgraf.remote import push as pushed
    from referatgraf.remote.http import Limits, server
    from referatgraf.store import open_store

    target = server(to, Limits(timeout))
    built = open_store(out)
    with console.progress("graphs") as progress:
        done = pushed(built, target, state=state, default=default_graph, progress=progress)
    console.say(
        f"{done.put} grafer lagt ind, {done.kept} uændrede, {done.dropped} fjernet / "
        f"{done.put} graphs put, {done.kept} unchanged, {done.dropped} dropped"
    )
