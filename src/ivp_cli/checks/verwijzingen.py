"""Rules about ids: everything has one, and everything that is named by it exists."""

from collections.abc import Iterator, Sequence
from functools import cache

from ivp_cli.checks.rules import FOUT, INFO, Melding, rule
from ivp_cli.model.basis import Noun, nouns_in, verwijzingen
from ivp_cli.model.dossier import Document, Dossier, Plek
from ivp_cli.model.gemeente import Gemeente
from ivp_cli.nearest import meant, nearest

_IN_GEMEENTE = frozenset(("team", "partner", "brondocument"))
"""Kinds of thing that stand in gemeente.yaml, and nowhere else in a municipality's folder."""

_IN_KADER = frozenset(("kader", "kaderonderdeel", "brondocument"))
"""Kinds of thing that stand among the shared frames; the first two stand nowhere else."""

_WEINIG = 8
"""As many ids as a hint can list."""

PER_DOCUMENT = frozenset(("actie", "beleidsontwikkeling", "kaderonderdeel", "prioriteit", "thema"))
"""Kinds of thing that live on in a next document under the same id."""


@rule("IVP020", FOUT)
def verwijzing_naar_niets(noun: Noun, dossier: Dossier) -> Iterator[Melding]:
    """Er wordt verwezen naar iets wat er niet is.

    Waarom: een verwijzing legt het verband tussen actie, prioriteit, team en cijfer. Wijst zij nergens
        naar, dan valt de actie uit elk overzicht. Een thema dat het plan niet kent, is geen fout als het
        programma het zelf beschrijft onder `themas`.

    Fout:
        # bestand: gemeente.yaml
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: Team Openbare Orde
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            trekker: openbareorde  # <--
            planning: 2026-K4

    Goed:
        # bestand: gemeente.yaml
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: Team Openbare Orde
        # bestand: programma.yaml
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: veiligheidsdag
            titel: Houd een veiligheidsdag
            trekker: openbare-orde
            planning: 2026-K4
    """
    waarden, index = noun.__dict__, dossier.index
    for veld, verwijst in verwijzingen(type(noun)).items():
        waarde = waarden[veld]
        if not waarde:
            continue
        for nummer, naam in enumerate(_namen(waarde)):
            if not any(naam in index[soort] for soort in verwijst.naar):
                if _ongelezen(dossier, verwijst.naar):
                    continue
                route = (veld, nummer) if isinstance(waarde, tuple) else (veld,)
                melding = f"{' of '.join(verwijst.naar)} “{naam}” bestaat niet"
                yield Melding(melding, route, _dichtstbij(naam, dossier, verwijst.naar))


@rule("IVP021", FOUT)
def id_dubbel(dossier: Dossier) -> Iterator[Melding]:
    """Twee dingen hebben dezelfde id.

    Waarom: een id is een naam voor altijd; verwijzingen en vergelijkingen gaan erop af. Een actie,
        prioriteit of thema dat doorloopt houdt zijn id in het volgende document, maar binnen één document
        is een id er één keer.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras
            titel: Plaats camera's bij de busbrug
            planning: 2026-K2
          - id: cameras  # <--
            titel: Onderzoek camera's in het centrum
            planning: 2026-K4

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: cameras-busbrug
            titel: Plaats camera's bij de busbrug
            planning: 2026-K2
          - id: cameras-centrum
            titel: Onderzoek camera's in het centrum
            planning: 2026-K4
    """
    for soort, namen in dossier.index.items():
        for naam, plekken in namen.items():
            if len(plekken) > 1 and "/" not in naam:
                yield from _dubbele(soort, naam, plekken, dossier)


@rule("IVP022", INFO)
def nergens_genoemd(dossier: Dossier) -> Iterator[Melding]:
    """Een partner of indicator wordt nergens genoemd.

    Waarom: een cijfer zegt pas iets over het beleid als duidelijk is bij welke prioriteit, actie of welk
        thema het hoort; een partner zonder rol is een vergeten samenwerking, een overblijfsel of een
        tikfout.

    Fout:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        partners:
          - id: politie  # <--
            naam: Politie

    Goed:
        # bestand: gemeente.yaml
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        partners:
          - id: politie
            naam: Politie
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        partners: [politie]
    """
    if dossier.onvolledig:
        return
    for soort, naam in _ongenoemd(dossier, ("partner", "indicator")):
        plek = dossier.index[soort][naam][0]
        hint = "noem de id bij een prioriteit, thema of actie, of haal dit weg"
        melding = f"{soort} “{naam}” wordt nergens genoemd"
        yield Melding(melding, plek.route, hint, document=plek.document)


