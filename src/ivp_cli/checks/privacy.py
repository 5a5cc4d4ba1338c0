"""Rules about every text in a plan: nothing may point at a person."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ivp_cli.checks.rules import FOUT, WAARSCHUWING, Melding, part_of, rule

_WEG = "haal het weg; een plan is openbaar, en wat in de geschiedenis van de map staat blijft daar staan"

# A digit or letter comes first in each of these, and what may not stand before it second: a search
# that can look for its first character is many times faster. Few texts come this far: `re` compiles a pattern
# when it is used, and keeps it.
_BSN = r"[0-9](?<![\w.,-].)(?:[0-9]{8}|[0-9]{3}([. ])[0-9]{2}\1[0-9]{3})(?![\w-]|[.,][0-9])"
_BSN_GENOEMD = re.compile(r"\bbsn\b|burgerservice|sofi", re.IGNORECASE)
_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_TELEFOON = (
    r"[0+](?<![\w.,/-].)(?<![A-Z]{4} .)(?:(?:031|31)[ -]?(?:\(0\)[ -]?)?)?[1-9](?:[ -]?[0-9]){8}(?![\w-])"
)
_IBAN = r"[A-Z](?<!\w.)[A-Z][0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)"
_KENTEKEN = (
    r"[0-9A-Z](?<![\w-].)(?:"
    r"(?<=[A-Z])(?:[A-Z]-[0-9]{2}-(?:[0-9]{2}|[A-Z]{2})|[A-Z]-[A-Z]{2}-[0-9]{2}|[A-Z]-[0-9]{3}-[A-Z]"
    r"|-[0-9]{3}-[A-Z]{2}|[A-Z]{2}-[0-9]{2}-[A-Z]|-[0-9]{2}-[A-Z]{3})"
    r"|(?<=[0-9])(?:[0-9]-[0-9]{2}-[A-Z]{2}|[0-9]-[A-Z]{2}-(?:[0-9]{2}|[A-Z]{2})|[0-9]-[A-Z]{3}-[0-9]"
    r"|-[A-Z]{3}-[0-9]{2}|-[A-Z]{2}-[0-9]{3})"
    r")(?![\w-])"
)
_ADRES = (
    r"[1-9](?<![\w-].)(?:[0-9]{3} ?[A-Z]{2},? (?:nr\.? ?|huisnummer )?[1-9][0-9]{0,4}[a-zA-Z]?(?![\w-])"
    r"|(?<!Postbus .)[0-9]{0,4}[a-zA-Z]?,? [1-9][0-9]{3} ?[A-Z]{2}(?!\w))"
)

_SPOOR = re.compile(r"[0-9](?:(?:[ .-]?[0-9]){6}|[0-9]{3} ?[A-Z]{2}|-[A-Z]|(?<=[A-Z]-.)|(?<=[A-Z]{2}.)[0-9])")
"""What each of the numbers has in it, from a digit on: most texts have none of this."""


@rule("IVP801", FOUT)
def bsn_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat iets wat een burgerservicenummer kan zijn.

    Waarom: een burgerservicenummer mag alleen worden verwerkt als een wet dat bepaalt (Uitvoeringswet AVG,
        artikel 46). In een openbaar plan hoort het nooit. Gevonden worden getallen van negen cijfers die
        voldoen aan de 11-proef. Van alle getallen van negen cijfers doet een op de elf dat: zegt de tekst
        ervoor niet dat het om een burgerservicenummer gaat, dan is het een waarschuwing.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Melder (BSN 111222333) is teruggebeld  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: De melder is teruggebeld
    """
    for gevonden in _alle(_BSN, tekst):
        cijfers = [int(teken) for teken in gevonden[0] if teken.isdigit()]
        som = sum(
            gewicht * cijfer for gewicht, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), cijfers, strict=True)
        )
        if som % 11 == 0 and any(cijfers):
            genoemd = _BSN_GENOEMD.search(tekst, max(gevonden.start() - 30, 0), gevonden.start())
            ernst = None if genoemd else WAARSCHUWING
            melding = "hier staat een getal dat een burgerservicenummer kan zijn"
            yield Melding(melding, hint=_WEG, severity=ernst, part=part_of(gevonden))


