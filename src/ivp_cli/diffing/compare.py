"""The comparison itself: two versions of a municipality, walked field by field without knowing the nouns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ivp_cli.diffing import decides
from ivp_cli.diffing.changes import Beslisser, Change, Kind, Named, Thing
from ivp_cli.diffing.ids import NewIds, Versions, new_ids
from ivp_cli.diffing.match import is_unnamed, match, match_values
from ivp_cli.diffing.values import direction, same
from ivp_cli.diffing.words import same_spelling
from ivp_cli.findings import Place, Route
from ivp_cli.model.basis import TITELVELDEN, Noun, naamveld, verwijzingen
from ivp_cli.model.dossier import Document, Dossier
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.model.kader import Kader
from ivp_cli.model.tijd import Planning, Tijdvak


def diff(old: Dossier | None, new: Dossier | None) -> list[Change]:
    """What changed between two versions of one municipality; None where it did not exist.

    A document that may stand in a file that could not be read is *not compared*: neither gone nor new.
    """
    known = new or old
    if known is None:
        return []
    sides = _Side(old or Dossier(known.map)), _Side(new or Dossier(known.map))
    documents = _paired(sides[0].documents(), sides[1].documents())
    frames = _paired([*sides[0].dossier.kaders.values()], [*sides[1].dossier.kaders.values()])
    ids = new_ids([*documents, *frames], sides[1].dossier)
    comparisons = (_Comparison(sides, *one) for one in zip(documents, ids, strict=False))
    return [change for comparison in comparisons for change in comparison.changes()]


def _paired(old: Sequence[Document], new: Sequence[Document]) -> list[Versions]:
    """Both versions of each document."""
    return [(None if o is None else old[o], None if n is None else new[n]) for o, n in match(old, new)]


@dataclass(frozen=True)
class _Side:
    """One version of the municipality."""

    dossier: Dossier

    def documents(self) -> list[Document]:
        """The documents in reading order: who it is, then plans and programmes by time."""
        first = [d for d in self.dossier.documenten.values() if isinstance(d, Gemeente | Kader)]
        return [*first, *self.dossier.plannen, *self.dossier.programmas]

    def named(self, cls: type[Noun], field: str, value: Any) -> Any:
        """A value, with the name of what it refers to where the field is a reference."""
        reference = verwijzingen(cls).get(field)
        if reference is None or not isinstance(value, str):
            return value
        kinds = [kind for kind in reference.naar if value in self.dossier.index[kind]]
        return Named(value, self.dossier.noem(kinds[0], value) if kinds else value)

    def thing(self, noun: Noun, also: Sequence[str] = ()) -> Thing:
        """A noun as people speak of it, and by these fields too."""
        title = "" if is_unnamed(noun) else naamveld(type(noun))
        keys = [*(key for key in noun.SLEUTEL if key not in (title, "id")), *also]
        return Thing(
            noun.soort if isinstance(noun, Document) else type(noun).__name__.lower(),
            str(getattr(noun, title)) if title else "",
            tuple(self.named(type(noun), key, getattr(noun, key)) for key in keys),
            getattr(noun, "id", ""),
        )

    def place(self, document: Document | None, route: Route | None) -> Place | None:
        """Where something stands on this side, if it does."""
        if document is None or route is None:
            return None
        return Place(self.dossier.bestand(document), route)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A thing in the document: what it is, and the way to it on both sides; None where it is not there."""

    subject: tuple[Thing, ...] = ()
    old: Route | None = ()
    new: Route | None = ()

    def go(self, old: Route | None, new: Route | None, *things: Thing) -> "_Spot":
        """Further down, by these steps on each side."""
        return _Spot(
            (*self.subject, *things),
            None if self.old is None or old is None else (*self.old, *old),
            None if self.new is None or new is None else (*self.new, *new),
        )


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a thing."""

    cls: type[Noun]
    name: str
    spot: _Spot

    def member(self, old: int | str | None, new: int | str | None, *things: Thing) -> _Spot:
        """One member of the list or series that the field holds, by its index or key on each side."""
        return self.spot.go(
            None if old is None else (self.name, old), None if new is None else (self.name, new), *things
        )


@dataclass(frozen=True)
class _Comparison:
    """The comparison of two versions of one document."""

    sides: tuple[_Side, _Side]
    versions: Versions
    ids: NewIds

    @property
    def compared(self) -> decides.Versions:
        """The two versions, each with what its own workspace decides."""
        old, new = self.sides
        return (
            decides.Version(self.versions[0], old.dossier),
            decides.Version(self.versions[1], new.dossier),
        )

    def changes(self) -> Iterator[Change]:
        """Everything that differs."""
        old, new = self.versions
        if old is not None and new is not None:
            yield from self._things(old, new, _Spot())
            return
        spot = _Spot((), None if old is None else (), None if new is None else ())
        if self.sides[0 if old is None else 1].dossier.onvolledig:
            yield self._change(Kind.NIET_VERGELEKEN, Beslisser.GEEN, spot, old=old, new=new)
        else:
            yield self._come_or_gone(old, new, spot)

    def _things(self, old: Noun, new: Noun, spot: _Spot) -> Iterator[Change]:
        """Two versions of one thing, field by field."""
        for name in type(new).model_fields:
            before, after = getattr(old, name), getattr(new, name)
            if not same(self.ids.value(type(new), name, before), after):
                yield from self._field(_Field(type(new), name, spot), before, after)

    def _field(self, field: _Field, old: Any, new: Any) -> Iterator[Change]:
        match new if old is None else old:
            case Noun():
                yield from self._part(field, old, new)
            case tuple() if any(isinstance(member, Noun) for member in (*old, *new)):
                yield from self._list_of_things(field, old, new)
            case tuple():
                yield from self._list_of_values(field, old, new)
            case dict():
                yield from self._series(field, old, new)
            case _:
                yield self._value(field, field.spot.go((field.name,), (field.name,)), old, new)

    def _part(self, field: _Field, old: Noun | None, new: Noun | None) -> Iterator[Change]:
        """A part without a name of its own is told through what it holds, also when it comes or goes."""
        part = new if old is None else old
        assert part is not None
        empty = type(part).model_construct()
        here = (None if old is None else (field.name,), None if new is None else (field.name,))
        yield from self._things(old or empty, new or empty, field.spot.go(*here, self.sides[1].thing(part)))

    def _list_of_things(
        self, field: _Field, old: tuple[Noun, ...], new: tuple[Noun, ...]
    ) -> Iterator[Change]:
        for o, n in match([self.ids.noun(one) for one in old], new):
            before, after = _told(None if o is None else old[o], None if n is None else new[n])
            if after is not None and before is not None:
                known_by = self.sides[1].thing(after, _setting_apart(self.ids.noun(before), after, new))
                yield from self._things(before, after, field.member(o, n, known_by))
            elif after is not None:
                yield self._come_or_gone(None, after, field.member(o, n, self.sides[1].thing(after)))
            elif before is not None:
                yield self._come_or_gone(before, None, field.member(o, n, self.sides[0].thing(before)))

    def _list_of_values(
        self, field: _Field, old: tuple[object, ...], new: tuple[object, ...]
    ) -> Iterator[Change]:
        for o, n in match_values(self.ids.value(field.cls, field.name, old), new):
            was, now = None if o is None else old[o], None if n is None else new[n]
            if not same(self.ids.value(field.cls, field.name, was), now):
                yield self._value(field, field.member(o, n), was, now)

    def _series(self, field: _Field, old: dict[Tijdvak, Any], new: dict[Tijdvak, Any]) -> Iterator[Change]:
        """A value for each period, in order of time."""
        before = {(key.van, key.tot_en_met): (key, value) for key, value in old.items()}
        after = {(key.van, key.tot_en_met): (key, value) for key, value in new.items()}
        for period in sorted(before.keys() | after.keys()):
            was_key, was = before.get(period, (None, None))
            now_key, now = after.get(period, (None, None))
            if not same(was, now):
                spot = field.member(str(was_key) if was_key else None, str(now_key) if now_key else None)
                yield self._value(field, spot, was, now, key=now_key or was_key)

    def _come_or_gone(self, old: Noun | None, new: Noun | None, spot: _Spot) -> Change:
        """A thing that exists on one side only."""
        part = new if old is None else old
        assert part is not None
        kind = Kind.TOEGEVOEGD if old is None else Kind.VERVALLEN
        return self._change(kind, decides.on_thing(part, self.compared), spot, old=old, new=new)

    def _value(self, field: _Field, spot: _Spot, old: Any, new: Any, key: object = None) -> Change:
        """A field, or one of several values in it, that is something else now."""
        before = self.sides[0].named(field.cls, field.name, old)
        after = self.sides[1].named(field.cls, field.name, new)
        return self._change(
            _kind(field.name, old, new),
            Beslisser.GEEN
            if _reads_the_same(before, after)
            else decides.on_field(field.cls, field.name, (old, new), self.compared),
            spot,
            field=field.name,
            key=key,
            old=before,
            new=after,
        )

    def _change(self, kind: Kind, beslisser: Beslisser, spot: _Spot, **rest: Any) -> Change:
        here = 0 if self.versions[1] is None else 1
        side, document = self.sides[here], self.versions[here]
        assert document is not None
        return Change(
            kind=kind,
            beslisser=beslisser,
            map=side.dossier.map,
            municipality=side.dossier.naam,
            document=side.thing(document),
            subject=spot.subject,
            old_place=self.sides[0].place(self.versions[0], spot.old),
            new_place=self.sides[1].place(self.versions[1], spot.new),
            **rest,
        )


def _told(before: Noun | None, after: Noun | None) -> tuple[Noun | None, Noun | None]:
    """Both versions of a thing; where only one has a name, it came or went with that name."""
    if before is None or after is None or is_unnamed(before) == is_unnamed(after):
        return before, after
    return (None, after) if is_unnamed(before) else (before, None)


def _setting_apart(before: Noun, after: Noun, siblings: Sequence[Noun]) -> list[str]:
    """The first field that stayed as it was and tells a thing from others in its list with the same key."""
    twins = [one for one in siblings if one is not after and one.sleutel == after.sleutel]
    for field in type(after).model_fields if twins else ():
        value = getattr(after, field)
        stayed = value not in (None, ()) and same(value, getattr(before, field))
        if stayed and not any(same(value, getattr(twin, field)) for twin in twins):
            return [field]
    return []


def _reads_the_same(old: object, new: object) -> bool:
    """Whether a reader notices no more than spelling, such as other capitals."""
    return isinstance(old, str) and isinstance(new, str) and same_spelling(old, new)


def _kind(field: str, old: object, new: object) -> Kind:
    if old is None or new is None:
        return Kind.TOEGEVOEGD if old is None else Kind.VERVALLEN
    if field == "id":
        return Kind.NIEUWE_ID
    if field in TITELVELDEN:
        return Kind.HERNOEMD
    if isinstance(old, Planning) and direction(old, new) == "later":
        return Kind.UITGESTELD
    return Kind.GEWIJZIGD
