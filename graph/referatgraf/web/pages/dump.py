"""The dump that the page to ask in SPARQL fetches: the dataset as built, packed."""

import gzip

from referatgraf.web.pages.site import Site


def dump(site: Site) -> tuple[str, bytes]:
    """Return the media type and the bytes of the whole dataset as N-Quads, packed by gzip.

    No time is written into it: the same dataset gives the same bytes.
    """
    content = (site.built.out / "graph.nq").read_bytes()
    return "application/gzip", gzip.compress(content, 6, mtime=0)
