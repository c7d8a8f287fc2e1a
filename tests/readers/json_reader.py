"""The JSON is what its schema says, and no field of it is missing there; JSON Lines
has the same records."""

import collections
import json

from exported import Exported, needed, same

jsonschema = needed("jsonschema")
exported = Exported()
schema = json.loads((exported.source / "docs/exchange.schema.json").read_text("utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
whole = json.loads(exported.export("json").read_text("utf-8"))
jsonschema.Draft202012Validator(schema).validate(whole)


def resolved(part):
    return schema["$defs"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part


def check_fields(value, part, place):
    part = resolved(part)
    if isinstance(value, dict):
        assert set(value) == set(part["properties"]), (place, set(value) ^ set(part["properties"]))
        for name, inner in value.items():
            check_fields(inner, part["properties"][name], f"{place}.{name}")
    elif isinstance(value, list):
        for inner in value:
            check_fields(inner, part["items"], place + "[]")


check_fields(whole, schema, "")

# What breaks the form is refused.
whole["documents"][0]["measures"][0]["kind"] = "plot"
assert not jsonschema.Draft202012Validator(schema).is_valid(whole)

lines = [json.loads(line) for line in exported.export("jsonl").read_text("utf-8").splitlines()]
document = whole["documents"][0]
read = collections.Counter(line["type"] for line in lines)
one = {"coverage": "line_coverage"}
for name, records in document.items():
    if isinstance(records, list):
        word = one.get(name, name[:-1])
        assert read[word] == len(records), (word, read[word], len(records))
same("records", dict(read), {**read, "document": 1})

part = [json.loads(line) for line in
        exported.polink("export", "jsonl", "--only", "law,plan", "-o", "-").splitlines()]
same("kinds of a part", {line["kind"] for line in part if line["type"] == "measure"}, {"plan"})
assert {line["type"] for line in part} <= {
    "document", "measure", "law", "citation", "deadline", "link", "relation", "span"}
