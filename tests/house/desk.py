"""A desk of its own for a test: a folder with a store of fixtures/ and an unsc.toml; and the servers that a channel leads to,
on loopback, which do as they are told, request by request."""
import contextlib
import http.server
import json
import os
import socketserver
import ssl
import subprocess
import tempfile
import threading
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]


class Desk:
    """Every desk starts with a copy of one store, so that fixtures/ is read once a test program."""

    _model = None

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        self.home = Path(self.folder.name)
        inherited = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        self.environment = {**inherited, "UNSC_STORE": str(self.home / "unsc.db"), "HOME": str(self.home), "NO_COLOR": "1",
                            "XDG_CONFIG_HOME": str(self.home), "XDG_DATA_HOME": str(self.home),
                            "UNSC_CONFIG": str(self.home / "unsc.toml")}
        self.settings("")
        if Desk._model is None:
            assert self.run("sync", str(TREE / "fixtures")).returncode == 0
            Desk._model = (self.home / "unsc.db").read_bytes()
        (self.home / "unsc.db").write_bytes(Desk._model)

    def close(self):
        self.folder.cleanup()

    def settings(self, text):
        (self.home / "unsc.toml").write_text(text, encoding="utf-8")

    def start(self, *words, **environment):
        return subprocess.Popen([self.program, *words], cwd=self.home, env={**self.environment, **environment},
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *words, **environment):
        process = self.start(*words, **environment)
        out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(words, process.returncode, out.decode(), err.decode())

    def json(self, *words):
        done = self.run(*words, "--format", "json")
        return json.loads(done.stdout)


class Hook(http.server.ThreadingHTTPServer):
    """A webhook's receiver. `answers`: for each POST in turn a status, or a function of the request made before it is
    answered with 200; when they are used up, 200."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), HookRequest)
        self.requests, self.answers, self.lock = [], [], threading.Lock()
        self.url = f"http://127.0.0.1:{self.server_port}/hooks/desk"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass  # a client that was killed

    def close(self):
        self.shutdown()
        self.server_close()

    def ids(self):
        return [json.loads(body)["id"] for _, body in self.requests]


class HookRequest(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.lock:
            self.server.requests.append((self.headers, body))
            answer = self.server.answers.pop(0) if self.server.answers else 200
        status = answer if isinstance(answer, int) else (answer() or 200)
        self.send_response(status)
        if 300 <= status < 400:
            self.send_header("Location", self.server.url + "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


class Post(socketserver.ThreadingTCPServer):
    """A mail server. `answers`: for each DATA in turn what follows the dot, as "451 later"; when they are used up, "250 taken".
    With a certificate it offers STARTTLS; with a login it asks for it."""

    allow_reuse_address = daemon_threads = True

    def __init__(self, certificate=None, login=None):
        super().__init__(("127.0.0.1", 0), PostSession)
        self.certificate, self.login = certificate, login
        self.mails, self.answers, self.told = [], [], []
        self.url = f"smtp://localhost:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass

    def close(self):
        self.shutdown()
        self.server_close()


class PostSession(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def hear(self):
        return self.rfile.readline().decode("utf-8", "replace").rstrip("\r\n")

    def handle(self):
        self.private = False
        self.say("220 here")
        with contextlib.suppress(ConnectionError):
            while (line := self.hear()) and self.command(line):
                pass

    def finish(self):
        super().finish()
        self.request.close()

    def command(self, line):
        word = line.split(" ")[0].upper()
        if word == "EHLO":
            offers = ["here"] + (["STARTTLS"] if self.server.certificate and not self.private else [])
            offers += ["AUTH PLAIN"] if self.server.login else []
            for offer in offers[:-1]:
                self.say("250-" + offer)
            self.say("250 " + offers[-1])
        elif word == "STARTTLS":
            self.say("220 go on")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(self.server.certificate)
            self.request = context.wrap_socket(self.request, server_side=True)
            self.setup()
            self.private = True
        elif word == "AUTH":
            self.say("334 ")
            self.server.told.append((self.hear(), self.private))
            self.say("235 welcome")
        elif word == "DATA":
            self.say("354 go on")
            self.data()
        else:
            self.say("221 bye" if word == "QUIT" else "250 well")
        return word != "QUIT"

    def data(self):
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        self.server.mails.append(b"".join(lines))
        answer = self.server.answers.pop(0) if self.server.answers else "250 taken"
        self.say(answer)


def certificate(folder):
    """A certificate of its own for localhost, with its key in the same file."""
    made = Path(folder) / "mail.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost", "-keyout", str(made), "-out", str(made) + ".crt"],
                   check=True, capture_output=True)
    made.write_text(made.read_text() + Path(str(made) + ".crt").read_text())
    return str(made)
