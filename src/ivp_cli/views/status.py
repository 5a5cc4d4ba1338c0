"""`ivp status`: how one municipality stands on a reference date, as plain data that text and JSON share."""

from collections import Counter
from datetime import date
from typing import Any

from ivp_cli.model.actie import Actie
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.meting import Streefwaarde
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.model.voortgang import Kleur

ERNST: dict[Kleur | None, int] = {None: 0, "groen": 1, "oranje": 2, "rood": 3}


def status(dossier: Dossier, jaar: int, peildatum: date) -> dict[str, Any]:
    """The state of affairs: programmes of the year, indicators, decisions to come and open promises."""
    programmas = [programma for programma in dossier.programmas if programma.omvat(jaar)]
    return {
        "gemeente": dossier.map,
        "naam": dossier.naam,
        "fictief": bool(dossier.gemeente and dossier.gemeente.fictief),
        "peildatum": peildatum.isoformat(),
        "jaar": jaar,
        "programmas": [_programma(dossier, programma, peildatum) for programma in programmas],
        "indicatoren": [_indicator(indicator) for indicator in _indicators(dossier, programmas, jaar)],
        "besluiten": _besluiten(dossier, peildatum),
        "toezeggingen": _toezeggingen(dossier, peildatum),
    }


def _programma(dossier: Dossier, programma: Programma, peildatum: date) -> dict[str, Any]:
    doelen = dossier.doelen_van(programma)
    rows = [_voortgang(doel.id, doel.titel, programma.acties_voor(doel.id), peildatum) for doel in doelen]
    loose = [actie for actie in programma.acties if not actie.hoort_bij]
    if loose:
        rows.append(_voortgang("", "zonder prioriteit", loose, peildatum))
    acties = programma.acties
    return {
        "id": programma.id,
        "soort": programma.soort,
        "titel": programma.titel,
        "periode": str(programma.periode),
        "status": str(programma.status),
        "prioriteiten": rows,
        "te_laat": [_actie(dossier, a, peildatum) for a in acties if a.te_laat(peildatum)],
        "aan_de_beurt": [_actie(dossier, a, peildatum) for a in acties if a.aan_de_beurt(peildatum)],
        "geld": _geld(programma),
    }


def _voortgang(id: str, titel: str, acties: list[Actie], peildatum: date) -> dict[str, Any]:
    """How the actions of one priority or theme stand: a count per state, and the worst colour."""
    counts = Counter(str(actie.status) for actie in acties if isinstance(actie.status, str))
    kleuren = [stand.kleur for actie in acties if not actie.af and (stand := actie.stand(peildatum))]
    return {
        "id": id,
        "titel": titel,
        "acties": len(acties),
        "per_status": dict(sorted(counts.items())),
        "te_laat": sum(actie.te_laat(peildatum) for actie in acties),
        "stoplicht": max(kleuren, key=ERNST.__getitem__, default=None),
    }


def _actie(dossier: Dossier, actie: Actie, peildatum: date) -> dict[str, Any]:
    stand = actie.stand(peildatum)
    return {
        "id": actie.id,
        "titel": actie.titel,
        "planning": "onbekend" if actie.planning is None else str(actie.planning),
        "status": None if actie.status is None else str(actie.status),
        "trekker": _trekker(dossier, actie.trekker),
        "stoplicht": stand.kleur if stand else None,
        "bijsturing": stand.bijsturing if stand else None,
    }


def _trekker(dossier: Dossier, trekker: object) -> str | None:
    if trekker is None or isinstance(trekker, Onbekend):
        return None if trekker is None else "onbekend"
    team = dossier.noem("team", trekker)
    return team if team != trekker else dossier.noem("partner", trekker)


def _geld(programma: Programma) -> dict[str, Any] | None:
    begroting = programma.begroting
    if begroting is None:
        return None
    return {
        "lasten": _bounds(begroting.som("lasten")) if begroting.regels else None,
        "baten": _bounds(begroting.som("baten")) if begroting.regels else None,
        "totaal": None if begroting.totaal is None else _bounds(begroting.totaal),
    }