@rule("IVP023", FOUT)
def gemeente_in_andere_map(gemeente: Gemeente, dossier: Dossier) -> Iterator[Melding]:
    """De id in gemeente.yaml is niet de naam van de map.

    Waarom: de map is hoe u de gemeente op de opdrachtregel noemt; twee namen voor één gemeente verwarren.

    Fout:
        soort: gemeente
        id: voorbeelden  # <--
        naam: Voorbeeld
        code: GM9999

    Goed:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
    """
    if gemeente.id != dossier.map:
        hint = f"maak er id: {dossier.map} van, of hernoem de map"
        melding = f"de id is “{gemeente.id}”, maar de map heet “{dossier.map}”"
        yield Melding(melding, ("id",), hint)


def _namen(waarde: object) -> tuple[str, ...]:
    """The ids in a field that refers; an absence refers to nothing."""
    if isinstance(waarde, str):
        return (waarde,)
    return waarde if isinstance(waarde, tuple) else ()


def _ongelezen(dossier: Dossier, soorten: Sequence[str]) -> bool:
    """Whether one of these kinds of thing may stand in a file that could not be read."""
    if dossier.gedeeld and dossier.gedeeld.onvolledig and not _IN_KADER.isdisjoint(soorten):
        return True
    gelezen = _IN_KADER | _IN_GEMEENTE if dossier.gemeente else _IN_KADER - _IN_GEMEENTE
    return dossier.onvolledig and not gelezen.issuperset(soorten)


def _dichtstbij(naam: str, dossier: Dossier, soorten: Sequence[str]) -> str:
    """What may be meant by an id that nothing has, or all that it could be where that is not much."""
    bekend = sorted({bekend for soort in soorten for bekend in dossier.index[soort]})
    if naaste := meant(naam, bekend):
        return naaste
    namen = {dossier.noem(soort, id): id for soort in soorten for id in dossier.index[soort]}
    for genoemd in nearest(naam, namen):
        return f"bedoelde u `{namen[genoemd]}`, de id van {genoemd}?"
    if 0 < len(bekend) <= _WEINIG:
        return f"bekend zijn: {', '.join(bekend)}"
    return f"noem een id die er wel is, of voeg een {' of '.join(soorten)} toe"


def _dubbele(soort: str, naam: str, plekken: list[Plek], dossier: Dossier) -> Iterator[Melding]:
    """All but the first of the things with one id, as far as they stand in this folder's own documents."""
    eerste: dict[int, Plek] = {}
    gedeeld = [plek for plek in plekken if not _is_eigen(plek.document, dossier)]
    for plek in gedeeld + [plek for plek in plekken if _is_eigen(plek.document, dossier)]:
        eerder = eerste.setdefault(_bereik(soort, plek), plek)
        if eerder is not plek and _is_eigen(plek.document, dossier):
            melding = f"de id “{naam}” is al van een ander(e) {soort}"
            hint = "geef één van de twee een andere id, en pas de verwijzingen aan"
            yield Melding(melding, (*plek.route, "id"), hint, (eerder,), document=plek.document)


def _bereik(soort: str, plek: Plek) -> int:
    """What an id must be unique in: the document, or everything."""
    return id(plek.document) if soort in PER_DOCUMENT else 0


def _is_eigen(document: Document, dossier: Dossier) -> bool:
    return any(document is eigen for eigen in dossier.documenten.values())


def _ongenoemd(dossier: Dossier, soorten: tuple[str, ...]) -> list[tuple[str, str]]:
    """The kind and id of what nothing refers to."""
    over = dict.fromkeys((soort, naam) for soort in soorten for naam in dossier.index[soort])
    te_zien: list[Noun] = list(dossier.documenten.values())
    while te_zien and over:
        noun = te_zien.pop()
        verwijzend, samengesteld = _wegen(type(noun), soorten)
        for soort, veld in verwijzend:
            for naam in _namen(getattr(noun, veld)):
                over.pop((soort, naam), None)
        for veld in samengesteld:
            onder = getattr(noun, veld)
            te_zien += onder if isinstance(onder, tuple) else [onder] if onder else []
    return list(over)


@cache
def _wegen(soort_noun: type[Noun], soorten: tuple[str, ...]) -> tuple[list[tuple[str, str]], list[str]]:
    """The fields of a noun that refer to these kinds, and the fields in which more of them can be found."""
    velden = verwijzingen(soort_noun).items()
    verwijzend = [(soort, veld) for veld, verwijst in velden for soort in soorten if soort in verwijst.naar]
    onderliggend = nouns_in(soort_noun).items()
    return verwijzend, [veld for veld, noun in onderliggend if any(map(bool, _wegen(noun, soorten)))]
