"""How the documents of a municipality look, and how to reach it as an organisation."""

from typing import Annotated

from ivp_cli.model.basis import Reeks, Regel, Vorm
from ivp_cli.model.uitzondering import Ding

VLAK_LICHT = "#f4f6f9"
"""What coloured text stands on in a document: the greyest paper there is."""
VLAK_DONKER = "#1f2631"
"""The same on a screen that is set to dark."""
CONTRAST = 4.5
"""What WCAG 2.2 (success criterion 1.4.3) asks of text."""

Kleur = Annotated[
    str, Vorm("#[0-9a-fA-F]{6}", 'een kleur als hekje en zes tekens, zoals "#14406f" (met aanhalingstekens)')
]
"""A colour as red, green and blue."""

Beeldbestand = Annotated[
    str,
    Vorm(
        r"[a-z0-9][a-z0-9_-]{0,63}\.(svg|png)",
        "de naam van een svg- of png-bestand in de map sjablonen, zoals logo.svg",
    ),
]
"""A file name, never a path."""


class Contact(Ding):
    """Hoe de gemeente als organisatie te bereiken is. Geen persoon."""

    SLEUTEL = ()

    adres: Reeks[Regel] = ()
    """Het adres van de gemeente, regel voor regel."""
    telefoon: Annotated[str, Vorm(r"[+0-9][0-9 ()-]{2,20}", "een telefoonnummer, zoals 14 020")] | None = None
    """Het telefoonnummer van de gemeente."""
    email: (
        Annotated[
            str,
            Vorm(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+", "een e-mailadres"),
        ]
        | None
    ) = None
    """Het algemene e-mailadres, niet dat van een medewerker."""
    website: Annotated[str, Vorm(r"https://[!-~]{3,200}", "een webadres dat begint met https://")] | None = (
        None
    )
    """De website van de gemeente."""


class Huisstijl(Ding):
    """Hoe documenten van de gemeente eruitzien: kleur, logo en contactgegevens."""

    SLEUTEL = ()

    kleur: Kleur | None = None
    """De kleur van koppen en lijnen, als hekje en zes tekens; tussen aanhalingstekens."""
    kleur_donker: Kleur | None = None
    """De kleur op een donker scherm; zonder dit veld een lichtere tint van `kleur`."""
    logo: Beeldbestand | None = None
    """De naam van een svg- of png-bestand in de map sjablonen."""
    contact: Contact | None = None
    """Hoe de gemeente te bereiken is."""

    @property
    def op_donker(self) -> str | None:
        """The colour for a dark screen: the one given, or else the first lighter tint that can be read."""
        if self.kleur is None or self.kleur_donker is not None:
            return self.kleur_donker
        tinten = (_gemengd(self.kleur, wit / 20) for wit in range(21))
        return next(tint for tint in tinten if contrast(tint, VLAK_DONKER) >= CONTRAST)


def contrast(kleur: str, andere: str) -> float:
    """The contrast ratio of two colours as WCAG defines it, from 1 to 21."""
    donker, licht = sorted((_helderheid(kleur), _helderheid(andere)))
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(kleur: str) -> float:
    """The relative luminance, from 0 for black to 1 for white."""
    delen = (deel / 255 for deel in _delen(kleur))
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def _gemengd(kleur: str, wit: float) -> str:
    """The colour with a share of white in it."""
    return "#" + "".join(f"{round(deel + (255 - deel) * wit):02x}" for deel in _delen(kleur))


def _delen(kleur: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(kleur.removeprefix("#")))
