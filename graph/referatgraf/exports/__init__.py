"""One file a format; each turns a loaded dataset into bytes, the same bytes every time."""

from referatgraf.errors import UsageError
from referatgraf.exports import (
    csv,
    gexf,
    graphml,
    html,
    jsonld,
    nquads,
    parquet,
    png,
    svg,
    trig,
    turtle,
)
from referatgraf.exports.base import GROUP, Export, loaded, third_party

EXPORTS: tuple[Export, ...] = (
    turtle.EXPORT,
    trig.EXPORT,
    nquads.EXPORT,
    jsonld.EXPORT,
    graphml.EXPORT,
    gexf.EXPORT,
    csv.EXPORT,
    parquet.EXPORT,
    svg.EXPORT,
    png.EXPORT,
    html.EXPORT,
)

__all__ = ["EXPORTS", "GROUP", "Export", "export", "export_names"]


def export_names() -> tuple[str, ...]:
    """Return the names of all formats: ours in their order, then the third parties' sorted."""
    ours = tuple(item.name for item in EXPORTS)
    return ours + tuple(name for name in sorted(third_party()) if name not in ours)


def export(name: str) -> Export:
    """Return a format by its name.

    Raises UsageError that lists the known ones, or names the package that cannot be loaded.
    """
    for item in EXPORTS:
        if item.name == name:
            return item
    if name in (others := third_party()):
        return loaded(others[name])
    known = ", ".join(export_names())
    raise UsageError(f"--to {name}", "is not a known format", f"choose one of: {known}")
