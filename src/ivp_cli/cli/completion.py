"""`ivp completion`: the script that lets a shell complete commands and names."""

from typing import Annotated

from ivp_cli.cli.app import COMPLETION_VARIABLE, NAME
from ivp_cli.cli.output import emit
from ivp_cli.cli.params import argument_choice

SHELLS = ("bash", "zsh", "fish", "powershell")


def command(
    shell: Annotated[str, argument_choice("SHELL", of=SHELLS, help="bash, zsh, fish of powershell.")],
) -> int:
    """Vul opdrachten en namen aan met TAB.

    Deze opdracht toont een script voor uw shell. Zet de regel van uw shell in het bestand erachter en open
    een nieuw venster; daarna vult TAB opdrachten, opties, gemeenten en namen aan.

    Voorbeelden:
        eval "$(ivp completion bash)"              in ~/.bashrc
        eval "$(ivp completion zsh)"               in ~/.zshrc, na compinit
        ivp completion fish | source               in ~/.config/fish/config.fish
        ivp completion powershell | Out-String | Invoke-Expression
                                                   in het bestand $PROFILE
    """
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    emit(get_completion_script(prog_name=NAME, complete_var=COMPLETION_VARIABLE, shell=shell))
    return 0
