#!/usr/bin/env python3
"""A plugin of Bulletin in Python: a source that reads a rain gauge's log, and a renderer.

Bulletin writes one JSON object a line to standard input and reads answers from standard output;
whatever is printed to standard error is told to the user. The standard library is all it needs.
"""
import hashlib
import json
import sys

DESCRIPTION = {
    "type": "description", "protocol": 1, "name": "gauges", "version": "1.0.0",
    "components": [
        {
            "kind": "source", "name": "gauge-log",
            "summary": "The log of a rain gauge: on each line a day, a blank, and millimetres.",
            "options": {
                "type": "object",
                "properties": {
                    "path": {"type": "string", "description": "The gauge's log.",
                             "examples": ["data/gauge.log"]},
                    "above": {"type": "integer", "description": "The least rain that is read, in mm.",
                              "default": 0, "minimum": 0, "maximum": 2000},
                },
                "required": ["path"],
            },
        },
        {
            "kind": "renderer", "name": "figure-lines", "extension": "lines",
            "summary": "A line for each figure: its id and what it says.",
            "options": {"type": "object", "properties": {}},
        },
    ],
}


class Answers:
    """Writes messages to Bulletin; rows and files are counted and hashed for the closing 'done'."""

    def __init__(self):
        self.hash, self.count = hashlib.sha256(), 0

    def say(self, message, counts=0):
        line = (json.dumps(message, ensure_ascii=False) + "\n").encode()
        if counts:
            self.hash.update(line)
            self.count += counts
        sys.stdout.buffer.write(line)

    def done(self):
        self.say({"type": "done", "count": self.count, "sha256": self.hash.hexdigest()})
        self.hash, self.count = hashlib.sha256(), 0


def scan(answers, options):
    answers.say({"type": "schema", "columns": ["day", "mm"]})
    rows, first = [], 1
    with open(options["path"], encoding="utf-8") as log:
        for number, line in enumerate(log, start=1):
            cells = line.split()
            # A row that is not as it should be is sent as it is: Bulletin leaves it out and says so.
            if len(cells) == 2 and cells[1].isdigit() and int(cells[1]) < options.get("above", 0):
                continue
            if cells and number == first + len(rows):
                rows.append(cells)
            else:
                if rows:
                    answers.say({"type": "rows", "rows": rows, "line": first}, len(rows))
                rows, first = ([cells], number) if cells else ([], number + 1)
            if len(rows) == 1000:
                answers.say({"type": "rows", "rows": rows, "line": first}, len(rows))
                rows, first = [], number + 1
    if rows:
        answers.say({"type": "rows", "rows": rows, "line": first}, len(rows))
    answers.done()


def render(answers, message):
    lines = [f"{figure['id']}\t{figure['text']}\n" for figure in message["report"]["figures"]]
    answers.say({"type": "file", "name": message["file"], "text": "".join(lines)}, 1)
    answers.done()


def main():
    answers, options = Answers(), {}
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "describe":
            answers.say(DESCRIPTION)
        elif message["type"] == "open":
            options = message["options"]
            opened = {"type": "opened"}
            if message["kind"] == "source":
                try:
                    open(options["path"], encoding="utf-8").close()
                except OSError as error:
                    reason = f"{options['path']}: {error.strerror}"
                    answers.say({"type": "error", "message": reason, "option": ["path"]})
                    return 1
                opened["tables"] = [{"path": options["path"], "columns": ["day", "mm"]}]
            answers.say(opened)
        elif message["type"] == "scan":
            scan(answers, options)
        elif message["type"] == "render":
            render(answers, message)
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
