"""A page that says why a question has no answer, made without the graph: no worker is free."""

from referatgraf.web.pages.markup import Html, tag


def trouble(path: str, danish: str, english: str) -> bytes:
    """Return the page; ``path`` is that of the question's page, the way back to its form."""
    language, words = ("en", english) if path.startswith("en/") else ("da", danish)
    back = "Back to the question" if language == "en" else "Tilbage til spørgsmålet"
    title = "No answer" if language == "en" else "Intet svar"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("title", title),
        tag("link", rel="stylesheet", href="/assets/site.css"),
    )
    main = tag(
        "main",
        tag("h1", title),
        tag("p", words, class_="wrong", role="alert"),
        tag("p", tag("a", back, href=f"/{path}")),
    )
    whole: Html = tag("html", head, tag("body", main), lang=language)
    return f"<!DOCTYPE html>\n{whole}\n".encode()
