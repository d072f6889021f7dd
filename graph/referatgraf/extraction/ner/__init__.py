"""A named-entity model beside the rules: which sentences it reads, and what its answers change."""

from referatgraf.extraction.ner.recogniser import Model, Recogniser, choose, recogniser

__all__ = ["Model", "Recogniser", "choose", "recogniser"]
