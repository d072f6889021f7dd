"""Build a knowledge graph of who represents whom from Danish local-government minutes.

    import referatgraf

    referatgraf.build(["minutes/"], "OUT")
    graph = referatgraf.open_graph("OUT")
    graph.entity("Sidsel Maarup")

The names in ``__all__`` are the public interface. Each is loaded when it is first asked for, so
that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from referatgraf.api.building import build, build_sample
    from referatgraf.api.endpoint import Endpoint, open_endpoint
    from referatgraf.api.entity import Entity
    from referatgraf.api.graph import KnowledgeGraph, open_graph
    from referatgraf.api.picture import Picture
    from referatgraf.api.table import Table
    from referatgraf.config import Settings
    from referatgraf.errors import ReferatgrafError
    from referatgraf.pipeline.report import BuildReport

__version__ = "0.1.0"
__all__ = [
    "BuildReport",
    "Endpoint",
    "Entity",
    "KnowledgeGraph",
    "Picture",
    "ReferatgrafError",
    "Settings",
    "Table",
    "__version__",
    "build",
    "build_sample",
    "open_endpoint",
    "open_graph",
]
_MODULES = {
    "BuildReport": "pipeline.report",
    "Endpoint": "api.endpoint",
    "Entity": "api.entity",
    "KnowledgeGraph": "api.graph",
    "Picture": "api.picture",
    "ReferatgrafError": "errors",
    "Settings": "config",
    "Table": "api.table",
    "build": "api.building",
    "build_sample": "api.building",
    "open_endpoint": "api.endpoint",
    "open_graph": "api.graph",
}

if not TYPE_CHECKING:  # a type checker would take every misspelt name for Any

    def __getattr__(name: str) -> object:
        """Load a public name."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)

    def __dir__() -> list[str]:
        """Return the public names, too, for completion."""
        return sorted({*globals(), *__all__})
