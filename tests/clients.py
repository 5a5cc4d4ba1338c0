"""Programs that people use beside ivp. A machine may lack them; where IVP_CLIENTS is set (CI), it may not."""

import os

import pytest


def demanded() -> bool:
    """Whether every client has to be there."""
    return bool(os.environ.get("IVP_CLIENTS"))


def need(present: bool, missing: str) -> None:
    """Go on with a test where its client is present; skip it elsewhere, or fail where that is demanded."""
    if not present:
        (pytest.fail if demanded() else pytest.skip)(missing)
