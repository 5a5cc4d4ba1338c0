"""The table of who decides speaks of fields and words that exist."""

import pytest

from ivp_cli.diffing.decides import BESLIST
from ivp_cli.model.basis import Noun


@pytest.mark.parametrize("noun", BESLIST)
def test_every_field_in_the_table_exists(noun: type[Noun]) -> None:
    assert {field.partition("=")[0] for field in BESLIST[noun]} <= set(noun.model_fields)
