"""Validates instances against a JSON Schema (2020-12): a line in, a line out (ok, or a message)."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
print("ready", flush=True)
for line in sys.stdin:
    error = next(validator.iter_errors(json.loads(line)), None)
    if error is None:
        print("ok", flush=True)
    else:
        path = "/".join(str(step) for step in error.absolute_path)
        print(f"{path}: {error.message}".replace("\n", " ")[:300], flush=True)
