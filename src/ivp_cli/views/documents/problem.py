"""What can keep a document from being made."""


class DocumentProblem(Exception):
    """A document cannot be made; the message is a Dutch sentence, the hint says what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class MissingExtra(DocumentProblem):
    """What makes this format is not installed."""

    def __init__(self, extra: str) -> None:
        super().__init__(f"Voor dit document is een extra onderdeel van ivp nodig: {extra}.")
        self.extra = extra
