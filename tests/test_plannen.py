"""The real plans carry the facts of their sources: the numbers, dates, names and counts, one per row."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ivp_cli.loading import Loaded, load
from ivp_cli.model.actie import Actie
from ivp_cli.model.basis import onderdelen
from ivp_cli.model.besluit import Besluit
from ivp_cli.model.dossier import Document
from ivp_cli.model.indicator import Indicator
from ivp_cli.model.kader import Kader
from ivp_cli.model.plan import Plan, Prioriteit
from ivp_cli.model.programma import Beleidsontwikkeling, Inzet, Programma, Thema
from ivp_cli.sources import Folder

ROOT = Path(__file__).parents[1]
MUNICIPALITIES = ("almere", "amstelveen", "diemen")
SOURCED = (Plan, Prioriteit, Programma, Thema, Inzet, Beleidsontwikkeling, Actie, Indicator, Besluit)

FACTS = {
    "kaders/noord-hollandse-norm": """
        niveau = provinciaal
        periode = vanaf 2024
        streefdatum = 2026
        onderdelen.aantal = 6
        onderdelen.0.titel = Bewustwording en organisatie
        onderdelen.1.titel = Integriteit en veilige werkomgeving
        onderdelen.2.titel = Veilige Publieke Taak
        onderdelen.3.titel = Informatiepositie en informatiebeveiliging
        onderdelen.4.titel = Beleid en handhaving
        onderdelen.5.titel = Communicatie
        toelichting ~ eind 2026
        toelichting ~ provincie Noord-Holland
        toelichting ~ RIEC
    """,
    "kaders/programma-weerbaarheid-amsterdam-amstelland": """
        niveau = regionaal
        toelichting ~ 72 uur
    """,
    "kaders/regionaal-veiligheidsplan-amsterdam-amstelland": """
        niveau = regionaal
        vastgesteld_door ~ veiligheidsbestuur
        toelichting ~ zienswijze
    """,
    "kaders/landelijke-prioriteiten-politie": """
        niveau = landelijk
        vastgesteld_door ~ nationale politie
        vastgesteld_door ~ openbaar ministerie
        vastgesteld_door ~ minister van Veiligheid en Justitie
    """,
    "diemen/diemen": """
        code = GM0384
        portefeuillehouders.aantal = 1
        portefeuillehouders.0.naam = E. Boog
    """,
    "diemen/meerjarenbeleidsplan-2023-2026": """
        soort = meerjarenbeleidsplan
        titel = Meerjarenbeleidsplan Integrale Veiligheid 2023-2026
        ondertitel = Verder bouwen aan een veilig Diemen
        periode = 2023-2026
        status = vastgesteld
        besluiten.raad.datum = 2023
        prioriteiten.aantal = 3
        prioriteiten.high-impact-crime.benamingen.aantal = 2
        prioriteiten.digitale-criminaliteit.benamingen.0.titel ~ en -fraude
        strategischdoel ~ veilig, heel en schoon
        samenhang ~ fysieke veiligheid, participatie
        samenhang ~ zienswijze
        sluit_aan_op.aantal = 2
        doelen.aantal = 2
    """,
    "diemen/jaarprogramma-2024": """
        soort = jaarprogramma
        titel = Jaarprogramma uitvoering integrale veiligheid 2024
        periode = 2024
        voert_uit = meerjarenbeleidsplan-2023-2026
        besluiten.college.datum = 2024-02-06
        inzet.aantal = 3
        inzet.ondermijnende-criminaliteit.speerpunten.aantal = 3
        inzet.high-impact-crime.tekst ~ woninginbraken, overvallen, straatroven
        inzet.high-impact-crime.partners = politie, platform-veilig-ondernemen
        inzet.digitale-criminaliteit.doelgroepen.aantal = 3
        inzet.digitale-criminaliteit.tekst ~ 2023
        themas.aantal = 2
        themas.jeugdoverlast-en-criminaliteit.herkomst ~ 2023
        themas.zorg-en-veiligheid.herkomst ~ Nieuw
        themas.zorg-en-veiligheid.inzet ~ Zorg- en Signalenoverleg
        themas.zorg-en-veiligheid.partners = politie, ggz
        indicatoren.registraties-jeugdoverlast.metingen.aantal = 4
        indicatoren.registraties-jeugdoverlast.metingen.2020 = 258
        indicatoren.registraties-jeugdoverlast.metingen.2021 = 123
        indicatoren.registraties-jeugdoverlast.metingen.2022 = 104
        indicatoren.registraties-jeugdoverlast.metingen.2023 = 98
        indicatoren.registraties-jeugdoverlast.streefwaarde ~ onbekend
        vervolg.0.behandeling = informatieve raad
        bijlagen.aantal = 1
    """,
    "amstelveen/amstelveen": """
        code = GM0362
        portefeuillehouders.burgemeester.naam = Tjapko Poppens
        teams.team-oov.afdeling = Veiligheid en Handhaving
        kaders.noord-hollandse-norm.onderdelen.aantal = 6
        kaders.noord-hollandse-norm.onderdelen.communicatie.stand ~ onbekend
        brondocumenten.begroting-2026.toelichting ~ drie blokken
    """,
    "amstelveen/integraal-veiligheidsplan-2023-2026": """
        soort = integraal-veiligheidsplan
        titel = Integraal Veiligheidsplan Amstelveen 2023-2026
        periode = 2023-2026
        besluiten.raad.datum = 2023-04
        prioriteiten.aantal = 7
        prioriteiten.0.titel ~ daling high impact en veelvoorkomende criminaliteit
        prioriteiten.1.titel = Aanpak woonoverlast
        prioriteiten.2.titel ~ verward/onbegrepen gedrag
        prioriteiten.3.titel = Een veilig en eerlijk ondernemersklimaat
        prioriteiten.4.titel ~ alternatief voor criminele carrière
        prioriteiten.5.titel ~ gedigitaliseerde criminaliteit en cybercrime
        prioriteiten.6.titel = Voorkomen, verstoren en waar mogelijk stoppen van ondermijning
    """,
    "amstelveen/actieplan-2020-2021": """
        soort = actieplan
        titel = Actieplan integrale veiligheid 2020-2021
        periode = 2020-2021
        voert_uit ~ onbekend
        regie = team-oov
        begroting.totaal = minstens 700000
        begroting.regels.aantal = 0
        buiten_reikwijdte = verkeersveiligheid
        themas.aantal = 2
        themas.openbare-orde-en-veiligheid.titel = Openbare orde en veiligheid
        themas.aanpak-ondermijning.titel = Aanpak ondermijning
        speerpunten.aantal = 7
        speerpunten.2 ~ onbekend
        indicatoren.woninginbraken.streefwaarde = minder dan 350
        indicatoren.woninginbraken.nulmeting ~ onbekend
        acties.aantal = 6
        acties.woningen-sluiten.titel ~ vondst van drugs
        partners = politie, brandweer, woningcorporatie
        samenvatting ~ Handhaving Openbare Ruimte
        beleidsontwikkelingen.coronacrisis.tekst ~ minder woninginbraken
        beleidsontwikkelingen.crimineel-gebruik-van-woningen.tekst ~ hennepplantage
    """,
    "amstelveen/begrotingsparagraaf-2026": """
        soort = begrotingsparagraaf
        periode = 2026
        voert_uit = integraal-veiligheidsplan-2023-2026
        beleidsontwikkelingen.aantal = 6
        beleidsontwikkelingen.volgend-veiligheidsplan.tekst ~ maart 2026
        beleidsontwikkelingen.volgend-veiligheidsplan.tekst ~ 2027-2030
        beleidsontwikkelingen.volgend-veiligheidsplan.tekst ~ stadspeiling
        beleidsontwikkelingen.volgend-veiligheidsplan.partners.aantal = 5
        beleidsontwikkelingen.weerbaar-bestuur.sluit_aan_op = noord-hollandse-norm
        beleidsontwikkelingen.weerbaar-bestuur.tekst ~ 2024
        beleidsontwikkelingen.maatschappelijke-weerbaarheid.tekst ~ 72 uur
        beleidsontwikkelingen.maatschappelijke-weerbaarheid.tekst ~ noodsteunpunten
        beleidsontwikkelingen.digitale-criminaliteit.tekst ~ babbeltrucs en sexting
        beleidsontwikkelingen.handhaving.tekst ~ vier veiligheidsmakelaars
        beleidsontwikkelingen.handhaving.tekst ~ twee wijkboa's
        beleidsontwikkelingen.handhaving.tekst ~ bussluizen
        beleidsontwikkelingen.nieuwe-wetgeving.tekst ~ 2026/2027
        acties.aantal = 4
        acties.apv-actualiseren.type = raad
        acties.apv-actualiseren.planning = 2026-K4 (afgeleid)
        acties.jaarstukken-veiligheidsregio.type = raad
        acties.jaarstukken-veiligheidsregio.planning = 2026-K2 (afgeleid)
        acties.hup-openbare-ruimte-vaststellen.type = uitvoering
        acties.hup-openbare-ruimte-vaststellen.planning = 2026-K4 (afgeleid)
        acties.communiceren-en-informeren.type = uitvoering
        acties.communiceren-en-informeren.planning ~ onbekend
    """,
    "almere/almere": """
        code = GM0034
        portefeuillehouders.burgemeester.naam = Hein van der Loo
    """,
    "almere/veiligheidsagenda-2023-2026": """
        soort = veiligheidsagenda
        titel = Veiligheidsagenda 2023-2026
        periode = 2023-2026
        besluiten.raad.stemming = met algemene stemmen
        besluiten.raad.datum ~ onbekend
        prioriteiten.aantal = 5
        prioriteiten.ondernemen-zonder-ondermijning.titel = Ondernemen zonder ondermijnende criminaliteit
        prioriteiten.ondernemen-zonder-ondermijning.volgorde = 1
        prioriteiten.ondernemen-zonder-ondermijning.speerpunten.aantal = 4
        prioriteiten.digitale-veiligheid.titel = Digitale veiligheid
        prioriteiten.digitale-veiligheid.volgorde = 2
        prioriteiten.digitale-veiligheid.doelgroepen.aantal = 3
        prioriteiten.veilige-wijken.titel = Veilige wijken
        prioriteiten.veilige-wijken.volgorde = 3
        prioriteiten.veilige-wijken.speerpunten.0 ~ straatintimidatie
        prioriteiten.minder-maatschappelijke-onrust.titel ~ onrust, polarisatie en radicalisering
        prioriteiten.minder-maatschappelijke-onrust.volgorde = 4
        prioriteiten.crisisbeheersing.titel = Crisisbeheersing
        prioriteiten.crisisbeheersing.volgorde = 5
        prioriteiten.crisisbeheersing.toelichting ~ coronacrisis
        totstandkoming.onderzoek.aantal = 1
        totstandkoming.participatie.aantal = 3
        totstandkoming.geraadpleegd.aantal = 2
        inleiding ~ overvallen en straatroven
    """,
    "almere/uitvoeringsplan": """
        soort = uitvoeringsplan
        voert_uit = veiligheidsagenda-2023-2026
        periode ~ onbekend
        acties.aantal = 0
    """,
}
"""Per document: `path = value`, or `~` where the text holds these words. `aantal` counts."""
ROWS = [(name, row.strip()) for name, rows in FACTS.items() for row in rows.strip().splitlines()]


@cache
def real_plans() -> dict[str, Loaded]:
    """Everything in `plannen/`, by folder; loaded once."""
    return {loaded.dossier.map: loaded for loaded in load(Folder(ROOT))}


def document(name: str) -> Document:
    """The document with this folder and id."""
    folder, id_ = name.split("/")
    return next(found for found in real_plans()[folder].dossier.documenten.values() if found.id == id_)


def look(value: Any, path: str) -> str:
    """What stands at the end of a path of fields, ids and positions, as text on one line."""
    for step in path.split("."):
        if step == "aantal":
            value = len(value)
        elif isinstance(value, tuple):
            value = value[int(step)] if step.isdigit() else next(v for v in value if step in v.sleutel)
        elif isinstance(value, dict):
            value = next(v for key, v in value.items() if str(key) == step)
        else:
            value = getattr(value, step)
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    return " ".join(text.split())


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_the_fact_is_in_the_data(name: str, row: str) -> None:
    path, sign, expected = row.split(" ", 2)
    found = look(document(name), path)
    assert found == expected if sign == "=" else expected in found


def test_all_folders_are_there_and_load_without_a_finding() -> None:
    found = {folder: loaded.findings for folder, loaded in real_plans().items()}
    assert found == dict.fromkeys(("kaders", *MUNICIPALITIES), ())


@pytest.mark.parametrize("folder", MUNICIPALITIES)
def test_every_thing_with_facts_names_its_source(folder: str) -> None:
    documents = real_plans()[folder].dossier.documenten.values()
    nouns = [noun for found in documents for _, noun in onderdelen(found) if isinstance(noun, SOURCED)]
    assert [noun.sleutel for noun in nouns if not noun.bronnen] == []


def test_every_frame_names_its_source() -> None:
    frames = real_plans()["kaders"].dossier.documenten.values()
    assert [frame.id for frame in frames if isinstance(frame, Kader) and not frame.brondocumenten] == []
