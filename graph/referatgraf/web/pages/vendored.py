"""The JavaScript that others wrote: which files there are, each with its licence beside it."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_MEDIA = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "wasm": "application/wasm",
    "txt": "text/plain; charset=utf-8",
}
_FOLDER = files("referatgraf.web").joinpath("vendor")


@cache
def vendored_files() -> Mapping[str, str]:
    """Return the media type of each vendored file, by its path below ``assets/vendor/``.

    The manifest tells them, so a file that nobody entered, and checked, is never published.
    """
    manifest = _FOLDER.joinpath("manifest.csv").read_text("utf-8")
    names = [row["file"] for row in csv.DictReader(manifest.splitlines())]
    return MappingProxyType({name: _MEDIA[name.rpartition(".")[2]] for name in names})


def vendored(name: str) -> tuple[str, bytes] | None:
    """Return the media type and the bytes of a vendored file, None where there is none."""
    media = vendored_files().get(name)
    return None if media is None else (media, _FOLDER.joinpath(*name.split("/")).read_bytes())
