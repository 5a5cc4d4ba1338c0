"""What stands beside new plans for the programs of others: how an editor and git should treat them."""

_SETTINGS = """\
{
  "yaml.validate": true,
  "yaml.schemaStore.enable": false,
  "yaml.format.enable": false,
  "yaml.schemas": {
    "./schema/gemeente.schema.json": "plannen/*/gemeente.yaml",
    "./schema/kader.schema.json": "plannen/kaders/*.yaml",
    "./schema/ivp.schema.json": "ivp.yaml"
  },
  "[yaml]": {
    "editor.insertSpaces": true,
    "editor.tabSize": 2,
    "editor.wordWrap": "on",
    "editor.quickSuggestions": { "other": true, "comments": false, "strings": true }
  },
  "files.encoding": "utf8",
  "files.insertFinalNewline": true
}
"""

_EXTENSIONS = """\
{
  "recommendations": ["redhat.vscode-yaml"]
}
"""

_ATTRIBUTES = """\
# Overal dezelfde regeleinden, ook op Windows: dan toont git alleen wat iemand echt wijzigde.
* text=auto eol=lf
*.png binary
"""

_IGNORED = """\
# Blijft achter als ivp tijdens het schrijven wordt afgebroken.
.ivp-*
"""

SURROUNDINGS = {
    ".vscode/extensions.json": _EXTENSIONS,
    ".vscode/settings.json": _SETTINGS,
    ".gitattributes": _ATTRIBUTES,
    ".gitignore": _IGNORED,
}
"""The texts, by the names of their files in the folder that holds `plannen/`."""
