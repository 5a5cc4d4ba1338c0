"""What a plan says to the checks is no news for the council."""

from collections.abc import Callable
from datetime import date

from ivp_cli.model.dossier import Dossier
from ivp_cli.model.programma import Programma
from ivp_cli.views.documents.plain import Plain

PROGRAMMA = """\
soort: actieplan
id: actieplan-2026
titel: Aan de slag
periode: 2026
themas:
  - id: wonen
    titel: Wonen
    uitzonderingen:
      - {regel: IVP203, reden: Alleen voor de controle.}
"""


def test_a_document_does_not_know_what_is_switched_off(dorp: Callable[..., Dossier]) -> None:
    dossier = dorp(programma=PROGRAMMA)
    [programma] = dossier.programmas
    assert isinstance(programma, Programma)
    data = Plain(dossier, date(2026, 7, 1), charts=False).noun(programma)
    assert [thema["titel"] for thema in data["themas"]] == ["Wonen"]
    assert "Alleen voor de controle" not in str(data)
