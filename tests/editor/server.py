"""A session with the YAML language server, as an editor holds it: over stdin and stdout."""

import json
import queue
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parent / "node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60.0
"""Seconds to wait for an answer: a slow machine is no mistake in a schema."""

ABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "publishDiagnostics": {},
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
    },
}


class LanguageServer:
    """Opens texts as files, and asks what a person asks: what is wrong, what is this, what may follow."""

    def __init__(self, root: Path, settings: dict[str, Any]) -> None:
        self.settings = nested(settings)
        self.process = subprocess.Popen(
            ["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.number = 0
        self.listener = threading.Thread(target=self._listen, daemon=True)
        self.listener.start()
        folders = [{"uri": root.as_uri(), "name": root.name}]
        begin = {
            "processId": None,
            "rootUri": root.as_uri(),
            "workspaceFolders": folders,
            "capabilities": ABILITIES,
        }
        self.request("initialize", begin)
        self._send("initialized", {})
        self._send("workspace/didChangeConfiguration", {"settings": self.settings})

    def close(self) -> None:
        """End the session as an editor does."""
        self.request("shutdown", None)
        self._send("exit", None)
        self.listener.join(PATIENCE)
        with self.process:
            self.process.wait(PATIENCE)

    def open(self, like: Path, text: str) -> "Document":
        """Show a text as a new file beside an existing one, so that no answer can be about another text."""
        self.number += 1
        return self.show(like.with_name(f"onbewaard-{self.number}.yaml"), text)

    def show(self, file: Path, text: str) -> "Document":
        """Show a text as a file that was not open yet, and wait for what is underlined in it."""
        uri = file.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send("textDocument/didOpen", {"textDocument": document})
        while True:
            told = self._receive("textDocument/publishDiagnostics")["params"]
            if told["uri"] == uri:
                problems = [
                    (one["range"]["start"]["line"] + 1, one["message"]) for one in told["diagnostics"]
                ]
                return Document(self, uri, sorted(problems))

    def request(self, method: str, params: Any) -> Any:
        """Ask something and wait for the answer."""
        self.number += 1
        self._write({"id": self.number, "method": method, "params": params})
        while True:
            answer = self._receive()
            if answer.get("id") == self.number and "method" not in answer:
                assert "error" not in answer, answer
                return answer["result"]

    def _send(self, method: str, params: Any) -> None:
        self._write({"method": method, "params": params})

    def _receive(self, method: str = "") -> dict[str, Any]:
        """The next message, or the next one of a kind; the server's own questions are answered on the way."""
        while True:
            message = self.messages.get(timeout=PATIENCE)
            assert message is not None, "the language server stopped"
            if "method" in message and "id" in message:
                asked = (message.get("params") or {}).get("items", [])
                settings = [self.settings.get(item.get("section", "")) for item in asked]
                self._write({"id": message["id"], "result": settings})
            elif not method or message.get("method") == method:
                return message

    def _write(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self) -> None:
        out = self.process.stdout
        assert out
        while header := out.readline():
            length = int(header.removeprefix(b"Content-Length:"))
            while out.readline().strip():
                pass
            self.messages.put(json.loads(out.read(length)))
        self.messages.put(None)


@dataclass(frozen=True)
class Document:
    """An open text; lines and columns count from 1."""

    server: LanguageServer
    uri: str
    problems: list[tuple[int, str]]
    """What is underlined: the line and the message."""

    def hover(self, line: int, column: int) -> str:
        """What is shown when the mouse rests on a place."""
        answer = self._ask("hover", line, column)
        return str(answer["contents"]["value"]) if answer else ""

    def complete(self, line: int, column: int) -> dict[str, str]:
        """What may be typed in a place, each with its explanation."""
        items = self._ask("completion", line, column)["items"]
        return {item["label"]: _text(item.get("documentation", "")) for item in items}

    def _ask(self, what: str, line: int, column: int) -> Any:
        place = {"line": line - 1, "character": column - 1}
        return self.server.request(
            f"textDocument/{what}", {"textDocument": {"uri": self.uri}, "position": place}
        )


def nested(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings of Visual Studio Code, with dots in their names, as it hands them to a language server."""
    whole: dict[str, Any] = {}
    for name, value in settings.items():
        *sections, last = name.split(".")
        place = whole
        for section in sections:
            place = place.setdefault(section, {})
        place[last] = value
    return whole


def _text(documentation: Any) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
