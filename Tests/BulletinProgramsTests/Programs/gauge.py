"""A plugin program for tests: a well-behaved source and renderer, and one source for each way to fail."""
import base64
import hashlib
import json
import os
import signal
import subprocess
import sys
import time


class Answer:
    """Writes messages; rows and files are counted and hashed."""

    def __init__(self):
        self.hash, self.count = hashlib.sha256(), 0

    def say(self, message, counting=0):
        line = (json.dumps(message, ensure_ascii=False) + "\n").encode()
        if counting:
            self.hash.update(line)
            self.count += counting
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()

    def done(self):
        self.say({"type": "done", "count": self.count, "sha256": self.hash.hexdigest()})
        self.hash, self.count = hashlib.sha256(), 0


ROWS = [["2025-05-30", 18.5, True], ["2025-05-31", None, False], ["2025-06-01", "31,5 \"mm\"\t", None]]
OPTIONS = {
    "type": "object",
    "properties": {
        "path": {"type": "string", "description": "The gauge's log.", "examples": ["gauge.log"]},
        "above": {"type": "integer", "description": "The least amount.", "default": 20,
                  "minimum": 0, "maximum": 2000},
        "style": {"enum": ["plain", "wide"], "description": "How it looks.", "default": "plain"},
        "token": {"type": "string", "description": "The token.", "writeOnly": True},
        "flaw": {"type": "string", "description": "What goes wrong."},
    },
    "required": ["path"],
}


def scan(answer, flaw):
    columns = ["day", "mm", "wet"]
    if flaw == "schema":
        columns = ["day"]
    answer.say({"type": "schema", "columns": columns})
    if flaw == "crash":
        answer.say({"type": "rows", "rows": ROWS}, counting=3)
        os.kill(os.getpid(), signal.SIGSEGV)
    if flaw == "hang":
        answer.say({"type": "rows", "rows": ROWS}, counting=3)
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        print(f"child {child.pid}", file=sys.stderr, flush=True)
        time.sleep(600)
    if flaw == "garbage":
        sys.stdout.write("Traceback (most recent call last):\n")
        sys.stdout.flush()
    if flaw == "flood":
        while True:
            sys.stdout.write("x" * 65536)
    if flaw == "early":
        answer.say({"type": "rows", "rows": ROWS}, counting=3)
        sys.exit(0)
    if flaw == "half":
        sys.stdout.write('{"type":"rows","rows":[["2025-05-')
        sys.stdout.flush()
        sys.exit(0)
    if flaw == "status":
        answer.say({"type": "rows", "rows": ROWS}, counting=3)
        answer.done()
        sys.exit(7)
    if flaw == "refuse":
        answer.say({"type": "error", "message": "the log is locked", "option": ["path"]})
        sys.exit(1)
    if flaw == "noise":
        for number in range(100000):
            print(f"line {number}", file=sys.stderr)
    if flaw == "ragged":
        answer.say({"type": "rows", "rows": [["2025-05-30", 1, True], ["x"]], "line": 7}, counting=2)
    else:
        answer.say({"type": "rows", "rows": ROWS[:2], "line": 1}, counting=2)
        answer.say({"rows": ROWS[2:], "type": "rows"}, counting=1)
    if flaw == "count":
        answer.count += 1
    if flaw == "digest":
        answer.hash.update(b"more")
    answer.done()


def render(answer, message):
    report = message["report"]
    text = "".join(f"{figure['id']} = {figure['text']}\n" for figure in report["figures"])
    answer.say({"type": "file", "name": message["file"], "text": text}, counting=1)
    raw = base64.b64encode(bytes(range(256))).decode()
    answer.say({"type": "file", "name": "raw.bin", "base64": raw}, counting=1)
    answer.done()


def main():
    if "--silent" in sys.argv:
        time.sleep(600)
    answer, options = Answer(), {}
    print("ready", os.environ.get("TOKEN", "without token"), sorted(os.environ), file=sys.stderr)
    for line in sys.stdin:
        message = json.loads(line)
        kind = message["type"]
        if kind == "describe":
            answer.say({
                "type": "description", "protocol": 9 if "--future" in sys.argv else 1,
                "name": "gauges", "version": "1.2.0",
                "components": [
                    {"kind": "source", "name": "py-gauge", "summary": "A rain gauge.",
                     "options": OPTIONS},
                    {"kind": "renderer", "name": "py-lines", "summary": "A line a figure.",
                     "extension": "lines", "options": {}},
                ],
            })
        elif kind == "open":
            options = message["options"]
            if options.get("path") == "missing.log":
                answer.say({"type": "error", "message": "no file 'missing.log'", "option": ["path"]})
                sys.exit(1)
            if options.get("flaw") == "token":
                print("the token is", options["token"], file=sys.stderr)
            table = {"path": options.get("path", ""), "columns": ["day", "mm", "wet"]}
            answer.say({"type": "opened", "tables": [table]})
        elif kind == "scan":
            scan(answer, options.get("flaw"))
        elif kind == "render":
            render(answer, message)


main()
