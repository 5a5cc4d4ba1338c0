"""What can be wrong with a file before it is judged. Loading finds these; here they are explained."""

from ivp_cli.checks.rules import FOUT, INFO, WAARSCHUWING, rule


@rule("IVP001", FOUT)
def bestand_onleesbaar() -> None:
    """Een bestand kan niet worden gelezen.

    Waarom: een planbestand is een gewoon bestand van hoogstens 1 MiB, geschreven in UTF-8 en zonder
        onzichtbare stuurtekens. Een koppeling (symlink) wordt nooit gevolgd. In het foute voorbeeld staat
        na “Samen” een onzichtbaar teken zonder breedte.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen\u200b veilig  # <--
        periode: 2025-2028

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """


@rule("IVP002", FOUT)
def geen_geldige_yaml() -> None:
    """Een bestand is geen geldige YAML.

    Waarom: YAML is gevoelig voor inspringen, dubbele punten en aanhalingstekens. Een tekst met een dubbele
        punt erin staat tussen aanhalingstekens.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Veilig: samen verder  # <--
        periode: 2025-2028

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: "Veilig: samen verder"
        periode: 2025-2028
    """


@rule("IVP003", FOUT)
def yaml_vorm_niet_toegestaan() -> None:
    """Een bestand gebruikt een YAML-vorm die in plannen niet mag.

    Waarom: ankers, aliassen, tags en meer documenten in één bestand maken een plan moeilijk te lezen en te
        vergelijken. Wat er staat, staat er voluit. Ook gelden grenzen: hoogstens 20 niveaus diep, 50.000
        waarden per bestand en 20.000 tekens per tekst.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: &naam Samen veilig  # <--
        periode: 2025-2028

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """


@rule("IVP004", FOUT)
def dubbele_sleutel() -> None:
    """Een veld staat twee keer in hetzelfde blok.

    Waarom: bij twee waarden voor één veld is niet te zeggen welke geldt. Veel programma's nemen zonder iets
        te zeggen de laatste.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        titel: Veilig samen  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """


@rule("IVP005", FOUT)
def lege_waarde() -> None:
    """Achter een veld staat niets.

    Waarom: leeg kan van alles betekenen. Schrijf `onbekend` als de bron zwijgt, `pm` als een bedrag nog
        moet worden bepaald, en laat de regel weg als het veld niet van toepassing is.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        ondertitel:  # <--
        periode: 2025-2028

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """


@rule("IVP006", FOUT)
def onbekende_soort() -> None:
    """Een bestand zegt niet in een bekend woord wat het is.

    Waarom: het veld `soort` bepaalt welke velden het bestand kan hebben. De titel van het document is vrij;
        de soort komt uit een vaste lijst.

    Fout:
        soort: veiligheidsplan  # <--
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """


@rule("IVP007", FOUT)
def bestand_hoort_hier_niet() -> None:
    """Een bestand staat in een map waar het niet hoort.

    Waarom: in de map van een gemeente staan haar eigen plannen; kaders die voor meer gemeenten gelden staan
        eenmaal in `plannen/kaders`. Een bestand dat geen planbestand is, geeft een waarschuwing: er wordt
        niets in stilte overgeslagen.

    Fout:
        soort: kader  # <--
        id: norm
        titel: Norm weerbare overheid
        niveau: provinciaal

    Goed:
        # bestand: plannen/kaders/norm.yaml
        soort: kader
        id: norm
        titel: Norm weerbare overheid
        niveau: provinciaal
    """


@rule("IVP008", WAARSCHUWING)
def waarde_afgebroken_door_hekje() -> None:
    """Een hekje breekt een waarde af.

    Waarom: na een spatie of een aanhalingsteken begint een hekje een opmerking, en wat erachter staat telt
        niet mee. Wie een opmerking schrijft, zet achter het hekje een spatie; zonder spatie hoort het meestal
        bij de waarde.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen #veilig  # <--
        periode: 2025-2028

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: "Samen #veilig"
        periode: 2025-2028  # zie het coalitieakkoord
    """


@rule("IVP009", INFO)
def tekst_zonder_aanhalingstekens() -> None:
    """Een tekst staat zonder aanhalingstekens en lijkt op een getal, een tijd of ja en nee.

    Waarom: ivp leest elke waarde zoals zij er staat, maar veel andere programma's maken van 0362 het getal
        242, van 1.10 het getal 1,1, van 12:30 een aantal minuten en van no een ontkenning. Tussen
        aanhalingstekens blijft een tekst overal dezelfde tekst.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        besluiten:
          - orgaan: raad
            soort: kennisnemen
            datum: 2025-02-06
            zaaknummer: 0362  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        besluiten:
          - orgaan: raad
            soort: kennisnemen
            datum: 2025-02-06
            zaaknummer: "0362"
    """


@rule("IVP010", FOUT)
def onbekend_veld() -> None:
    """Een veld bestaat niet in de plantaal.

    Waarom: een tikfout in de naam van een veld zou anders betekenen dat de inhoud stil wegvalt.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        onder_titel: Verder bouwen  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        ondertitel: Verder bouwen
        periode: 2025-2028
    """


@rule("IVP011", FOUT)
def veld_ontbreekt() -> None:
    """Een verplicht veld ontbreekt.

    Waarom: zonder deze velden is niet te zeggen waar het over gaat. Er zijn er weinig; weet u de waarde
        niet en mag het veld `onbekend` zijn, schrijf dat dan.

    Fout:
        soort: integraal-veiligheidsplan  # <--
        id: veiligheidsplan
        titel: Samen veilig

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: onbekend
    """


@rule("IVP012", FOUT)
def verkeerde_waarde() -> None:
    """Een waarde heeft niet de vorm die het veld vraagt.

    Waarom: datums, periodes, bedragen, codes en vaste woorden hebben één schrijfwijze, zodat iedereen er
        hetzelfde in leest en ermee te rekenen is.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025 tot 2028  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
    """


@rule("IVP013", FOUT)
def verkeerde_vorm() -> None:
    """Er staat een tekst waar een lijst of blok hoort, of andersom.

    Waarom: een *waarde* is één regel tekst, een *ding* is een blok met eigen velden, en van meer dingen is
        er een lijst met streepjes.

    Fout:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        doelen: Minder inbraken  # <--

    Goed:
        soort: integraal-veiligheidsplan
        id: veiligheidsplan
        titel: Samen veilig
        periode: 2025-2028
        doelen:
          - tekst: Minder inbraken
    """
