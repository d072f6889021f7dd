"""Drive a real browser over two pipes, as the DevTools protocol allows: no port, no package."""

import base64
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# The last ones keep the browser from asking its maker's servers for things at every start.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--remote-debugging-pipe",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SECONDS = 60
# The browser reads from 3 and writes to 4.
_START = """
import os, sys
inner, outer = (os.dup(os.dup(os.dup(int(word)))) for word in sys.argv[1:3])
os.dup2(inner, 3)
os.dup2(outer, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


def program() -> str | None:
    """Return the path of an installed browser; REFERATGRAF_BROWSER names another one."""
    named = os.environ.get("REFERATGRAF_BROWSER")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


class Page:
    """Hold an open page, what it asked the network for and what it said on the console."""

    def __init__(self, out: int, answers: int) -> None:
        self.out, self.answers, self.buffer, self.count = out, answers, b"", 0
        self.session = ""
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and return its result; what happens meanwhile is kept in ``events``."""
        self.count += 1
        message: dict[str, Any] = {"id": self.count, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while (found := self._next()).get("id") != self.count:
            self.events.append(found)
        assert "error" not in found, found
        result: dict[str, Any] = found["result"]
        return result

    def open(self, url: str) -> None:
        """Load a page to the end."""
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        self.call("Page.navigate", url=url)
        while "Page.loadEventFired" not in (e.get("method") for e in self.events):
            self.events.append(self._next())

    def value(self, script: str) -> Any:
        """Return what an expression in the page is worth."""
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def click(self, selector: str) -> None:
        """Click with the mouse on the middle of what a selector finds first."""
        spot = f"(r => [r.x + r.width / 2, r.y + r.height / 2])({_element(selector)}"
        x, y = self.value(f"{spot}.getBoundingClientRect())")
        for kind in ("mousePressed", "mouseReleased"):
            more = {"x": x, "y": y, "button": "left", "clickCount": 1}
            self.call("Input.dispatchMouseEvent", type=kind, **more)

    def type(self, words: str) -> None:
        """Type words into what has the focus."""
        self.call("Input.insertText", text=words)

    def press(self, key: str) -> None:
        """Press a key: Tab, Enter, Escape, ArrowDown, ArrowUp."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40}
        more: dict[str, Any] = {"key": key, "code": key, "windowsVirtualKeyCode": codes[key]}
        if key == "Enter":
            more["text"] = "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown", **more)
        self.call("Input.dispatchKeyEvent", type="keyUp", **more)

    def picture(self) -> bytes:
        """Return what is seen as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def requests(self) -> list[str]:
        """Return the address of everything that the page asked for."""
        self.value("new Promise(done => setTimeout(done, 200))")
        asked = [e["params"] for e in self.events if e["method"] == "Network.requestWillBeSent"]
        return [params["request"]["url"] for params in asked]

    def complaints(self) -> list[str]:
        """Return errors, and whatever broke the page's own security policy."""
        kinds = ("Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening")
        return [json.dumps(e["params"]) for e in self.events if e["method"] in kinds]

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + SECONDS
        while b"\0" not in self.buffer:
            left = until - time.monotonic()
            assert left > 0 and select.select([self.answers], [], [], left)[0], "browser is silent"
            data = os.read(self.answers, 1 << 16)
            assert data, "the browser ended"
            self.buffer += data
        message, _, self.buffer = self.buffer.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


def _element(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)})"


@contextmanager
def browser(profile: Path, width: int = 1280, height: int = 900) -> Iterator[Page]:
    """Start a browser with an empty profile and give it one empty page."""
    assert sys.platform != "win32", "a Windows process inherits no pipes by number"
    found = program()
    assert found
    (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
    flags = (*FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}")
    process = subprocess.Popen(
        [sys.executable, "-c", _START, str(theirs_in), str(theirs_out), found, *flags],
        pass_fds=(theirs_in, theirs_out),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    page = Page(ours_out, ours_in)
    try:
        target = page.call("Target.createTarget", url="about:blank")["targetId"]
        page.session = page.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        yield page
    finally:
        os.close(ours_out)
        os.close(ours_in)
        process.terminate()
        process.wait(SECONDS)
