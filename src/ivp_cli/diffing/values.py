"""Comparing values by what they mean, and saying which way they moved."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import fields
from decimal import Decimal

from ivp_cli.diffing.changes import Direction
from ivp_cli.model.basis import Noun
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import Meetwaarde, Streefwaarde
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.model.waarde import Waarde


def meaning(value: object) -> Hashable:
    """What is left of a value without its notation: equal for `2024` and `2024-01 t/m 2024-12`.

    The order of lists and mappings does not count.
    """
    match value:
        case Tijdvak():
            return (Tijdvak, value.van, value.tot_en_met)
        case Noun() | Waarde():
            return (type(value), *(meaning(getattr(value, name)) for name in _parts(value)))
        case tuple():
            return (tuple, frozenset(Counter(map(meaning, value)).items()))
        case dict():
            return (dict, frozenset((meaning(key), meaning(part)) for key, part in value.items()))
        case _:
            assert isinstance(value, Hashable)
            return value


def _parts(value: Noun | Waarde) -> Iterable[str]:
    return type(value).model_fields if isinstance(value, Noun) else (f.name for f in fields(value))  # type: ignore[arg-type]


def same(old: object, new: object) -> bool:
    """Whether two values mean the same."""
    return old == new or meaning(old) == meaning(new)


def direction(old: object, new: object) -> Direction:
    """Which way a value moved, where that can be said without judging.

    A stretch of time moved later when it ends later: the end is what people are held to.
    """
    match old, new:
        case Planning(tijdvak=Tijdvak() as before), Planning(tijdvak=Tijdvak() as after):
            return direction(before, after)
        case Tijdvak(), Tijdvak():
            return _later(new.tot_en_met.toordinal() - old.tot_en_met.toordinal())
        case Streefwaarde(), Streefwaarde() if old.operator == new.operator:
            return _target(old, new)
        case Meetwaarde(waarde=Decimal() as before), Meetwaarde(waarde=Decimal() as after):
            return _higher(after - before)
        case Bedrag(), Bedrag():
            return _amount(old, new)
        case _:
            return ""


def difference(old: object, new: object) -> Decimal | None:
    """How much an exact amount went up, or down when negative."""
    match old, new:
        case Bedrag(minimum=Decimal() as before), Bedrag(minimum=Decimal() as after):
            return after - before if old.is_exact and new.is_exact else None
        case _:
            return None


def _target(old: Streefwaarde, new: Streefwaarde) -> Direction:
    """Asking for less of what should be low, or more of what should be high, is stricter."""
    if not same(old.periode, new.periode):
        return direction(old.periode, new.periode) if old.waarde == new.waarde else ""
    higher = _higher(new.waarde - old.waarde)
    if old.operator == "precies" or not higher:
        return higher
    at_most = old.operator in ("minder dan", "hoogstens")
    return "strenger" if (higher == "lager") == at_most else "soepeler"


def _amount(old: Bedrag, new: Bedrag) -> Direction:
    """A range moved when neither bound went the other way."""
    endless = Decimal("Infinity")
    lower = ((old.minimum, new.minimum, -endless), (old.maximum, new.maximum, endless))
    moves = {
        _higher((open_bound if after is None else after).compare(open_bound if before is None else before))
        for before, after, open_bound in lower
    } - {""}
    return moves.pop() if len(moves) == 1 else ""


def _later(move: int) -> Direction:
    return "later" if move > 0 else "eerder" if move < 0 else ""


def _higher(move: Decimal) -> Direction:
    return "hoger" if move > 0 else "lager" if move < 0 else ""
