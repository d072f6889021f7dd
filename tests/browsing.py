"""Pages open in a real browser: what they ask the network for, what they complain of."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# The last ones keep the browser from asking its maker's servers for things at every start.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# What WCAG 2.1 asks of level A and AA, as far as a program can tell.
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")


def program() -> str | None:
    """Return the path of an installed browser; REFERATGRAF_BROWSER names another one."""
    named = os.environ.get("REFERATGRAF_BROWSER")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@dataclass
class Watch:
    """Hold what a page asked the network for, and its errors, warnings and dialogs."""

    page: Any
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def strange(self, home: str) -> list[str]:
        """Return the addresses asked for that do not begin with ``home``."""
        self.page.evaluate("0")  # what was said before has come when this is answered
        return [url for url in self.asked if not url.startswith((home, "data:"))]

    def clean(self, home: str) -> None:
        """Assert that the page asked for nothing elsewhere and complained of nothing."""
        assert self.strange(home) == [], "the page asked for more than its own"
        assert self.complaints == []


def watched(page: Any) -> Watch:
    """Listen to a page from now on."""
    watch = Watch(page)
    page.on("request", lambda request: watch.asked.append(request.url))
    page.on("websocket", lambda socket: watch.asked.append(socket.url))
    page.on("pageerror", lambda error: watch.complaints.append(str(error)))
    page.on("console", lambda said: _heard(watch, said))
    page.on("dialog", lambda dialog: (watch.complaints.append(dialog.message), dialog.dismiss()))
    return watch


def _heard(watch: Watch, said: Any) -> None:
    # A graphics driver talks of its own speed where a drawing is asked what was clicked on.
    if said.type in ("error", "warning") and "GL Driver Message" not in said.text:
        watch.complaints.append(f"{said.text} {said.location.get('url')}")


@contextmanager
def opened(browser: Any, **settings: Any) -> Iterator[Watch]:
    """Give a new page in a profile of its own; ``settings`` as Playwright's ``new_context`` has."""
    context = browser.new_context(**settings)
    context.set_default_timeout(20_000)
    try:
        yield watched(context.new_page())
    finally:
        context.close()


def barriers(page: Any) -> list[str]:
    """Return what axe finds against WCAG 2.1 AA: the rule, and where it is broken."""
    from axe_playwright_python.sync_playwright import Axe

    only = {"runOnly": {"type": "tag", "values": list(WCAG)}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=only).response
    assert found["passes"], "axe looked at nothing"
    return [f"{v['id']}: {node['target']}" for v in found["violations"] for node in v["nodes"]]
