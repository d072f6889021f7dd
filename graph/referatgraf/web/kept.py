"""Keep answers: the served data does not change, so the same question has the same answer."""

import re
from collections import OrderedDict
from hashlib import blake2b

from starlette.requests import Request
from starlette.responses import Response

Key = tuple[bytes, str]  # the query string as it came, and the Accept header
_SIZE, _LONGEST = 32 << 20, 1 << 19  # bytes of all answers, of one
# What another asking answers otherwise (SPARQL 1.1, 17.4.2, 17.4.4 and 17.4.5).
_NEW_EACH_TIME = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\b", re.IGNORECASE)


class Kept:
    """Hold the latest answers, up to a size."""

    def __init__(self, size: int = _SIZE) -> None:
        self.size, self.taken = size, 0
        self.answers: OrderedDict[Key, Response] = OrderedDict()

    def get(self, key: Key) -> Response | None:
        """Return the answer to a question that was asked lately."""
        found = self.answers.get(key)
        if found is not None:
            self.answers.move_to_end(key)
        return found

    def put(self, key: Key, query: str, answer: Response) -> None:
        """Keep an answer that is the same next time and not too long; the oldest make room."""
        size = _size(key, answer)
        if size > _LONGEST or _NEW_EACH_TIME.search(query) or key in self.answers:
            return
        self.answers[key] = answer
        self.taken += size
        while self.taken > self.size:
            self.taken -= _size(*self.answers.popitem(last=False))


def entity_tag(body: bytes) -> str:
    """Return what names exactly these bytes (RFC 9110, 8.8.3)."""
    return f'"{blake2b(body, digest_size=12).hexdigest()}"'


def unless_known(request: Request, response: Response) -> Response:
    """Return a response, or 304 to a client that has it already."""
    known = request.headers.get("if-none-match")
    if not known or not unchanged(response.headers.get("etag", ""), known):
        return response
    wanted = ("etag", "vary", "content-security-policy")
    same = {name: response.headers[name] for name in wanted if name in response.headers}
    return Response(status_code=304, headers=same)


def unchanged(tag: str, known: str) -> bool:
    """Tell whether a client that says If-None-Match has these bytes (RFC 9110, 13.1.2)."""
    return bool(tag) and (
        known == "*" or tag in (one.strip().removeprefix("W/") for one in known.split(","))
    )


def _size(key: Key, answer: Response) -> int:
    return len(key[0]) + len(key[1]) + len(answer.body)
