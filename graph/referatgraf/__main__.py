"""Run the command line as ``python -m referatgraf``."""

from referatgraf.cli import app

app()
