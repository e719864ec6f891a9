"""A mail server on loopback, as small as SMTP allows; it keeps what it is given."""

import socketserver
import threading
from contextlib import contextmanager
from email import message_from_bytes, policy

GREETING = {b"EHLO": b"250 here", b"HELO": b"250 here", b"MAIL": b"250 ok", b"RCPT": b"250 ok", b"RSET": b"250 ok"}


class _Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.say(b"220 a test")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"QUIT":
                self.say(b"221 bye")
                return
            self.say(self.take_mail() if verb == b"DATA" else GREETING.get(verb, b"502 what"))

    def take_mail(self) -> bytes:
        self.say(b"354 go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        if self.server.is_refusing:
            return b"451 not now"
        self.server.mails.append(message_from_bytes(b"".join(lines), policy=policy.default))
        return b"250 ok"

    def say(self, line: bytes) -> None:
        self.wfile.write(line + b"\r\n")


class MailServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Session)
        self.mails, self.is_refusing = [], False

    @property
    def address(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"


@contextmanager
def mail_server():
    with MailServer() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
