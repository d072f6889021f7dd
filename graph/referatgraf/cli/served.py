"""The command that serves a built folder."""

from typing import Annotated

import typer

from referatgraf.cli import console
from referatgraf.cli.options import Out
from referatgraf.errors import UsageError


def serve(
    out: Out,
    port: Annotated[
        int, typer.Option(metavar="N", min=0, max=65535, help="0: any that is free.")
    ] = 8000,
    deadline: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, max=3600, help="For one query; else 10.")
    ] = 10.0,
    workers: Annotated[
        int,
        typer.Option(metavar="N", min=0, max=64, help="Processes that answer; 0: two to four."),
    ] = 0,
    memory: Annotated[
        int,
        typer.Option(metavar="MIB", min=64, max=1 << 20, help="That one may take; else 1024."),
    ] = 1024,
) -> None:
    """Serve a built graph on this machine: a SPARQL endpoint and a page to ask it from.

    Vis en bygget graf på denne maskine: et SPARQL-endepunkt og en side at spørge fra.

    Listens on 127.0.0.1 only; needs the extra: pip install 'referatgraf[serve]'. Ctrl-C ends it.

    \b
    Example:
      referatgraf serve OUT --port 8000
    """
    try:
        from referatgraf.web.limits import Limits
        from referatgraf.web.serving import serve as run
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in ("starlette", "uvicorn"):
            raise
        remedy = "install it: pip install 'referatgraf[serve]'"
        raise UsageError("serve", f"needs {missing}", remedy) from None
    limits = Limits(deadline=deadline, workers=workers, memory=memory << 20)
    run(out, port, limits, _started)
    console.say("stoppet · stopped")


def _started(address: str) -> None:
    console.say(f"{address} · SPARQL: {address}sparql · Ctrl-C")
