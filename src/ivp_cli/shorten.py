"""Texts that are too long for where they are shown."""


def cut(text: str, room: int) -> str:
    """As much of a text as there is room for, with a sign that there was more."""
    if len(text) <= room:
        return text
    return f"{text[: room - 1].rstrip()}…" if room > 0 else ""


def one_line(text: str, room: int) -> str:
    """The same, of a text that may go over several lines."""
    return cut(" ".join(text.split()), room)
