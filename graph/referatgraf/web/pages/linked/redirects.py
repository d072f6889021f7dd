"""Rules by which common hosts lead IRIs on by 303, to the page or its data by Accept.

Each rule takes only what matches letters, digits, "-" and "/", and leads only below the base: none
leads to another host or lets a client write a header. Where a host has no rules, the pages that
stand at the IRIs lead on.
"""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from referatgraf.vocabulary import BUNDLED, RG
from referatgraf.web.pages.linked.dumps import dumps
from referatgraf.web.pages.site import Language, Site

# What has a page of its own; what lies below is a part, and its page is told by its address.
THING = (
    "(?:person|organisation|municipality|region|party|source)/[a-z0-9-]+"
    "|meeting/[a-z0-9-]+/[a-z0-9-]+"
)
SOURCE_PART = "(source/[a-z0-9]+)/(?:[A-Za-z0-9-]+/)*[A-Za-z0-9-]+"
MEETING_PART = "(meeting/[a-z0-9-]+/[a-z0-9-]+)/(decision|item|participation)/([a-z0-9-]+)"
_PLAIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/(?:[A-Za-z0-9._~-]+/)*")
_MEDIA = {"ttl": "text/turtle", "jsonld": "application/ld+json", "nq": "application/n-quads"}


def files(site: Site) -> Mapping[str, bytes]:
    """Return the files of rules by path; none where the base could mean something in a rule."""
    if not _PLAIN.fullmatch(site.base):
        return {}
    made = {
        ".htaccess": _apache(site),
        ".nojekyll": "",  # GitHub would leave out .well-known
        "_headers": _headers(site),
        "_redirects": _redirects(site),
        "redirects/nginx-http.conf": _NGINX_HTTP.replace("LANGUAGE", site.languages[0]),
        "redirects/nginx-server.conf": _nginx(site),
        "redirects/w3id.htaccess": _w3id(site),
    }
    return {path: text.encode() for path, text in made.items()}


def remarks(site: Site) -> tuple[str, ...]:
    """Return a line where no rules can be written."""
    if _PLAIN.fullmatch(site.base):
        return ()
    return (
        f"redirects: the base {site.base} has signs that mean something in rules; none written",
    )


def ruled(local: str) -> str | None:
    """Return the address of the thing that rules lead a part to, None where they do not.

    >>> ruled("source/4f2a/person/1")
    'source/4f2a'
    >>> ruled("membership/2abc") is None
    True
    """
    found = re.fullmatch(SOURCE_PART, local) or re.fullmatch(MEETING_PART, local)
    return found[1] if found else None


def _path(site: Site) -> str:
    return urlsplit(site.base).path


def _nginx(site: Site) -> str:
    first: Language = site.languages[0]
    return (
        _NGINX.replace("PATTERN", re.escape(_path(site)))
        .replace("BASE", _path(site))
        .replace("MEETING_PART", MEETING_PART)
        .replace("SOURCE_PART", SOURCE_PART)
        .replace("THING", THING)
        .replace("LANGUAGE", first)
    )


_NGINX_HTTP = r"""# In http { }: include this file before the server.
map $http_accept $rg_kind {
    default html;
    "~*^\s*(text/html|application/xhtml)" html;
    "~*^\s*application/ld\+json" jsonld;
    "~*text/turtle" ttl;
    "~*application/ld\+json" jsonld;
}
map $http_accept_language $rg_language {
    default LANGUAGE;
    "~*^\s*da" da;
    "~*^\s*en" en;
}
map $rg_kind $rg_before { default ""; html "$rg_language/"; }
"""
_NGINX = r"""# In server { }, where root is the folder that BASE is a path in.
# Only letters, digits, - and / of a request are repeated, and the answer stays on this host.
absolute_redirect off;
location ~ "^PATTERN(?<rg_thing>THING)/?$" {
    add_header Vary "Accept, Accept-Language" always;
    if (-f "$document_root/BASE$rg_before$rg_thing.$rg_kind") {
        return 303 "BASE$rg_before$rg_thing.$rg_kind";
    }
    try_files $uri $uri/ =404;
}
location ~ "^PATTERNMEETING_PART$" {
    set $rg_page "$rg_language/$1.html#$2-$3";
    if (-f "$document_root$uri/index.html") { rewrite ^ "$uri/" redirect; }
    return 303 "BASE$rg_page";
}
location ~ "^PATTERNSOURCE_PART$" {
    set $rg_page "$rg_language/$1.html";
    if (-f "$document_root$uri/index.html") { rewrite ^ "$uri/" redirect; }
    return 303 "BASE$rg_page";
}
location ~ "^PATTERN.+\.(?:ttl|jsonld|nq|gz)$|^PATTERN\.well-known/void$" {
    types {
        text/turtle ttl;
        application/ld+json jsonld;
        application/n-quads nq;
        application/gzip gz;
    }
    default_type text/turtle;
    charset utf-8;
    charset_types text/turtle application/n-quads;
    add_header Access-Control-Allow-Origin "*" always;
    add_header X-Robots-Tag noindex always;
}
"""


def _apache(site: Site) -> str:
    types = "\n".join(f"AddType {media} .{suffix}" for suffix, media in _MEDIA.items())
    first = site.languages[0]
    other = [one for one in site.languages if one != first]
    return (
        _APACHE.replace("TYPES", types)
        .replace("OTHERS", "".join(_APACHE_LANGUAGE.replace("OTHER", one) for one in other))
        .replace("MEETING_PART", MEETING_PART)
        .replace("SOURCE_PART", SOURCE_PART)
        .replace("THING", THING)
        .replace("BASE", site.base)
        .replace("LANGUAGE", first)
    )


