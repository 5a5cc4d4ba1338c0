"""Sources become plans and findings. One bad file never hides the others."""

from ivp_cli.loading.settings import read_settings
from ivp_cli.loading.workspace import Loaded, load, load_municipalities, located

__all__ = ["Loaded", "load", "load_municipalities", "located", "read_settings"]
