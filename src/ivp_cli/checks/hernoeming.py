"""A rule about things that another version of the plans knows by another id."""

from collections.abc import Iterator

from ivp_cli.checks.rules import WAARSCHUWING, Melding, rule
from ivp_cli.checks.uitgifte import uitgegeven, uitgiften
from ivp_cli.model.dossier import Dossier, Drager, Uitgifte
from ivp_cli.model.plan import VASTGESTELD


@rule("IVP034", WAARSCHUWING)
def id_gewijzigd(dossier: Dossier) -> Iterator[Melding]:
    """Iets in een vastgesteld document heeft een andere id gekregen.

    Waarom: een id is een naam voor altijd. Ook buiten de plannen kan ernaar verwezen zijn, in lijsten,
        rapporten en andere programma's, en die raken het spoor bijster. Deze regel werkt bij
        `ivp check --base`. In de voorbeelden is `elders` de versie daarvoor.

    Fout:
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2025-12-16
        acties:
          - id: cameras-busbrug  # <--
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K2
        # bestand: elders/plannen/voorbeeld/programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug

    Goed:
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2025-12-16
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            trekker: openbare-orde
            planning: 2026-K2
        # bestand: elders/plannen/voorbeeld/programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
    """
    gevonden = _hernoemd(dossier)
    for uitgifte, plek in uitgiften(dossier) if gevonden else ():
        was = gevonden.get(uitgifte, uitgifte.id)
        if was != uitgifte.id and getattr(plek.document, "status", None) in VASTGESTELD:
            melding = f"de id was “{was}”"
            hint = f"zet `{was}` terug, ook in de verwijzingen; wat u wilt wijzigen is meestal de titel"
            yield Melding(melding, (*plek.route, "id"), hint, document=plek.document)


def hernoemd(dossier: Dossier) -> dict[str, str]:
    """Of each new id the one that the same thing had in another version."""
    return {uitgifte.id: was for uitgifte, was in _hernoemd(dossier).items()}


def _hernoemd(dossier: Dossier) -> dict[Uitgifte, str]:
    """A thing is the same one where it has the same name and period, and nothing has its old id any more."""
    nu = uitgegeven(dossier) if dossier.eerder else {}
    weg = {(u.soort, u.document, _kenmerk(wie)): u.id for u, wie in dossier.eerder.items() if u not in nu}
    gevonden: dict[Uitgifte, str] = {}
    documenten: dict[str, str] = {}
    for u, wie in sorted(nu.items(), key=lambda een: een[0].document):  # documents before what is in them
        was = weg.get((u.soort, documenten.get(u.document, u.document), _kenmerk(wie)))
        if u not in dossier.eerder and was:
            gevonden[u] = documenten[u.id] = was
    return gevonden


def _kenmerk(wie: Drager) -> Drager:
    """What two versions of a thing have in common; the programme of the next year is another one."""
    return wie._replace(naam=wie.naam.casefold())
