"""Write the pages of a site into a folder of their own; a page of an earlier check is dropped."""

import re
from pathlib import Path

from referatgraf.errors import UsageError
from referatgraf.notes.html import site
from referatgraf.notes.note import Margin
from referatgraf.notes.page import GENERATOR

_PAGE = re.compile(r"[0-9a-f]{16}\.html")


def write_site(margin: Margin, folder: Path) -> None:
    """Write a page a source and index.html last.

    Raises UsageError for a folder that holds other things, and where it cannot be written.
    """
    try:
        _refuse_foreign(folder)
        folder.mkdir(parents=True, exist_ok=True)
        written = set()
        for name, data in site(margin):
            (folder / name).write_bytes(data)
            written.add(name)
        for path in folder.iterdir():
            if _PAGE.fullmatch(path.name) and path.name not in written:
                path.unlink()
    except OSError as error:
        reason = f"cannot be written ({error.strerror})"
        raise UsageError(str(folder), reason, "name another folder with --html") from None


def _refuse_foreign(folder: Path) -> None:
    if not folder.exists() or not any(folder.iterdir()):
        return
    index = folder / "index.html"
    mark = f'content="{GENERATOR}"'.encode()
    if not index.is_file() or mark not in index.read_bytes()[:4096]:
        remedy = "name an empty or new folder, or a file that ends in .html, with --html"
        raise UsageError(str(folder), "holds files that validate did not write", remedy)
