"""Rules about a plan or programme that is still called a draft."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import FOUT, Melding, rule
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.dossier import Dossier, Plek
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Datum


@rule("IVP117", FOUT)
def concept_met_besluit(document: Plan | Programma, dossier: Dossier, peildatum: date) -> Iterator[Melding]:
    """Een plan of programma is een concept, terwijl het besluit dat het vaststelt al is genomen.

    Waarom: een van de twee klopt niet. Zonder `status` is een document een concept: het ontbreekt dan bij wat
        geldt, en een wijziging vraagt geen besluit. Het gaat om het orgaan dat zo'n document vaststelt, of om
        de raad; een college dat een plan aan de raad voorlegt, maakt het nog niet vastgesteld.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2026-2029
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen  # <--
            datum: 2025-12-11

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2026-2029
        status: vastgesteld
        doelen:
          - tekst: Minder inbraken
        besluiten:
          - orgaan: raad
            soort: vaststellen
            datum: 2025-12-11
    """
    if document.status != "concept":
        return
    organen = ("raad", dossier.instellingen.vaststeller(document.soort, dossier.map))
    gevonden = (
        (index, besluit)
        for index, besluit in enumerate(document.besluiten)
        if besluit.orgaan in organen and _stelde_vast(besluit, peildatum)
    )
    if (eerste := next(gevonden, None)) is None:
        return
    index, besluit = eerste
    van = f" van {besluit.datum}" if isinstance(besluit.datum, Datum) else ""
    plek = Plek(document, ("besluiten", index, "soort"), besluit)
    anders = "; moet het besluit nog vallen, zet daar dan stand: voorzien bij"
    if "status" in document.model_fields_set:
        melding = f"de status is concept, maar er is een besluit{van} dat het vaststelt"
        yield Melding(melding, ("status",), f"verbeter de status in vastgesteld{anders}", (plek,))
    else:
        melding = f"er is een besluit{van} dat het vaststelt, maar zonder status is het een concept"
        yield Melding(melding, plek.route, f"voeg toe: status: vastgesteld{anders}")


def _stelde_vast(besluit: Besluit, peildatum: date) -> bool:
    """Whether a document was adopted by this decision, on the reference date."""
    later = isinstance(besluit.datum, Datum) and besluit.datum.na(peildatum) is True
    return besluit.soort == "vaststellen" and besluit.stand == "genomen" and not later