@rule("IVP802", WAARSCHUWING)
def e_mailadres_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een e-mailadres.

    Waarom: een e-mailadres wijst vaak naar een persoon (Algemene verordening gegevensbescherming). Noem
        liever het team.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Mail j.jansen@example.nl  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Mail het team Openbare Orde
    """
    if "@" in tekst:
        for gevonden in re.finditer(_EMAIL, tekst):
            yield Melding(f"hier staat een e-mailadres: {gevonden[0]}", hint=_WEG, part=part_of(gevonden))


@rule("IVP803", WAARSCHUWING)
def telefoonnummer_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een telefoonnummer.

    Waarom: een telefoonnummer wijst vaak naar een persoon (Algemene verordening gegevensbescherming). Noem
        liever het team.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Bel 06-12345678  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Bel de gemeente op 14 020
    """
    for gevonden in _alle(_TELEFOON, tekst):
        yield Melding(f"hier staat een telefoonnummer: {gevonden[0]}", hint=_WEG, part=part_of(gevonden))


@rule("IVP804", WAARSCHUWING)
def rekeningnummer_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een rekeningnummer (IBAN).

    Waarom: een rekeningnummer wijst naar een persoon of nodigt uit tot misbruik. Gevonden worden nummers
        waarvan de controlecijfers kloppen.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Stort op NL91 ABNA 0417 1643 00  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Stort op de rekening van de gemeente
    """
    for gevonden in _alle(_IBAN, tekst):
        if _is_iban(gevonden[0].replace(" ", "")):
            yield Melding("hier staat een rekeningnummer (IBAN)", hint=_WEG, part=part_of(gevonden))


@rule("IVP805", WAARSCHUWING)
def kenteken_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een kenteken.

    Waarom: een kenteken is te herleiden tot een persoon.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: De auto met kenteken 12-AB-34 is gesleept  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: De auto is gesleept
    """
    for gevonden in _alle(_KENTEKEN, tekst):
        yield Melding(f"hier staat een kenteken: {gevonden[0]}", hint=_WEG, part=part_of(gevonden))


@rule("IVP806", WAARSCHUWING)
def adres_in_tekst(tekst: str) -> Iterator[Melding]:
    """In een tekst staat een postcode met huisnummer.

    Waarom: postcode en huisnummer wijzen één woning aan, en dus wie er woont. Een postbus telt niet mee.

    Fout:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Het pand op 1112 AB 14 is gesloten  # <--

    Goed:
        soort: jaarprogramma
        id: jaarprogramma-2026
        titel: Jaarprogramma 2026
        periode: 2026
        acties:
          - id: melden
            titel: Maak melden makkelijker
            planning: 2026-K3
            omschrijving: Een pand in Noord is gesloten
    """
    for gevonden in _alle(_ADRES, tekst):
        yield Melding(
            f"hier staat een postcode met huisnummer: {gevonden[0]}", hint=_WEG, part=part_of(gevonden)
        )


def _alle(patroon: str, tekst: str) -> Iterator[re.Match[str]]:
    """All places where a pattern occurs."""
    return re.finditer(patroon, tekst) if _verdacht(tekst) else iter(())


@lru_cache(maxsize=1)
def _verdacht(tekst: str) -> bool:
    """Whether any of the numbers may be in a text: one look for all of them."""
    return _SPOOR.search(tekst) is not None


def _is_iban(nummer: str) -> bool:
    """Whether the check digits are right (ISO 7064, mod 97-10)."""
    cijfers = "".join(str(int(teken, 36)) for teken in nummer[4:] + nummer[:4])
    return 15 <= len(nummer) <= 34 and int(cijfers) % 97 == 1
