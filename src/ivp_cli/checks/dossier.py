"""Rules about the folder of one municipality: what must be in it, and what may be in it only once."""

from collections.abc import Iterator
from functools import cache
from typing import get_origin

from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, rule
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.basis import Noun, nouns_in
from ivp_cli.model.begroting import Begrotingsregel
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.bron import Bronverwijzing
from ivp_cli.model.dossier import KADERS, Dossier, Plek
from ivp_cli.model.gemeente import Kaderstand, Portefeuillehouder
from ivp_cli.sentences import enumeration

_ONDERSCHEID: dict[type[Noun], tuple[str, ...]] = {
    Begrotingsregel: ("taakveld", "actie"),
    Besluit: ("datum",),
    Bronverwijzing: ("plaats",),
    Portefeuillehouder: ("periode",),
}
"""What may tell two of these apart where the fields by which they are recognised are the same."""


@rule("IVP024", FOUT)
def gemeente_ontbreekt(dossier: Dossier) -> Iterator[Melding]:
    """In de map van een gemeente staat geen gemeente.yaml.

    Waarom: zonder dat bestand is niet bekend welke gemeente het is, en wijst elke trekker, partner en bron
        nergens naar.

    Fout:
        # bestand: plannen/waterdam/plan.yaml
        soort: integraal-veiligheidsplan  # <--
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028

    Goed:
        # bestand: plannen/waterdam/gemeente.yaml
        soort: gemeente
        id: waterdam
        naam: Waterdam
        code: GM9998
        # bestand: plannen/waterdam/plan.yaml
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """
    if dossier.map == KADERS or dossier.gemeente or dossier.onvolledig or not dossier.documenten:
        return
    eerste = dossier.documenten[min(dossier.documenten)]
    hint = f"maak daar een bestand gemeente.yaml met soort: gemeente, id: {dossier.map}, naam en code"
    yield Melding(f"in de map “{dossier.map}” staat geen gemeente.yaml", ("soort",), hint, document=eerste)


@rule("IVP025", WAARSCHUWING)
def dubbel_in_lijst(noun: Noun) -> Iterator[Melding]:
    """In één lijst staat twee keer hetzelfde.

    Waarom: twee begrotingsposten met dezelfde omschrijving, jaar en soort, of twee standen op één datum, zijn
        niet uit elkaar te houden: niet in een vergelijking, niet in een brief. Vaak is er iets dubbel
        ingevuld, en telt het dus dubbel mee.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht
              jaar: 2026
              bedrag: 40000
            - omschrijving: Cameratoezicht  # <--
              jaar: 2026
              bedrag: 40000

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        begroting:
          regels:
            - omschrijving: Cameratoezicht bij de busbrug
              jaar: 2026
              bedrag: 40000
            - omschrijving: Cameratoezicht in het centrum
              jaar: 2026
              bedrag: 40000
    """
    waarden = noun.__dict__
    for veld in _lijsten(type(noun)):
        lijst = waarden[veld]
        if len(lijst) < 2:
            continue
        eerder: dict[object, int] = {}
        for index, deel in enumerate(lijst):
            kenmerk = _kenmerk(deel)
            eerste = index if kenmerk is None else eerder.setdefault(kenmerk, index)
            if eerste != index:
                yield _dubbel(veld, index, lijst[eerste], deel)


@rule("IVP026", FOUT)
def onderdeel_van_ander_kader(stand: Kaderstand, dossier: Dossier) -> Iterator[Melding]:
    """Bij de stand van een kader staat een onderdeel van een ander kader.

    Waarom: de gemeente zegt per onderdeel hoe ver zij is met één kader. Een onderdeel van een ander kader
        telt daarin mee zonder dat iemand dat ziet.

    Fout:
        # bestand: plannen/kaders/norm.yaml
        soort: kader
        id: norm
        titel: Norm weerbare overheid
        niveau: provinciaal
        onderdelen:
          - id: bestuur
            titel: Weerbaar bestuur
        # bestand: plannen/kaders/regioplan.yaml
        soort: kader
        id: regioplan
        titel: Regionaal veiligheidsplan
        niveau: regionaal
        onderdelen:
          - id: jeugd
            titel: Jeugd
        # bestand: gemeente.yaml
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        kaders:
          - kader: norm
            onderdelen:
              - onderdeel: jeugd  # <--
                stand: loopt

    Goed:
        # bestand: plannen/kaders/norm.yaml
        soort: kader
        id: norm
        titel: Norm weerbare overheid
        niveau: provinciaal
        onderdelen:
          - id: bestuur
            titel: Weerbaar bestuur
        # bestand: gemeente.yaml
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        kaders:
          - kader: norm
            onderdelen:
              - onderdeel: bestuur
                stand: loopt
    """
    bekend = dossier.index["kaderonderdeel"]
    kaders = dossier.index["kader"].get(stand.kader)
    for index, deel in enumerate(stand.onderdelen):
        if kaders and deel.onderdeel in bekend and f"{stand.kader}/{deel.onderdeel}" not in bekend:
            eigen = bekend[deel.onderdeel][0]
            melding = (
                f"“{deel.onderdeel}” is een onderdeel van “{eigen.document.id}”, niet van “{stand.kader}”"
            )
            hint = f"noem het onder kader: {eigen.document.id}"
            yield Melding(melding, ("onderdelen", index, "onderdeel"), hint, (eigen,))