def _bounds(amount: object) -> dict[str, Any]:
    """An amount as numbers of euros; an open or unknown bound is None."""
    if not isinstance(amount, Bedrag):
        return {"tekst": str(amount), "minimum": None, "maximum": None}
    low, high = (None if bound is None else float(bound) for bound in (amount.minimum, amount.maximum))
    return {"tekst": str(amount), "minimum": low, "maximum": high}


def _indicators(dossier: Dossier, programmas: list[Programma], jaar: int) -> list[Indicator]:
    """The indicators of the plans that hold the year, of plans carried out, and of the programmes."""
    carried_out = {str(programma.voert_uit) for programma in programmas}
    documents: list[Plan | Programma] = [
        plan for plan in dossier.plannen if jaar in plan.jaren or plan.id in carried_out
    ]
    return [indicator for document in (*documents, *programmas) for indicator in document.indicatoren]


def _indicator(indicator: Indicator) -> dict[str, Any]:
    laatste, gehaald = indicator.laatste, indicator.doel_gehaald
    streefwaarde = indicator.streefwaarde
    return {
        "id": indicator.id,
        "naam": indicator.naam,
        "eenheid": indicator.eenheid,
        "reeks": [
            {
                "periode": str(periode),
                "waarde": None if meting.waarde is None else float(meting.waarde),
                "voorlopig": meting.voorlopig,
            }
            for periode, meting in indicator.reeks
        ],
        "laatste": None if laatste is None else {"periode": str(laatste[0]), "waarde": str(laatste[1])},
        "streefwaarde": None if streefwaarde is None else str(streefwaarde),
        "gehaald": gehaald if isinstance(streefwaarde, Streefwaarde) else None,
    }


def _besluiten(dossier: Dossier, peildatum: date) -> list[dict[str, Any]]:
    """Decisions that are expected, and actions on which raad or college still has to decide; soonest first."""
    coming: list[tuple[str, dict[str, Any]]] = []
    for document in (*dossier.plannen, *dossier.programmas):
        for besluit in document.besluiten:
            if besluit.stand == "voorzien" or _ahead(besluit, peildatum):
                coming.append(_besluit(besluit.orgaan, besluit.soort, document.titel, besluit.datum))
    for programma in dossier.programmas:
        for actie in programma.acties:
            if actie.type in ("raad", "college") and not actie.af:
                when = actie.planning.tijdvak if isinstance(actie.planning, Planning) else None
                if when is None or when.voor(peildatum) is not True:
                    coming.append(_besluit(actie.type, "besluiten", actie.titel, when))
    return [item for _, item in sorted(coming, key=lambda pair: pair[0])]


def _ahead(besluit: Besluit, peildatum: date) -> bool:
    return isinstance(besluit.datum, Tijdvak) and besluit.datum.na(peildatum) is True


def _besluit(orgaan: str, soort: str, waarover: str, when: object) -> tuple[str, dict[str, Any]]:
    sort_key = when.tot_en_met.isoformat() if isinstance(when, Tijdvak) else "9999"
    datum = None if when is None else str(when)
    return sort_key, {"orgaan": orgaan, "soort": soort, "waarover": waarover, "datum": datum}


def _toezeggingen(dossier: Dossier, peildatum: date) -> list[dict[str, Any]]:
    open_ones = [t for t in (dossier.gemeente.toezeggingen if dossier.gemeente else ()) if t.status == "open"]
    return [
        {
            "id": toezegging.id,
            "soort": toezegging.soort,
            "tekst": toezegging.tekst,
            "termijn": None if toezegging.termijn is None else str(toezegging.termijn),
            "te_laat": isinstance(toezegging.termijn, Tijdvak) and toezegging.termijn.voor(peildatum) is True,
        }
        for toezegging in open_ones
    ]
