"""`ivp status`: how one municipality stands on a reference date, as plain data that text and JSON share.

What the plan knows of a later day is left out: reports, measurements and promises that came after it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ivp_cli.model.actie import KLAAR, Actie
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Planning, Tijdvak
from ivp_cli.model.voortgang import ergste
from ivp_cli.views.brief import UNKNOWN
from ivp_cli.views.filters import documents

Data = dict[str, Any]
"""Values as the model has them, under the plan's own names."""

_ALARMING = ("oranje", "rood")


def status(dossier: Dossier, jaar: int, peildatum: date, unread: Sequence[str] = ()) -> Data:
    """The state of affairs: programmes of the year, indicators, decisions to come and open promises.

    Args:
        dossier: the plans of one municipality.
        jaar: the year that the programmes are of.
        peildatum: the day that everything is judged on.
        unread: the files that could not be read, so that what is in them is missing.
    """
    now = [programma for programma in dossier.programmas if programma.omvat(jaar)]
    carried_out = {str(programma.voert_uit) for programma in now}
    plannen = [plan for plan in dossier.plannen if jaar in plan.jaren or plan.id in carried_out]
    return {
        "gemeente": dossier.map,
        "naam": dossier.naam,
        "fictief": bool(dossier.gemeente and dossier.gemeente.fictief),
        "peildatum": peildatum,
        "jaar": jaar,
        "niet_gelezen": list(unread),
        "plannen": [{**_head(plan), "prioriteiten": len(plan.prioriteiten)} for plan in plannen],
        "programmas": [_programma(dossier, programma, jaar, peildatum) for programma in now],
        "andere_programmas": [_head(programma) for programma in dossier.programmas if programma not in now],
        "eerder_open": _left_open(dossier, now, jaar, peildatum),
        "indicatoren": [_indicator(one, peildatum) for one in _indicators(dossier, plannen, now)],
        "besluiten": _besluiten(dossier, peildatum),
        "toezeggingen": _toezeggingen(dossier, peildatum),
    }


def as_json(states: Iterable[Data]) -> str:
    """The states for machines; dates, periods and amounts as they are written in a plan."""
    return json.dumps(list(states), ensure_ascii=False, indent=2, default=str) + "\n"


def _head(document: Plan | Programma) -> Data:
    return {name: getattr(document, name) for name in ("id", "soort", "titel", "periode", "status")}


def _programma(dossier: Dossier, programma: Programma, jaar: int, peildatum: date) -> Data:
    acties = [_actie(dossier, actie, peildatum) for actie in programma.acties]
    doelen = dossier.doelen_van(programma)
    rows = [_row(doel.id, doel.titel, [a for a in acties if doel.id in a["hoort_bij"]]) for doel in doelen]
    if loose := [actie for actie in acties if not actie["hoort_bij"]]:
        rows.append(_row("", "zonder prioriteit", loose))
    late = [actie for actie in acties if actie["te_laat"]]
    return {
        **_head(programma),
        "prioriteiten": rows,
        "samen": _row("", "samen", acties),
        "te_laat": late,
        "termijn_voorbij": [actie for actie in acties if actie["te_laat"] is None],
        "aandacht": [a for a in acties if a not in late and not _done(a) and a["stoplicht"] in _ALARMING],
        "aan_de_beurt": [actie for actie in acties if actie["aan_de_beurt"]],
        "geld": _geld(programma, jaar),
    }


def _row(id: str, titel: str, acties: list[Data]) -> Data:
    """How some actions stand: a count per state, how many are late, and the worst colour of the open ones."""
    return {
        "id": id,
        "titel": titel,
        "acties": len(acties),
        "per_status": dict(sorted(Counter(str(actie["status"] or UNKNOWN) for actie in acties).items())),
        "te_laat": sum(actie["te_laat"] is True for actie in acties),
        "stoplicht": ergste(actie["stoplicht"] for actie in acties if not _done(actie)),
    }


def _actie(dossier: Dossier, actie: Actie, peildatum: date) -> Data:
    stand = actie.stand(peildatum)
    state = actie.status_op(peildatum)
    return {
        "id": actie.id,
        "titel": actie.titel,
        "hoort_bij": list(actie.hoort_bij),
        "planning": actie.planning,
        "status": None if isinstance(state, Onbekend) else state,
        "te_laat": actie.te_laat(peildatum),
        "aan_de_beurt": actie.aan_de_beurt(peildatum),
        "trekker": _owner(dossier, actie.trekker),
        "stoplicht": stand.kleur if stand else None,
        "bijsturing": stand.bijsturing if stand else None,
    }


def _done(actie: Data) -> bool:
    return actie["status"] in KLAAR


def _owner(dossier: Dossier, trekker: object) -> str | None:
    """The name of the team or partner that leads."""
    if not isinstance(trekker, str):
        return None if trekker is None else UNKNOWN
    kind = "team" if trekker in dossier.index["team"] else "partner"
    return dossier.noem(kind, trekker)


def _left_open(dossier: Dossier, now: list[Programma], jaar: int, peildatum: date) -> list[Data]:
    """Actions of earlier programmes that are known to be open and that no programme of the year took over."""
    taken_over = {actie.id for programma in now for actie in programma.acties}
    return [
        {**_actie(dossier, actie, peildatum), "programma": programma.id}
        for programma in dossier.programmas
        if isinstance(programma.periode, Tijdvak) and programma.periode.tot_en_met.year < jaar
        for actie in programma.acties
        if actie.id not in taken_over and actie.te_laat(peildatum)
    ]