@rule("IVP027", FOUT)
def id_van_iets_anders(dossier: Dossier) -> Iterator[Melding]:
    """Twee dingen waar dezelfde verwijzing naar kan wijzen, hebben dezelfde id.

    Waarom: een trekker is een team of een partner, een actie hoort bij een prioriteit of een thema, en
        `ivp show` zoekt een plan en een programma op hun id. Hebben er twee dezelfde id, dan is niet te
        zeggen wie er wordt bedoeld.

    Fout:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: samen-veilig
        titel: Samen veilig
        periode: 2025-2028
        # bestand: programma.yaml
        soort: jaarprogramma
        id: samen-veilig  # <--
        titel: Samen veilig in 2026
        periode: 2026
        voert_uit: samen-veilig

    Goed:
        # bestand: plan.yaml
        soort: integraal-veiligheidsplan
        id: samen-veilig
        titel: Samen veilig
        periode: 2025-2028
        # bestand: programma.yaml
        soort: jaarprogramma
        id: samen-veilig-2026
        titel: Samen veilig in 2026
        periode: 2026
        voert_uit: samen-veilig
    """
    for een, ander in (("team", "partner"), ("plan", "programma")):
        for naam in sorted(dossier.index[een].keys() & dossier.index[ander].keys()):
            yield _gedeelde_id(een, dossier.index[een][naam][0], dossier.index[ander][naam][0])
    for programma in dossier.programmas:
        plan = dossier.plan_van(programma)
        prioriteiten = {one.id: index for index, one in enumerate(plan.prioriteiten)} if plan else {}
        for index, thema in enumerate(programma.themas):
            if plan and thema.id in prioriteiten:
                nummer = prioriteiten[thema.id]
                eerste = Plek(plan, ("prioriteiten", nummer), plan.prioriteiten[nummer])
                yield _gedeelde_id("prioriteit", eerste, Plek(programma, ("themas", index), thema))


def _gedeelde_id(soort: str, eerste: Plek, tweede: Plek) -> Melding:
    melding = f"de id “{tweede.noun.sleutel[0]}” is ook van een {soort}"
    hint = "geef één van de twee een andere id, en pas de verwijzingen aan"
    return Melding(melding, (*tweede.route, "id"), hint, (eerste,), document=tweede.document)


def _dubbel(veld: str, index: int, eerste: object, deel: object) -> Melding:
    """What to say of something that stands there already: one too many, or two that look like one."""
    if not isinstance(eerste, Noun) or not isinstance(deel, Noun) or eerste == deel:
        wat = f"“{deel}”" if isinstance(deel, str) else "hetzelfde"
        return Melding(f"onder {veld} staat {wat} twee keer", (veld, index), "laat er één staan")
    anders = [naam for naam, waarde in deel if getattr(eerste, naam) != waarde]
    gelijk, ongelijk = enumeration(deel.SLEUTEL), enumeration(anders)
    melding = f"onder {veld} zijn twee punten gelijk in {gelijk}, maar niet in {ongelijk}"
    hint = f"zijn het er twee, laat dan ook {deel.SLEUTEL[0]} verschillen; is het er één, voeg ze dan samen"
    return Melding(melding, (veld, index), hint)


@cache
def _lijsten(soort: type[Noun]) -> tuple[str, ...]:
    """The fields that hold a list, but not of things with an id: those are judged everywhere at once."""
    nouns = nouns_in(soort)
    lijsten = (naam for naam, info in soort.model_fields.items() if get_origin(info.annotation) is tuple)
    return tuple(naam for naam in lijsten if naam not in nouns or nouns[naam].SLEUTEL != ("id",))


def _kenmerk(deel: object) -> object:
    """By what one is told from the next; None where that is not known: two unknowns are not the same."""
    if not isinstance(deel, Noun):
        return None if isinstance(deel, Onbekend) else deel
    if any(isinstance(getattr(deel, veld), Onbekend) for veld in deel.SLEUTEL):
        return None
    onderscheid = _ONDERSCHEID.get(type(deel), ())
    return (*deel.sleutel, *(getattr(deel, veld) for veld in onderscheid))
