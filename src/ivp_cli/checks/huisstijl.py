"""Rules about how documents look: everybody must be able to read them, and the logo must be there."""

from collections.abc import Iterator

from ivp_cli.checks.rules import FOUT, Melding, rule
from ivp_cli.model.dossier import Dossier
from ivp_cli.model.huisstijl import CONTRAST, VLAK_DONKER, VLAK_LICHT, Huisstijl, contrast


@rule("IVP901", FOUT)
def kleur_slecht_leesbaar(huisstijl: Huisstijl) -> Iterator[Melding]:
    """De kleur van de huisstijl is niet te lezen op het papier van een document.

    Waarom: een gemeente moet haar documenten toegankelijk maken (Besluit digitale toegankelijkheid overheid).
        De norm, WCAG 2.2, vraagt tussen tekst en achtergrond een contrast van ten minste 4,5 op 1. Koppen en
        koppelingen hebben de kleur van de huisstijl. `kleur` staat op licht papier, `kleur_donker` op een
        donker scherm.

    Fout:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        huisstijl:
          kleur: "#f2a900"  # <--
          kleur_donker: "#14406f"  # <--

    Goed:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        huisstijl:
          kleur: "#8a5a00"
          kleur_donker: "#f2a900"
    """
    for veld, kleur, vlak, raad in (
        ("kleur", huisstijl.kleur, VLAK_LICHT, "donkerdere"),
        ("kleur_donker", huisstijl.kleur_donker, VLAK_DONKER, "lichtere"),
    ):
        if kleur is not None and (gevonden := contrast(kleur, vlak)) < CONTRAST:
            waar = "licht papier" if vlak == VLAK_LICHT else "een donker scherm"
            getal = f"{int(gevonden * 100) / 100:.2f}".replace(".", ",")
            melding = f"kleur {kleur} heeft op {waar} een contrast van {getal} op 1; nodig is 4,5 op 1"
            yield Melding(melding, (veld,), f"kies een {raad} tint")


@rule("IVP902", FOUT)
def logo_onbruikbaar(huisstijl: Huisstijl, dossier: Dossier) -> Iterator[Melding]:
    """Het logo van de huisstijl kan niet in een document.

    Waarom: het logo is een bestand in de map `sjablonen`, en gaat in elk document mee. Het is daarom niet
        groter dan 200 kB, en echt een png of een svg. Een svg mag niets doen of ophalen: wie een document van
        de gemeente opent, mag erop vertrouwen dat er alleen iets te zien is.

    Fout:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        huisstijl:
          logo: logo.svg  # <--
        # bestand: sjablonen/logo.svg
        <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z" onload="groet()"/></svg>

    Goed:
        soort: gemeente
        id: voorbeeld
        naam: Voorbeeld
        code: GM9999
        huisstijl:
          logo: logo.svg
        # bestand: sjablonen/logo.svg
        <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>
    """
    if dossier.logo:
        yield Melding(f"het logo sjablonen/{huisstijl.logo} {dossier.logo.wat}", ("logo",), dossier.logo.raad)
