"""A built folder on the web: the SPARQL endpoint with a page to ask it from, and pages of things.

The endpoint needs the extra ``serve`` (starlette, uvicorn); ``pages`` needs nothing more than the
program. What strangers send is answered in worker processes that may be killed (``pool``,
``worker``); the process that listens only reads requests and never touches the store.
"""
