"""The command that writes a built graph as a web site of files."""

import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from referatgraf.cli import console
from referatgraf.cli.options import Out
from referatgraf.config import workers as processes

_PER_WORKER = 24  # files of OUT that pay for starting one more process, some 2 s of one core
_WARNING = (
    "advarsel: siderne er ikke godkendt til offentliggørelse; vis dem kun dem, der må se "
    "referaterne",
    "warning: this site is not cleared for publication; show it only to those who may see the "
    "minutes",
)


Contact = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="E-mail address that errors are reported to."),
]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Who publishes the data.")]
PublisherIri = Annotated[
    str | None, typer.Option(metavar="IRI", help="Web address that names the publisher.")
]
Licence = Annotated[
    str | None, typer.Option(metavar="IRI", help="Licence of the statements, by its address.")
]
Endpoint = Annotated[
    str | None, typer.Option(metavar="URL", help="SPARQL endpoint of the same data.")
]
Issued = Annotated[
    str | None, typer.Option(metavar="DAY", help="Day of publication, as 2026-11-23.")
]


class Languages(StrEnum):
    """Name the languages that a site may be in."""

    DA = "da"
    EN = "en"
    BOTH = "both"


class Addresses(StrEnum):
    """Say at which IRIs a page stands."""

    ALL = "all"
    PAGES = "pages"

    @property
    def word(self) -> Literal["all", "pages"]:
        """Return the choice as the library names it."""
        return "all" if self is Addresses.ALL else "pages"


Addressing = Annotated[
    Addresses,
    typer.Option(metavar="all|pages", help="A page at every IRI, or only where no rule leads on."),
]
Config = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Settings, table [site]; else ./referatgraf.toml."),
]
Workers = Annotated[
    int,
    typer.Option(
        metavar="N", min=0, max=256, help="Worker processes; 0: as many as pay off, 1: none."
    ),
]


def site(
    out: Out,
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Folder to write.")],
    language: Annotated[
        Languages, typer.Option("--language", metavar="da|en|both", help="Language of the pages.")
    ] = Languages.BOTH,
    contact: Contact = None,
    publisher: Publisher = None,
    publisher_iri: PublisherIri = None,
    licence: Licence = None,
    endpoint: Endpoint = None,
    issued: Issued = None,
    addresses: Addressing = Addresses.ALL,
    config: Config = None,
    workers: Workers = 0,
) -> None:
    """Write pages about people, organisations, meetings and sources, for any web host.

    Skriv sider om personer, organisationer, møder og kilder til et hvilket som helst webhotel.

    Only people with an attendance, an office or a seat get a page. Every page asks search engines
    to stay away: the site is not cleared for publication.

    \b
    Example:
      referatgraf site OUT --to site/
    """
    from referatgraf.web.pages import LANGUAGES, publication, remarks, stocked, write_site

    by = publication(
        config,
        contact=contact,
        publisher=publisher,
        publisher_iri=publisher_iri,
        licence=licence,
        endpoint=endpoint,
        issued=issued,
    )
    wanted = [one for one in LANGUAGES if language in (one, Languages.BOTH)]
    with tempfile.TemporaryDirectory(prefix="referatgraf-") as room:
        stored = stocked(out, Path(room), wanted, publication=by, addresses=addresses.word)
        sources = len(stored.manifest["files"])
        with console.progress("files") as progress:
            number = write_site(stored, to, progress, processes(workers, sources, _PER_WORKER))
        for line in (*_WARNING, *(f"note: {one}" for one in remarks(stored.open()))):
            console.say(line)
    console.say(f"{number} filer / files: {to / 'index.html'}")
