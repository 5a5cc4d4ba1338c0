"""Nouns of the plan language as plain data for templates: the same names, values as Dutch text."""

import re
from datetime import date
from typing import Any

from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun, verwijzingen
from ivp_cli.model.bron import Brondocument, Bronverwijzing
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.uitzondering import Ding
from ivp_cli.views.documents import dutch, figures

_WEB_ADDRESS = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9/._~%?=&+-]*)?")


class Plain:
    """Makes plain data of one dossier, and numbers the sources in the order in which they are first used."""

    def __init__(self, dossier: Dossier, peildatum: date, *, charts: bool) -> None:
        self._dossier = dossier
        self._peildatum = peildatum
        self._charts = charts
        self._used: dict[str, dict[str | None, list[dict[str, Any]]]] = {}

    def noun(self, noun: Noun, *fields: str) -> dict[str, Any]:
        """A noun as a dictionary of some of its fields, or of all that say something about the policy.

        An id that refers to something becomes the name of that thing; each of `bronnen` gets a note's number.
        """
        names = fields or tuple(name for name in type(noun).model_fields if name not in Ding.model_fields)
        return {name: self._field(noun, name) for name in names}

    def indicators(self, ids: tuple[str, ...]) -> list[dict[str, Any]]:
        """Indicators as known on the reference date, with table, trend and, where they are drawn, a chart."""
        found = [self._dossier.indicator(id) for id in ids]
        return [self._indicator(one.op(self._peildatum)) for one in found if one is not None]

    def notes(self, first: int = 1) -> list[dict[str, Any]]:
        """The documents used so far, numbered by first use; of several places in one, each gets a letter.

        Only now is it known which places there are, so only now do the references get their `nummer`.
        """
        notes = []
        for number, (bron, places) in enumerate(self._used.items(), first):
            labels = dict(zip(places, _labels(number, list(places)), strict=True))
            for place, references in places.items():
                for reference in references:
                    reference["nummer"] = labels[place]
            named = [{"nummer": labels[place], "tekst": place} for place in places if place]
            notes.append(_note(self._document(bron), str(number), named))
        return notes

    def _field(self, noun: Noun, name: str) -> Any:
        value = getattr(noun, name)
        if name == "bronnen":
            return [self._reference(source) for source in value]
        if name in (refers := verwijzingen(type(noun))):
            return self._names(value, refers[name].naar)
        if isinstance(value, Noun):
            return self.noun(value)
        if isinstance(value, dict):
            return {str(key): dutch.plain(item) for key, item in value.items()}
        if isinstance(value, tuple):
            return [self.noun(item) if isinstance(item, Noun) else dutch.plain(item) for item in value]
        return dutch.plain(value)

    def _names(self, value: Any, kinds: tuple[str, ...]) -> Any:
        if isinstance(value, tuple):
            return [self._names(item, kinds) for item in value]
        if not isinstance(value, str):
            return dutch.plain(value)
        names = (self._dossier.noem(kind, value) for kind in kinds)
        return next((name for name in names if name != value), value)

    def _indicator(self, indicator: Indicator) -> dict[str, Any]:
        data = self.noun(indicator)
        data |= {
            "maat": " ".join(filter(None, [indicator.eenheid, data["noemer"]])),
            "metingen": figures.rows(indicator),
            "trend": figures.trend(indicator),
            "nulmeting": figures.baseline(indicator),
            "streefwaarde": figures.goal(indicator),
            "reeksbreuken": [
                {"periode": dutch.period(periode), "reden": reden}
                for periode, reden in sorted(indicator.reeksbreuken.items(), key=lambda item: item[0].van)
            ],
            "grafiek": None,
        }
        if self._charts:
            from ivp_cli.views.documents.chart import chart

            data["grafiek"] = chart(indicator)
        return data | {"gegevens": _about(data)}

    def _reference(self, source: Bronverwijzing) -> dict[str, Any]:
        reference = {"nummer": "", "weergave": source.weergave, "toelichting": source.toelichting}
        self._used.setdefault(source.bron, {}).setdefault(source.plaats, []).append(reference)
        return reference

    def _document(self, bron: str) -> dict[str, Any]:
        found = [place.noun for place in self._dossier.index["brondocument"].get(bron, ())]
        data = self.noun(found[0]) if found else dict.fromkeys(Brondocument.model_fields) | {"titel": bron}
        if found and isinstance(getattr(found[0], "datum", None), Onbekend):
            data["datum"] = "datum onbekend"
        address = data["vindplaats"]
        safe = address if isinstance(address, str) and _WEB_ADDRESS.fullmatch(address) else None
        return data | {"webadres": safe}


def _note(document: dict[str, Any], number: str, places: list[dict[str, Any]]) -> dict[str, Any]:
    """One document in the list of sources; its only place is told in its own line."""
    address = None if document["webadres"] else document["vindplaats"]
    own = [place["tekst"] for place in places if place["nummer"] == number]
    described = [*own, document["uitgever"], document["datum"], address]
    return document | {
        "nummer": number,
        "beschrijving": [text for text in described if text],
        "delen": [place for place in places if place["nummer"] != number],
    }


def _about(indicator: dict[str, Any]) -> list[dict[str, Any]]:
    """What a reader must know to judge the figures, line by line."""
    found: list[tuple[str, str | None, list[Any]]] = [
        ("Streefwaarde", indicator["streefwaarde"], []),
        ("Nulmeting", indicator["nulmeting"], []),
        ("Herkomst van de cijfers", indicator["gegevensbron"], []),
    ]
    found += [(f"Reeksbreuk vanaf {one['periode']}", one["reden"], []) for one in indicator["reeksbreuken"]]
    for bron in indicator["bronnen"]:
        found.append(("Weergave", ". ".join(filter(None, [bron["weergave"], bron["toelichting"]])), [bron]))
    return [{"naam": naam, "tekst": tekst, "bronnen": bronnen} for naam, tekst, bronnen in found if tekst]


def _labels(number: int, places: list[str | None]) -> list[str]:
    """2 for a document as a whole or its only place; 2a, 2b, ... for one of several places."""
    letters = iter("abcdefghijklmnopqrstuvwxyz")
    several = len(places) > 1
    return [f"{number}{next(letters, '+')}" if place and several else str(number) for place in places]
