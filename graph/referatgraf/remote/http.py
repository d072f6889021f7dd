"""Send one HTTP request to an address that a person named, and say on one line what went wrong."""

import http.client
import netrc
import os
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib import error, request
from urllib.parse import urlsplit

from referatgraf.errors import RemoteError, UsageError, one_line
from referatgraf.listing import cut

TOKEN, USER, PASSWORD = "REFERATGRAF_TOKEN", "REFERATGRAF_USER", "REFERATGRAF_PASSWORD"
_PIECE, _SHOWN = 1 << 16, 200
_LOCAL = frozenset(("localhost", "127.0.0.1", "::1"))
_CREDENTIALS = f"set {TOKEN}, or {USER} and {PASSWORD}, or a line in ~/.netrc"
_REMEDIES = {
    401: f"correct the login; {_CREDENTIALS}",
    403: f"ask whoever runs the server for the right to do this; {_CREDENTIALS}",
    404: "name the address of the service itself, as its description tells",
    405: "name an address that takes this kind of request",
    413: "ask for less, or raise the server's limit",
    415: "the server does not take this format",
    429: "wait, then try again",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold how long an answer may take and how many bytes it may have."""

    seconds: float = 60.0
    most: int = 256 << 20


@dataclass(frozen=True, slots=True)
class Message:
    """Hold what is sent: method, body with its media type, and what may come back."""

    method: str
    body: bytes | None = None
    media: str = ""
    accept: str = "*/*"

    def headers(self) -> dict[str, str]:
        """Return the headers of the message itself."""
        found = {"Accept": self.accept, "User-Agent": "referatgraf", "Accept-Encoding": "identity"}
        return found | ({"Content-Type": self.media} if self.media else {})


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold an answer: its media type without parameters, and its bytes."""

    media: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Server:
    """Name an http or https address, how it may be used, and who asks; ``server`` makes one."""

    address: str
    limits: Limits
    opener: request.OpenerDirector = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


def server(address: str, limits: Limits | None = None) -> Server:
    """Return the server at an address, with the credentials that the environment has for it.

    Raises UsageError for what is no http or https address, for a name or password in it, and
    where credentials would cross a network unencrypted.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = urlsplit(""), None
    shown = cut(one_line(address), _SHOWN)
    if parts.scheme not in ("http", "https") or not host or not _plain(address):
        raise UsageError(shown, "is no http or https address", "write it as https://host/path")
    if parts.username is not None or parts.fragment:
        at = parts.netloc.rpartition("@")[2]  # never a password in a message
        place = cut(one_line(f"{parts.scheme}://{at}{parts.path}"), _SHOWN)
        raise UsageError(place, "has a name, a password or a # in it", _CREDENTIALS)
    headers, login = _credentials(host)
    if (headers or login) and parts.scheme == "http" and host not in _LOCAL:
        raise UsageError(shown, "would be sent a password unencrypted", "use https")
    return Server(address, limits or Limits(), _opener(address, login), headers)


def _plain(address: str) -> bool:
    return address.isascii() and all("!" <= letter <= "~" for letter in address)


def _credentials(host: str) -> tuple[dict[str, str], tuple[str, str] | None]:
    """Return the header and the login for a host; a command line would show them to everybody."""
    if token := os.environ.get(TOKEN):
        return {"Authorization": f"Bearer {_header(TOKEN, token)}"}, None
    name, password = os.environ.get(USER), os.environ.get(PASSWORD)
    if name is None or password is None:
        name, password = _from_netrc(host)
    if name is None or password is None:
        return {}, None
    return {}, (name, password)


def _header(name: str, value: str) -> str:
    if not _plain(value):
        raise UsageError(name, "holds characters that no header may have", "correct it")
    return value


def _from_netrc(host: str) -> tuple[str | None, str | None]:
    path = Path(os.environ.get("NETRC") or Path.home() / ".netrc")
    try:
        found = netrc.netrc(str(path)).authenticators(host) if path.is_file() else None
    except (OSError, netrc.NetrcParseError):
        raise UsageError(str(path), "cannot be read as netrc", "correct it") from None
    return (found[0], found[2]) if found else (None, None)


class _Stay(request.HTTPRedirectHandler):
    """Follow nothing: what was sent, and to whom, is what the person said."""

    def redirect_request(self, *args: Any, **more: Any) -> None:
        """Return None, so that the answer counts as an error."""
        return


def send(to: Server, message: Message, query: str = "") -> Reply:
    """Return the answer of a server; ``query`` is put behind its address.

    Raises RemoteError, on one line, for whatever is no answer of 2xx within the limits.
    """
    address = f"{to.address}{'&' if '?' in to.address else '?'}{query}" if query else to.address
    headers = {**message.headers(), **to.headers}
    sent = request.Request(address, message.body, headers, method=message.method)
    return _guarded(to, lambda: _received(to, to.opener.open(sent, timeout=to.limits.seconds)))


class _Basic(request.HTTPBasicAuthHandler):
    """Give name and password when asked for them, and from then on at once."""

    known = ""

    def http_request(self, req: request.Request) -> request.Request:
        """Send what was taken before, so that no body goes twice."""
        if self.known and not req.has_header("Authorization"):
            req.add_unredirected_header("Authorization", self.known)
        return req

    https_request = http_request

    def retry_http_basic_auth(self, host: str, req: request.Request, realm: str) -> Any:
        """Remember the words that the server wants."""
        answer = super().retry_http_basic_auth(host, req, realm)
        self.known = req.unredirected_hdrs.get("Authorization", "") if answer else ""
        return answer


def _opener(address: str, login: tuple[str, str] | None) -> request.OpenerDirector:
    """Return what opens http and https, and no file or other scheme."""
    opener = request.OpenerDirector()
    logins = request.HTTPPasswordMgrWithDefaultRealm()
    handlers: list[request.BaseHandler] = [
        request.ProxyHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPErrorProcessor(),
        _Stay(),
    ]
    if login:
        logins.add_password(None, address, *login)
        handlers += [request.HTTPDigestAuthHandler(logins), _Basic(logins)]
    for one in handlers:
        opener.add_handler(one)
    return opener


def _received(to: Server, answer: Any) -> Reply:
    """Read an answer piece by piece, until it is too long or too late."""
    end, body = time.monotonic() + to.limits.seconds, bytearray()
    with answer:
        while piece := answer.read(_PIECE):
            body += piece
            if len(body) > to.limits.most:
                reason = f"sent more than {to.limits.most >> 20} MiB"
                raise RemoteError(to.address, reason, "ask for less, as with LIMIT")
            if time.monotonic() > end:
                raise TimeoutError
        return Reply(answer.headers.get_content_type(), bytes(body))


def _guarded(to: Server, work: Callable[[], Reply]) -> Reply:
    try:
        return work()
    except error.HTTPError as found:
        with found:
            raise _refused(to, found) from None
    except error.URLError as found:
        raise _unreached(to, found.reason) from None
    except ValueError:  # urllib's word for a kind of login that it does not know
        raise RemoteError(to.address, "refuses the login", _CREDENTIALS, 401) from None
    except (OSError, http.client.HTTPException) as found:
        raise _unreached(to, found) from None


def _refused(to: Server, found: error.HTTPError) -> RemoteError:
    """Say which status came, and the first words of what the server says of it."""
    where = found.headers.get("Location", "")
    if 300 <= found.code < 400:
        remedy = f"name that address: {cut(where, _SHOWN)}" if where else "name another address"
        return RemoteError(to.address, f"leads elsewhere ({found.code})", remedy, found.code)
    try:
        said = found.read(2000).decode("utf-8", "replace").strip().partition("\n")[0]
    except (OSError, http.client.HTTPException):
        said = ""
    words = f": {cut(said, _SHOWN)}" if said and not said.startswith("<") else ""
    remedy = _REMEDIES.get(found.code, "look into the server's log" if found.code >= 500 else
                           "correct what is sent")  # fmt: skip
    name = http.client.responses.get(found.code, "")
    reason = f"answered {found.code} {name}".rstrip() + words
    return RemoteError(to.address, reason, remedy, found.code)


def _unreached(to: Server, why: object) -> RemoteError:
    """Say why there was no answer at all."""
    remedy = "start it, or name another address"
    if isinstance(why, TimeoutError):
        reason = f"did not answer within {to.limits.seconds:g} seconds"
        return RemoteError(to.address, reason, "ask for less, or raise --timeout", 408)
    if isinstance(why, ConnectionRefusedError):
        return RemoteError(to.address, "refuses connections", remedy)
    if isinstance(why, socket.gaierror):
        return RemoteError(to.address, "is an address that no server has", "correct its host")
    if isinstance(why, ssl.SSLError):
        told = why.reason or "unknown reason"
        return RemoteError(to.address, f"has no valid certificate ({told})", "correct the server")
    return RemoteError(to.address, f"broke the connection off ({cut(str(why), _SHOWN)})", remedy)
