"""Rules about decisions, promises and motions."""

from collections.abc import Iterator
from datetime import date

from ivp_cli.checks.rules import FOUT, INFO, WAARSCHUWING, Melding, fill_in, milder, rule
from ivp_cli.model.afwezig import Onbekend
from ivp_cli.model.besluit import Besluit, Toezegging
from ivp_cli.model.plan import Plan
from ivp_cli.model.programma import Programma
from ivp_cli.model.tijd import Datum


@rule("IVP601", FOUT)
def genomen_besluit_in_de_toekomst(besluit: Besluit, peildatum: date) -> Iterator[Melding]:
    """Een besluit heet genomen, maar de datum ligt in de toekomst.

    Waarom: wie het document leest, denkt dat er al is besloten. Schrijf `stand: voorzien` tot het zover is.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2027
        titel: Jaarprogramma 2027
        periode: 2027
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-12-08  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2027
        titel: Jaarprogramma 2027
        periode: 2027
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-12-08
            stand: voorzien
    """
    if (
        besluit.stand == "genomen"
        and isinstance(besluit.datum, Datum)
        and besluit.datum.na(peildatum) is True
    ):
        melding = f"het besluit heet genomen, maar {besluit.datum} ligt na de peildatum {peildatum}"
        yield Melding(melding, ("datum",), "voeg stand: voorzien toe, of verbeter de datum")


@rule("IVP602", WAARSCHUWING)
def voorzien_besluit_voorbij(besluit: Besluit, peildatum: date) -> Iterator[Melding]:
    """Een besluit heet voorzien, maar de datum is voorbij.

    Waarom: of het besluit is genomen en de stand is niet bijgewerkt, of het is uitgesteld en heeft een
        nieuwe datum.

    Fout:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-02-10
            stand: voorzien  # <--

    Goed:
        # peildatum: 2026-07-01
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-02-10
            stand: genomen
    """
    if (
        besluit.stand == "voorzien"
        and isinstance(besluit.datum, Datum)
        and besluit.datum.voor(peildatum) is True
    ):
        melding = f"het besluit heet voorzien, maar {besluit.datum} is voorbij"
        yield Melding(melding, ("stand",), "maak er stand: genomen van, of noem de nieuwe datum")


@rule("IVP603", WAARSCHUWING)
def college_na_de_raad(document: Plan | Programma) -> Iterator[Melding]:
    """Het college stelt een stuk vast nadat de raad het al heeft behandeld.

    Waarom: het college stelt vast en stuurt het daarna aan de raad. De andere volgorde wijst op een
        verkeerde datum.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-04-14  # <--
          - orgaan: raad
            soort: kennisnemen
            datum: 2026-03

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        status: vastgesteld
        besluiten:
          - orgaan: college
            soort: vaststellen
            datum: 2026-02-10
          - orgaan: raad
            soort: kennisnemen
            datum: 2026-03
    """
    raad = [
        besluit.datum
        for besluit in document.besluiten
        if besluit.orgaan == "raad"
        and besluit.soort in ("kennisnemen", "vaststellen")
        and isinstance(besluit.datum, Datum)
    ]
    for index, besluit in enumerate(document.besluiten):
        if (
            besluit.orgaan == "college"
            and besluit.soort == "vaststellen"
            and isinstance(besluit.datum, Datum)
        ):
            eerder = [datum for datum in raad if besluit.datum.na(datum) is True]
            if eerder:
                melding = f"het college besluit op {besluit.datum}, na de raad ({eerder[0]})"
                hint = "verbeter een van de twee datums"
                yield Melding(melding, ("besluiten", index, "datum"), hint)


@rule("IVP604", WAARSCHUWING)
def toezegging_over_termijn(toezegging: Toezegging, peildatum: date) -> Iterator[Melding]:
    """Een toezegging of motie is nog open, maar de termijn is voorbij.

    Waarom: de raad rekent op het antwoord. Doe de toezegging af, of vraag de raad om een nieuwe termijn.

    Fout:
        # peildatum: 2026-07-01
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: Team Openbare Orde
        toezeggingen:
          - id: evaluatie-cameras
            tekst: Het college stuurt de raad een evaluatie van het cameratoezicht.
            termijn: 2026-K1  # <--
            trekker: openbare-orde

    Goed:
        # peildatum: 2026-07-01
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: Team Openbare Orde
        toezeggingen:
          - id: evaluatie-cameras
            tekst: Het college stuurt de raad een evaluatie van het cameratoezicht.
            termijn: 2026-K4
            trekker: openbare-orde
    """
    termijn = toezegging.termijn
    if toezegging.status == "open" and isinstance(termijn, Datum) and termijn.voor(peildatum) is True:
        melding = f"de {toezegging.soort} is nog open, maar de termijn was {termijn}"
        hint = "zet de status op afgedaan als het antwoord er is, of noem de termijn die de raad nu kent"
        yield Melding(melding, ("termijn",), hint)


@rule("IVP605", WAARSCHUWING)
def toezegging_zonder_eigenaar(toezegging: Toezegging) -> Iterator[Melding]:
    """Een open toezegging of motie heeft geen trekker en geen actie.

    Waarom: wat van niemand is, wordt niet gedaan.

    Fout:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        toezeggingen:
          - id: evaluatie-cameras  # <--
            tekst: Het college stuurt de raad een evaluatie van het cameratoezicht.

    Goed:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        teams:
          - id: openbare-orde
            naam: Team Openbare Orde
        toezeggingen:
          - id: evaluatie-cameras
            tekst: Het college stuurt de raad een evaluatie van het cameratoezicht.
            trekker: openbare-orde
    """
    van_niemand = toezegging.trekker is None or isinstance(toezegging.trekker, Onbekend)
    if toezegging.status == "open" and van_niemand and not toezegging.acties:
        hint = "voeg trekker toe, of noem onder acties wat de toezegging uitvoert"
        melding = f"de {toezegging.soort} heeft geen trekker en geen actie"
        yield Melding(
            melding, ("trekker",) if toezegging.trekker else (), hint, severity=milder(toezegging.trekker)
        )


@rule("IVP606", INFO)
def besluit_zonder_datum(besluit: Besluit) -> Iterator[Melding]:
    """Een besluit is genomen, maar er staat niet bij wanneer.

    Waarom: met de datum is het besluit terug te vinden in de vergaderstukken. Een maand of een jaar mag ook;
        zwijgt de bron, schrijf dan `datum: onbekend`.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        besluiten:
          - orgaan: raad  # <--
            soort: kennisnemen

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        besluiten:
          - orgaan: raad
            soort: kennisnemen
            datum: 2024-12
    """
    if besluit.datum is None and besluit.stand == "genomen":
        hint = fill_in("datum", None, "zoals 2024-12-12, 2024-12 of 2024")
        yield Melding(
            f"bij het besluit van {besluit.orgaan} om te {besluit.soort} staat geen datum", (), hint
        )
