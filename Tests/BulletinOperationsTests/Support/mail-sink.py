"""A mail server for tests: takes mail on a loopback port and keeps it, or fails as it is told to.

Usage: mail-sink.py FOLDER [BEHAVIOUR…]. Prints its port, then serves until its input ends. Each message
that is taken becomes a file FOLDER/N.eml with the envelope in its first two lines.
Behaviours: starttls (with a certificate FOLDER/cert.pem, key.pem), login, refuse=ADDRESS,
defer=ADDRESS, drop-after-data, drop-before-data, hang-after-data.
"""
import base64
import os
import socket
import ssl
import sys
import threading
import time

folder, behaviours = sys.argv[1], sys.argv[2:]
count = 0
lock = threading.Lock()


def value(name):
    return [b.split("=", 1)[1] for b in behaviours if b.startswith(name + "=")]


def serve(connection):
    global count
    stream = connection.makefile("rwb", buffering=0)
    encrypted = logged_in = False

    def say(text):
        stream.write((text + "\r\n").encode())

    say("220 sink ready")
    sender, recipients = "", []
    while True:
        line = stream.readline()
        if not line:
            return
        words = line.decode("utf-8", "replace").strip()
        verb = words.upper()
        if verb.startswith("EHLO"):
            say("250-sink")
            if "starttls" in behaviours and not encrypted:
                say("250-STARTTLS")
            if "login" in behaviours:
                say("250-AUTH PLAIN LOGIN")
            say("250 8BITMIME")
        elif verb == "STARTTLS":
            say("220 go ahead")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(folder + "/cert.pem", folder + "/key.pem")
            try:
                connection = context.wrap_socket(connection, server_side=True)
            except (ssl.SSLError, OSError):
                return
            stream = connection.makefile("rwb", buffering=0)
            encrypted = True
        elif verb.startswith("AUTH PLAIN"):
            parts = words.split()
            if len(parts) < 3:
                say("334 ")
                given = stream.readline().strip()
            else:
                given = parts[2].encode()
            logged_in = base64.b64decode(given).split(b"\0")[1:] == [b"aid", b"s3cr3t"]
            say("235 welcome" if logged_in else "535 no")
        elif verb.startswith("MAIL FROM:"):
            if "login" in behaviours and not logged_in:
                say("530 login first")
                continue
            sender, recipients = words[10:].strip("<> "), []
            say("250 ok")
        elif verb.startswith("RCPT TO:"):
            address = words[8:].strip("<> ")
            if address in value("refuse"):
                say("550-no such person")
                say("550 here")
            elif address in value("defer"):
                say("451 come back later")
            else:
                recipients.append(address)
                say("250 ok")
        elif verb == "DATA":
            if "drop-before-data" in behaviours:
                connection.close()
                return
            say("354 go on")
            body = b""
            while not body.endswith(b"\r\n.\r\n"):
                chunk = stream.read(65536)
                if not chunk:
                    return
                body += chunk
            with lock:
                count += 1
                number = count
            with open(f"{folder}/{number}.tmp", "wb") as file:
                file.write(f"{sender}\n{' '.join(recipients)}\n".encode() + body[:-3])
            os.rename(f"{folder}/{number}.tmp", f"{folder}/{number}.eml")
            if "drop-after-data" in behaviours:
                connection.close()
                return
            if "hang-after-data" in behaviours:
                time.sleep(30)
            say(f"250 taken as {number}")
        elif verb == "QUIT":
            say("221 bye")
            return
        else:
            say("500 what?")


listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
while True:
    accepted, _ = listener.accept()
    threading.Thread(target=serve, args=(accepted,), daemon=True).start()
