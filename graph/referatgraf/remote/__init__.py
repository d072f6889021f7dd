"""Ask another server, and load the dataset into it; the only package that opens connections.

Only what a person names is connected to, by http or https; nothing is followed elsewhere.
"""

from referatgraf.remote.asking import Remote, ask_remote, found_at
from referatgraf.remote.pushing import Pushed, push

__all__ = ["Pushed", "Remote", "ask_remote", "found_at", "push"]
