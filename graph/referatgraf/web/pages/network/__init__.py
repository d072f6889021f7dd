"""The network of who is tied to whom: its pages, its data in pieces, its scripts.

ties    what people and organisations have in common     pieces  that, as files for the script
tables  the same as tables, for who has no script        page    the page that draws it
routes  every path of these
"""

from referatgraf.web.pages.network.routes import ROUTES, paths, way

__all__ = ["ROUTES", "paths", "way"]
