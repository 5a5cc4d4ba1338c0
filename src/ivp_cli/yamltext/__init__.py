"""One YAML text becomes plain data; and, only when asked, a route becomes a line and a column.

Every scalar arrives as the text that was written: what it means is for the model to say.
"""

from ivp_cli.yamltext.builder import MAX_DEPTH, parse
from ivp_cli.yamltext.forbidden import MAX_NODES, MAX_TEXT
from ivp_cli.yamltext.parts import Parts
from ivp_cli.yamltext.positions import Located, locate

__all__ = ["MAX_DEPTH", "MAX_NODES", "MAX_TEXT", "Located", "Parts", "locate", "parse"]
