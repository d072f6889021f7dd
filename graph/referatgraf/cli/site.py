"""The command that writes a built graph as a web site of files."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal

import typer

from referatgraf.cli import console
from referatgraf.cli.options import Out

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
    addresses: Annotated[
        Addresses,
        typer.Option(
            metavar="all|pages", help="A page at every IRI, or only where no rule leads on."
        ),
    ] = Addresses.ALL,
    config: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Settings, table [site]; else ./referatgraf.toml."),
    ] = None,
) -> None:
    """Write pages about people, organisations, meetings and sources, for any web host.

    Skriv sider om personer, organisationer, møder og kilder til et hvilket som helst webhotel.

    Only people with an attendance, an office or a seat get a page. Every page asks search engines
    to stay away: the site is not cleared for publication.

    \b
    Example:
      referatgraf site OUT --to site/
    """
    from referatgraf.store import open_store
    from referatgraf.web.pages import LANGUAGES, open_site, publication, remarks, write_site

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
    for line in _WARNING:
        console.say(line)
    opened = open_site(open_store(out), wanted, publication=by, addresses=addresses.word)
    with console.progress("files") as progress:
        number = write_site(opened, to, progress)
    for line in remarks(opened):
        console.say(f"note: {line}")
    console.say(f"{number} filer / files, {len(opened.things)} sider / pages: {to / 'index.html'}")
