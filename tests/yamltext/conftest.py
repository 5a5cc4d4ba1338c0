import pytest
from yaml._yaml import CParser

from ivp_cli.yamltext import events


@pytest.fixture(params=[CParser, events.PureParser], ids=["libyaml", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> type:
    """Every test runs with both parsers: a PyYAML without libyaml must give the same."""
    chosen: type = request.param
    monkeypatch.setattr(events, "EventParser", chosen)
    return chosen