_APACHE = r"""# Only letters, digits, - and / of a request are repeated, behind a fixed address.
AddDefaultCharset utf-8
TYPES
AddType application/gzip .gz
AddType application/vnd.apache.parquet .parquet
<Files "void">
    ForceType text/turtle
</Files>
<IfModule mod_headers.c>
    Header set X-Robots-Tag noindex
    Header always merge Vary "Accept, Accept-Language" env=RG_VARY
    <FilesMatch "\.(ttl|jsonld|nq|gz)$">
        Header set Access-Control-Allow-Origin "*"
    </FilesMatch>
</IfModule>
<IfModule mod_rewrite.c>
    RewriteEngine On
    # What has data beside it is a thing.
    RewriteCond %{HTTP_ACCEPT} !^\s*(text/html|application/xhtml) [NC]
    RewriteCond %{HTTP_ACCEPT} text/turtle [NC]
    RewriteCond %{HTTP_ACCEPT} !^\s*application/ld\+json [NC]
    RewriteCond %{REQUEST_FILENAME}.ttl -f
    RewriteRule ^(THING)$ BASE$1.ttl [R=303,L,QSD,E=RG_VARY:1]
    RewriteCond %{HTTP_ACCEPT} !^\s*(text/html|application/xhtml) [NC]
    RewriteCond %{HTTP_ACCEPT} application/ld\+json [NC]
    RewriteCond %{REQUEST_FILENAME}.jsonld -f
    RewriteRule ^(THING)$ BASE$1.jsonld [R=303,L,QSD,E=RG_VARY:1]
OTHERS    RewriteCond %{REQUEST_FILENAME}.ttl -f
    RewriteRule ^(THING)$ BASELANGUAGE/$1.html [R=303,L,QSD,E=RG_VARY:1]
    # Parts that have no page at their own address.
    RewriteCond %{REQUEST_FILENAME} !-d
    RewriteRule ^MEETING_PART$ BASELANGUAGE/$1.html#$2-$3 [R=303,L,NE,QSD]
    RewriteCond %{REQUEST_FILENAME} !-d
    RewriteRule ^SOURCE_PART$ BASELANGUAGE/$1.html [R=303,L,QSD]
</IfModule>
"""
_APACHE_LANGUAGE = r"""    RewriteCond %{HTTP:Accept-Language} ^\s*OTHER [NC]
    RewriteCond %{REQUEST_FILENAME}.ttl -f
    RewriteRule ^(THING)$ BASEOTHER/$1.html [R=303,L,QSD,E=RG_VARY:1]
"""


def _headers(site: Site) -> str:
    """Return the headers of files as Netlify and Cloudflare Pages read them."""
    path = _path(site)
    told = [f"{path}*\n  X-Robots-Tag: noindex\n"]
    for suffix, media in _MEDIA.items():
        charset = "" if suffix == "jsonld" else "; charset=utf-8"
        told.append(
            f"{path}*.{suffix}\n  Content-Type: {media}{charset}\n"
            "  Access-Control-Allow-Origin: *\n"
        )
    told.append(f"{path}.well-known/void\n  Content-Type: text/turtle; charset=utf-8\n")
    told += [
        f"{path}{one.path}\n  Content-Type: {one.sent_as}\n  Access-Control-Allow-Origin: *\n"
        for one in dumps()
        if one.path.rpartition(".")[2] not in _MEDIA
    ]
    return "".join(told)


def _redirects(site: Site) -> str:
    """Return rules for Netlify and Cloudflare Pages, which do not look at Accept.

    They are for parts without a page at their own address only: on Cloudflare a rule goes before a
    file.
    """
    if site.addresses == "all":
        return "# No rules are needed: a page stands at every IRI.\n"
    path, first = _path(site), site.languages[0]
    rules = [
        f"{path}source/:id/{one} {path}{first}/source/:id.html 302"
        for one in ("meeting", "extraction", ":kind/:number")
    ]
    rules += [
        f"{path}meeting/:body/:day/{kind}/:id {path}{first}/meeting/:body/:day.html#{kind}-:id 302"
        for kind in ("decision", "item", "participation")
    ]
    return "\n".join([*rules, ""])


def _w3id(site: Site) -> str:
    """Return rules for w3id.org, which lends permanent addresses, in its own way of writing."""
    first = site.languages[0]
    return (
        _W3ID.replace("DEF", RG.partition("referatgraf/")[2])
        .replace("SHAPE", BUNDLED.partition("referatgraf/")[2])
        .replace("BASE", site.base)
        .replace("LANGUAGE", first)
    )


_W3ID = r"""# https://w3id.org/referatgraf/: the vocabulary (see github.com/perma-id/w3id.org)
Options +FollowSymLinks
RewriteEngine On
RewriteCond %{HTTP_ACCEPT} text/turtle|application/rdf [NC]
RewriteRule ^DEF.*$ BASEontology.ttl [R=303,L]
RewriteRule ^DEF([A-Za-z0-9./-]*)$ BASELANGUAGE/ontology.html#$1 [R=303,L,NE]
RewriteRule ^SHAPE.*$ BASELANGUAGE/ontology.html [R=303,L]
"""
