"""A rule about ids that two versions of the plans gave out by themselves."""

from collections.abc import Iterator

from ivp_cli.checks.rules import FOUT, Melding, rule
from ivp_cli.checks.verwijzingen import PER_DOCUMENT
from ivp_cli.model.dossier import Dossier, Drager, Plek, Uitgifte


@rule("IVP028", FOUT)
def id_elders_vergeven(dossier: Dossier) -> Iterator[Melding]:
    """Een nieuwe id is in een andere versie al aan iets anders gegeven.

    Waarom: werken twee mensen tegelijk aan de plannen, dan kunnen zij dezelfde id kiezen voor twee
        verschillende dingen. Na het samenvoegen is dan niet meer te zeggen wie wie is. Deze regel werkt bij
        `ivp check --base`. In de voorbeelden is `elders` de andere versie.

    Fout:
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras  # <--
            titel: Plaats camera's bij de busbrug
            planning: 2026-K2
        # bestand: elders/plannen/voorbeeld/programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Onderzoek camera's in het centrum
            planning: 2026-K4

    Goed:
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras-busbrug
            titel: Plaats camera's bij de busbrug
            planning: 2026-K2
        # bestand: elders/plannen/voorbeeld/programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Onderzoek camera's in het centrum
            planning: 2026-K4
    """
    if not dossier.elders:
        return
    for uitgifte, plek in uitgiften(dossier):
        anders = dossier.elders.get(uitgifte, _drager(plek)).naam
        if anders.casefold() != _drager(plek).naam.casefold():
            melding = f"de id “{uitgifte.id}” is in een andere versie al van {uitgifte.soort} “{anders}”"
            hint = "geef dit hier een andere id, en pas de verwijzingen aan"
            yield Melding(melding, (*plek.route, "id"), hint, document=plek.document)


def uitgegeven(dossier: Dossier) -> dict[Uitgifte, Drager]:
    """Every id that a municipality gave out, with the thing that has it."""
    return {uitgifte: _drager(plek) for uitgifte, plek in uitgiften(dossier)}


def uitgiften(dossier: Dossier) -> Iterator[tuple[Uitgifte, Plek]]:
    """The ids in a municipality's own documents."""
    eigen = [id(document) for document in dossier.documenten.values()]
    for soort, namen in dossier.index.items():
        for naam, plekken in namen.items():
            for plek in plekken:
                if id(plek.document) in eigen and "/" not in naam:
                    bereik = plek.document.id if soort in PER_DOCUMENT else ""
                    yield Uitgifte(soort, bereik, naam), plek


def _drager(plek: Plek) -> Drager:
    """What a thing is known by; what has no name is known by all that it says."""
    noun = plek.noun
    naam = getattr(noun, "naam", None) or getattr(noun, "titel", None) or noun
    return Drager(str(naam), getattr(noun, "periode", None))
