"""Say which scripts the network takes, and what the browser may fetch before one asks for it."""

from referatgraf.web.pages.markup import Html, joined, tag
from referatgraf.web.pages.view import View

MODULES = ("main", "data", "place", "draw", "save", "told", "find")
# Loaded by the main script, and only where the browser can draw with them.
SCRIPTS = (
    "assets/vendor/graphology/graphology.umd.min.js",
    "assets/vendor/sigma/sigma.min.js",
)


def soon(view: View) -> Html:
    """Return what tells the browser to fetch at once what the script asks for one by one."""
    modules = [
        tag("link", rel="modulepreload", href=f"{view.root}assets/network/{name}.js")
        for name in MODULES
    ]
    index = f"{view.root}network/index.json"
    first = tag("link", rel="preload", as_="fetch", crossorigin=True, href=index)
    return joined((*modules, first))
