"""The table of who decides speaks of fields and words that exist."""

from typing import get_args

import pytest

from ivp_cli.diffing.decides import BESLIST, VASTGESTELD
from ivp_cli.model.basis import Noun
from ivp_cli.model.plan import Documentstatus


@pytest.mark.parametrize("noun", BESLIST)
def test_every_field_in_the_table_exists(noun: type[Noun]) -> None:
    assert {field.partition("=")[0] for field in BESLIST[noun]} <= set(noun.model_fields)


def test_the_states_of_an_adopted_document_exist() -> None:
    assert set(VASTGESTELD) <= set(get_args(Documentstatus))
