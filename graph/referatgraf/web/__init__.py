"""Pages about a built graph for the web."""
