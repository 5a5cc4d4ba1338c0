"""A source of which some files are read as they would be."""

from collections.abc import Iterator, Mapping

from ivp_cli.sources.source import Source, SourceFile, Unreadable


class Amended:
    """Another source, with other texts in place of some of its files."""

    def __init__(self, source: Source, texts: Mapping[str, str]) -> None:
        self._source = source
        self._texts = texts
        self.label = source.label

    def folders(self) -> list[str]:
        """The folders with plans, sorted."""
        return self._source.folders()

    def stray(self) -> list[Unreadable]:
        """What stands beside the folders with plans and does not belong there."""
        return self._source.stray()

    def files(self, folder: str) -> Iterator[SourceFile | Unreadable]:
        """What one folder holds, sorted by name."""
        yield from map(self._amended, self._source.files(folder))

    def names(self, folder: str) -> list[str]:
        """What those are called."""
        return self._source.names(folder)

    def beside(self, name: str) -> SourceFile | Unreadable | None:
        """A file beside `plannen/`, or None where there is none of that name."""
        item = self._source.beside(name)
        return item and self._amended(item)

    def picture(self, name: str) -> bytes | None:
        """The bytes of a picture beside the templates."""
        return self._source.picture(name)

    def _amended(self, item: SourceFile | Unreadable) -> SourceFile | Unreadable:
        amended = isinstance(item, SourceFile) and item.name in self._texts
        return SourceFile(item.name, self._texts[item.name]) if amended else item
