"""`ivp list`: the things of a dossier as rows."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ivp_cli.model.afwezig import Onbekend, Pm
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.geld import Bedrag
from ivp_cli.model.meting import TEKENS, Meetwaarde
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Programma, Thema
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.views.brief import Figure
from ivp_cli.views.filters import Row, documents


def plannen(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The plans."""
    for plan in dossier.plannen:
        cells = {**_head(dossier, plan), "prioriteiten": len(plan.prioriteiten)}
        yield Row(plan, cells, _stretch(plan.periode))


def programmas(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The programmes."""
    for programma in dossier.programmas:
        cells = {**_head(dossier, programma), "plan": programma.voert_uit, "acties": len(programma.acties)}
        yield Row(programma, cells, _stretch(programma.periode))


def prioriteiten(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The priorities of the plans and the themes of the programmes."""
    programmas = [p for p in dossier.programmas if jaar is None or p.omvat(jaar)]
    for plan in dossier.plannen:
        for prioriteit in plan.op_volgorde:
            yield _doel(dossier, plan, prioriteit, [p for p in programmas if p.voert_uit == plan.id])
    for programma in dossier.programmas:
        for thema in programma.themas:
            yield _doel(dossier, programma, thema, [programma])


def _doel(dossier: Dossier, document: Plan | Programma, doel: Prioriteit | Thema, by: list[Programma]) -> Row:
    """A priority of a plan or a theme of a programme, with the actions for it in these programmes."""
    cells = {
        "gemeente": dossier.map,
        "document": document.id,
        "soort": type(doel).__name__.lower(),
        "id": doel.id,
        "titel": doel.titel,
        "veiligheidsveld": doel.veiligheidsveld if isinstance(doel, Prioriteit) else None,
        "indicatoren": len(doel.indicatoren),
        "acties": sum(len(programma.acties_voor(doel.id)) for programma in by),
    }
    return Row(doel, cells, _stretch(document.periode), prioriteiten=frozenset({doel.id}))


def acties(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The actions of the programmes."""
    for programma in dossier.programmas:
        for actie in programma.acties:
            cells = {
                "gemeente": dossier.map,
                "programma": programma.id,
                "id": actie.id,
                "titel": actie.titel,
                "hoort_bij": actie.hoort_bij,
                "type": actie.type,
                "trekker": actie.trekker,
                "planning": actie.planning,
                "status": actie.status_op(peildatum),
            }
            when = _stretch(programma.periode)
            yield Row(actie, cells, when, actie.tijdvak, frozenset(actie.hoort_bij))


def indicatoren(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The figures, as far as they are known on the date."""
    for document in documents(dossier):
        for indicator in document.indicatoren:
            known = indicator.op(peildatum)
            last_period, last = known.laatste or (None, None)
            cells = {
                "gemeente": dossier.map,
                "document": document.id,
                "id": indicator.id,
                "naam": indicator.naam,
                "eenheid": indicator.eenheid,
                "nulwaarde": known.nulwaarde and _measured(known.nulwaarde),
                "nulmeting": known.nulmeting,
                "nulmeting_voorlopig": known.nulwaarde and known.nulwaarde.voorlopig,
                "laatste": last and _measured(last),
                "laatste_periode": last_period,
                "laatste_voorlopig": last and last.voorlopig,
                "streefwaarde": known.streefwaarde,
                "gehaald": known.doel_gehaald,
            }
            users = _users(document, dossier, indicator.id)
            yield Row(indicator, cells, _stretch(document.periode), prioriteiten=users)


def metingen(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The series behind the figures, as far as they are known on the date."""
    for document in documents(dossier):
        for indicator in document.indicatoren:
            users = _users(document, dossier, indicator.id)
            breaks = indicator.nieuwe_reeksen
            for periode, meting in indicator.op(peildatum).reeks:
                cells = {
                    "gemeente": dossier.map,
                    "document": document.id,
                    "indicator": indicator.id,
                    "naam": indicator.naam,
                    "eenheid": indicator.eenheid,
                    "periode": periode,
                    "waarde": _measured(meting),
                    "voorlopig": meting.voorlopig,
                    "teken": TEKENS.get(meting.teken),
                    "reeksbreuk": indicator.reeksbreuken[breaks[periode]] if periode in breaks else None,
                }
                yield Row(indicator, cells, periode, periode, users)


def begrotingsregels(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The lines of the budgets, each with the state of its programme."""
    for programma in dossier.programmas:
        goals = {actie.id: frozenset(actie.hoort_bij) for actie in programma.acties}
        for regel in programma.begroting.regels if programma.begroting else ():
            cells = {
                "gemeente": dossier.map,
                "programma": programma.id,
                "omschrijving": regel.omschrijving,
                "jaar": regel.jaar,
                "soort": regel.soort,
                **_amount(regel.bedrag),
                "duur": regel.duur,
                "taakveld": regel.taakveld,
                "dekking": regel.dekking,
                "dekkingsduur": regel.dekkingsduur,
                "actie": regel.actie,
                "status": programma.status,
            }
            years = Tijdvak(f"{regel.jaar}", date(regel.jaar, 1, 1), date(regel.jaar, 12, 31), "jaar")
            yield Row(regel, cells, years, prioriteiten=goals.get(regel.actie or "", frozenset()))


def besluiten(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """The decisions."""
    for document in documents(dossier):
        for besluit in document.besluiten:
            cells = {
                "gemeente": dossier.map,
                "document": document.id,
                "orgaan": besluit.orgaan,
                "soort": besluit.soort,
                "datum": besluit.datum,
                "status": besluit.stand,
                "zaaknummer": besluit.zaaknummer,
                "stemming": besluit.stemming,
            }
            when = _stretch(besluit.datum)
            yield Row(besluit, cells, when, when)


def toezeggingen(dossier: Dossier, jaar: int | None, peildatum: date) -> Iterator[Row]:
    """What was promised to the council, and what it asked for."""
    for toezegging in dossier.gemeente.toezeggingen if dossier.gemeente else ():
        cells = {
            "gemeente": dossier.map,
            "id": toezegging.id,
            "soort": toezegging.soort,
            "tekst": toezegging.tekst,
            "datum": toezegging.datum,
            "termijn": toezegging.termijn,
            "status": toezegging.status,
            "trekker": toezegging.trekker,
            "acties": toezegging.acties,
        }
        when = _stretch(toezegging.termijn)
        yield Row(toezegging, cells, when, when)


def _head(dossier: Dossier, document: Plan | Programma) -> dict[str, Any]:
    return {
        "gemeente": dossier.map,
        "id": document.id,
        "soort": document.soort,
        "titel": document.titel,
        "periode": document.periode,
        "status": document.status,
    }


def _measured(meting: Meetwaarde) -> Figure:
    return Figure(meting, meting.waarde)


def _amount(bedrag: Bedrag | Onbekend | Pm) -> dict[str, Any]:
    """An amount as one number where it is one, as its bounds, and what there is to say of it otherwise."""
    if not isinstance(bedrag, Bedrag):
        remark = str(bedrag)
        return {"bedrag": Figure(bedrag, None), "minimum": None, "maximum": None, "aanduiding": remark}
    return {
        "bedrag": Figure(bedrag, bedrag.minimum if bedrag.is_exact else None),
        "minimum": bedrag.minimum,
        "maximum": bedrag.maximum,
        "aanduiding": None if bedrag.is_exact else "bandbreedte",
    }


def _users(document: Plan | Programma, dossier: Dossier, indicator: str) -> frozenset[str]:
    """The priorities and themes that an indicator belongs to."""
    users = document.prioriteiten if isinstance(document, Plan) else dossier.doelen_van(document)
    return frozenset(user.id for user in users if indicator in user.indicatoren)


def _stretch(value: Tijdvak | Onbekend | None) -> Tijdvak | None:
    return value if isinstance(value, Tijdvak) else None
