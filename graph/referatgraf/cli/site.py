"""The command that writes a built graph as a web site of files."""

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from referatgraf.cli import console
from referatgraf.cli.options import Out
from referatgraf.errors import UsageError

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WARNING = (
    "advarsel: siderne er ikke godkendt til offentliggørelse; vis dem kun dem, der må se "
    "referaterne",
    "warning: this site is not cleared for publication; show it only to those who may see the "
    "minutes",
)


class Languages(StrEnum):
    """Name the languages that a site may be in."""

    DA = "da"
    EN = "en"
    BOTH = "both"


def site(
    out: Out,
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Folder to write.")],
    language: Annotated[
        Languages, typer.Option("--language", metavar="da|en|both", help="Language of the pages.")
    ] = Languages.BOTH,
    contact: Annotated[
        str, typer.Option(metavar="ADDRESS", help="E-mail address that errors are reported to.")
    ] = "",
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
    from referatgraf.web.pages import LANGUAGES, open_site, write_site

    if contact and not _MAIL.fullmatch(contact):
        raise UsageError(f"--contact {contact}", "is no e-mail address", "name one as a@b.dk")
    wanted = [one for one in LANGUAGES if language in (one, Languages.BOTH)]
    for line in _WARNING:
        console.say(line)
    opened = open_site(open_store(out), wanted, contact)
    with console.progress("files") as progress:
        number = write_site(opened, to, progress)
    console.say(f"{number} filer / files, {len(opened.things)} sider / pages: {to / 'index.html'}")