def _geld(programma: Programma, jaar: int) -> Data | None:
    """The money of one year; only the total that the document names is about all its years."""
    begroting = programma.begroting
    if begroting is None:
        return None
    lasten, baten = begroting.posten("lasten", jaar), begroting.posten("baten", jaar)
    return {
        "jaar": jaar,
        "jaren": begroting.jaren,
        "lasten": _bounds(begroting.som("lasten", jaar)) if lasten else None,
        "baten": _bounds(begroting.som("baten", jaar)) if baten else None,
        "totaal": None if begroting.totaal is None else _bounds(begroting.totaal),
        "open_posten": sum(not isinstance(regel.bedrag, Bedrag) for regel in (*lasten, *baten)),
    }


def _bounds(amount: object) -> Data:
    """An amount as it is written, and as numbers of euros; an open or unknown bound is None."""
    if not isinstance(amount, Bedrag):
        return {"bedrag": amount, "minimum": None, "maximum": None}
    low, high = (None if bound is None else float(bound) for bound in (amount.minimum, amount.maximum))
    return {"bedrag": amount, "minimum": low, "maximum": high}


def _indicators(dossier: Dossier, plannen: list[Plan], programmas: list[Programma]) -> Iterable[Indicator]:
    """Those of the plans and programmes, and those of elsewhere that their priorities and themes look at."""
    found = {one.id: one for plan in plannen for one in plan.indicatoren}
    found |= {one.id: one for programma in programmas for one in programma.indicatoren}
    for doel in [doel for programma in programmas for doel in dossier.doelen_van(programma)]:
        for id in doel.indicatoren:
            if id not in found and (one := dossier.indicator(id)):
                found[id] = one
    return found.values()


def _indicator(indicator: Indicator, peildatum: date) -> Data:
    known = indicator.op(peildatum)
    starts, last = known.nieuwe_reeksen, known.laatste
    return {
        "id": indicator.id,
        "naam": indicator.naam,
        "eenheid": indicator.eenheid,
        "reeks": [
            {
                "periode": periode,
                "waarde": None if meting.waarde is None else float(meting.waarde),
                "voorlopig": meting.voorlopig,
                "nieuwe_reeks": periode in starts,
            }
            for periode, meting in known.reeks
        ],
        "laatste": None if last is None else {"periode": last[0], "waarde": last[1]},
        "streefwaarde": known.streefwaarde,
        "gehaald": known.doel_gehaald,
    }


def _besluiten(dossier: Dossier, peildatum: date) -> list[Data]:
    """Decisions that are expected, and actions that raad or college still has to decide on; soonest first."""
    expected = [
        _besluit(besluit.orgaan, besluit.soort, document.titel, besluit.datum, peildatum)
        for document in documents(dossier)
        for besluit in document.besluiten
        if besluit.stand == "voorzien" or _ahead(besluit, peildatum)
    ]
    asked = [
        _besluit(actie.type, "besluiten", actie.titel, actie.planning, peildatum)
        for programma in dossier.programmas
        for actie in programma.acties
        if actie.type in ("raad", "college") and _still_to_decide(programma, actie, peildatum)
    ]
    return sorted([*expected, *asked], key=lambda item: _end(item["datum"]))


def _ahead(besluit: Besluit, peildatum: date) -> bool:
    """Whether a decision that the plan knows of had still to be taken, in that year or the next."""
    when = besluit.datum
    return isinstance(when, Tijdvak) and when.na(peildatum) is True and when.van.year <= peildatum.year + 1


def _still_to_decide(programma: Programma, actie: Actie, peildatum: date) -> bool:
    """Whether an open action is to be decided on soon; without a date only in a programme that runs."""
    if actie.status_op(peildatum) in KLAAR:
        return False
    when = actie.tijdvak
    if when is None:
        return programma.omvat(peildatum.year)
    return when.voor(peildatum) is not True and when.van.year <= peildatum.year + 1


def _besluit(orgaan: str | None, soort: str, waarover: str, when: object, peildatum: date) -> Data:
    late = isinstance(when, Tijdvak) and when.voor(peildatum) is True
    return {"orgaan": orgaan, "soort": soort, "waarover": waarover, "datum": when, "te_laat": late}


def _end(when: object) -> date:
    """Sort key: the last day of a moment; what has no moment comes last."""
    tijdvak = when.tijdvak if isinstance(when, Planning) else when
    return tijdvak.tot_en_met if isinstance(tijdvak, Tijdvak) else date.max


def _toezeggingen(dossier: Dossier, peildatum: date) -> list[Data]:
    """The promises and motions that are open and were made by then; the first term first."""
    made = [
        {
            "id": one.id,
            "soort": one.soort,
            "tekst": one.tekst,
            "termijn": one.termijn,
            "trekker": _owner(dossier, one.trekker),
            "te_laat": isinstance(one.termijn, Tijdvak) and one.termijn.voor(peildatum) is True,
        }
        for one in (dossier.gemeente.toezeggingen if dossier.gemeente else ())
        if one.status == "open" and not (isinstance(one.datum, Tijdvak) and one.datum.na(peildatum))
    ]
    return sorted(made, key=lambda item: _end(item["termijn"]))
