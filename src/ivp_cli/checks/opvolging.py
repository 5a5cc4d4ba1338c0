"""Rules about one plan following another."""

from collections.abc import Iterator
from datetime import date, timedelta

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import Plan
from ivp_cli.model.tijd import Tijdvak
from ivp_cli.sentences import quoted


@rule("IVP106", WAARSCHUWING)
def plan_loopt_af_zonder_opvolger(dossier: Dossier, peildatum: date) -> Iterator[Melding]:
    """Een meerjarenplan loopt binnen een jaar af, en er is nog geen opvolger.

    Waarom: onderzoek, gesprekken en de behandeling in de raad vragen samen gauw een jaar. Een plan met de
        status concept telt als opvolger.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2023-2026  # <--

    Goed:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2023-2026
        # bestand: opvolger.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2027
        titel: Samen veilig verder
        periode: 2027-2030
        voorganger: veiligheidsplan
    """
    einden = [
        (plan, plan.periode.tot_en_met)
        for plan in dossier.plannen
        if isinstance(plan.periode, Tijdvak) and plan.status != "ingetrokken"
    ]
    laatste = max((einde for _, einde in einden), default=date.max)
    if dossier.onvolledig or laatste == date.max or laatste - timedelta(days=365) > peildatum:
        return
    for plan, einde in einden:
        if einde == laatste:
            loopt = "liep af" if laatste < peildatum else "loopt af"
            melding = f"het plan {loopt} op {laatste:%d-%m-%Y} en er is nog geen opvolger"
            hint = "begin een volgend plan met status: concept en voorganger: " + plan.id
            yield Melding(melding, ("periode",), hint, document=plan)


@rule("IVP107", WAARSCHUWING)
def prioriteit_van_voorganger_spoorloos(plan: Plan, dossier: Dossier) -> Iterator[Melding]:
    """Een prioriteit uit het vorige plan komt in het nieuwe plan niet terug.

    Waarom: de raad die een prioriteit vaststelde wil weten wat ervan is geworden: ongewijzigd (dezelfde
        id), hernoemd, samengevoegd of gesplitst (`afkomstig_uit`), of met opzet vervallen
        (`vervallen_prioriteiten`, met de reden).

    Fout:
        # bestand: vorige.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2021
        titel: Veilig thuis
        periode: 2021-2024
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Het aantal inbraken daalt elk jaar
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2025
        titel: Samen veilig
        periode: 2025-2028
        voorganger: veiligheidsplan-2021  # <--

    Goed:
        # bestand: vorige.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2021
        titel: Veilig thuis
        periode: 2021-2024
        prioriteiten:
          - id: woninginbraken
            titel: Minder woninginbraken
            doelen:
              - tekst: Het aantal inbraken daalt elk jaar
          - id: fietsen
            titel: Minder gestolen fietsen
            doelen:
              - tekst: Elk jaar minder aangiften
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2025
        titel: Samen veilig
        periode: 2025-2028
        voorganger: veiligheidsplan-2021
        prioriteiten:
          - id: woningcriminaliteit
            titel: Veilig wonen
            doelen:
              - tekst: Minder inbraken en minder babbeltrucs
            afkomstig_uit:
              - prioriteit: woninginbraken
                hoe: hernoemd
        vervallen_prioriteiten:
          - prioriteit: fietsen
            reden: Het doel is gehaald; het werk gaat gewoon door
    """
    vorige = dossier.plan(plan.voorganger)
    if vorige is None:
        return
    bekend = {prioriteit.id for prioriteit in plan.prioriteiten}
    bekend |= {eerder.prioriteit for nieuw in plan.prioriteiten for eerder in nieuw.afkomstig_uit}
    bekend |= {vervallen.prioriteit for vervallen in plan.vervallen_prioriteiten}
    for index, prioriteit in enumerate(vorige.prioriteiten):
        if prioriteit.id not in bekend:
            melding = f"prioriteit {quoted(prioriteit.titel)} uit het vorige plan komt niet terug"
            hint = "noem haar onder afkomstig_uit van de prioriteit waarin zij verdergaat, "
            hint += "of met de reden onder vervallen_prioriteiten"
            plek = Plek(vorige, ("prioriteiten", index), prioriteit)
            yield Melding(melding, ("voorganger",), hint, (plek,), value=prioriteit.id)


@rule("IVP108", WAARSCHUWING)
def plan_sluit_niet_aan_op_voorganger(plan: Plan, dossier: Dossier) -> Iterator[Melding]:
    """Tussen een plan en zijn voorganger zit een gat of een overlap.

    Waarom: er geldt steeds één plan. Zit er een jaar tussen, dan was er geen vastgesteld beleid; overlappen
        ze, dan is onduidelijk welk plan voorgaat.

    Fout:
        # bestand: vorige.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2020
        titel: Veilig thuis
        periode: 2020-2023
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2025
        titel: Samen veilig
        periode: 2025-2028  # <--
        voorganger: veiligheidsplan-2020

    Goed:
        # bestand: vorige.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2021
        titel: Veilig thuis
        periode: 2021-2024
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan-2025
        titel: Samen veilig
        periode: 2025-2028
        voorganger: veiligheidsplan-2021
    """
    vorige = dossier.plan(plan.voorganger)
    if vorige is None or vorige.status == "verlengd":
        return
    if isinstance(plan.periode, Tijdvak) and isinstance(vorige.periode, Tijdvak):
        if plan.periode.sluit_aan_op(vorige.periode):
            return
        hoe = "overlapt met" if plan.periode.overlapt(vorige.periode) else "sluit niet aan op"
        melding = f"de periode {plan.periode} {hoe} die van het vorige plan: {vorige.periode}"
        hint = "verbeter een van de twee periodes; is het vorige plan verlengd, geef het dan die status"
        yield Melding(melding, ("periode",), hint, (Plek(vorige, ("periode",), vorige),))
