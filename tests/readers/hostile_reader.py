"""Text that is markup, script, formula or control characters in some format comes out
of every reader as it went in."""

import csv
import json
import subprocess

from exported import Exported, needed, needed_program, same

networkx = needed("networkx")
rdflib = needed("rdflib")
needed_program("dot")

TEXTS = [
    "</data></node><script>alert(1)</script> & &amp; ]]> <!-- -- -->",
    'ends in a backslash \\', 'quote " and \\" and """', "=HYPERLINK(\"http://x\")", " +1", "@SUM",
    "＝1+1", "a\nb\tc", "bell \x07 and escape \x1b[31m", "nul-free \ufffe \uffff",
    '"]; click n0 "javascript:alert(1)" %% #quot;', "<b>html</b>", "@prefix <x> . ^^ @ja",
    "\\N \\G \\u0022 \\", "「引用」・（再掲）", "𠮷野家 😀", "--> --- ==> end subgraph", "'; DROP TABLE measure; --",
]

exported = Exported()
TEXTS += [entry["text"] for entry in json.loads((exported.source / "tests/nasty.json").read_text("utf-8"))["texts"]]
whole = json.loads(exported.export("json").read_text("utf-8"))
measures = whole["documents"][0]["measures"]
wanted = {}
for i, measure in enumerate(measures):
    measure["text"] = wanted[measure["id"]] = TEXTS[i % len(TEXTS)]
for instrument, text in zip(whole["documents"][0]["instruments"], TEXTS):
    instrument["title"] = text
changed = exported.folder / "hostile.json"
changed.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
exported.path = exported.folder / "hostile.db"
exported.polink("load", changed)

# Control characters, and marks that turn the direction of writing.
INVISIBLE = {*map(chr, range(32)), *map(chr, range(0x7f, 0xa0)), *map(chr, range(0x2028, 0x202f)),
             *map(chr, range(0x2066, 0x206a)), "\u061c", "\u200e", "\u200f", "\ufeff"} - {"\n", "\t"}


def shown(text, without=INVISIBLE):
    return "".join(c for c in text if c not in without)


def compare(what, read, expected):
    for id, text in wanted.items():
        assert read[id] == expected(text), (what, id, read[id], expected(text))
    print(what, len(read))


graphml = networkx.read_graphml(exported.export("graphml"))
xml = {*map(chr, range(32)), "\ufffe", "\uffff"} - {"\n", "\t"}
compare("GraphML", {id: data.get("text") for id, data in graphml.nodes(data=True)},
        lambda text: shown(text, xml))

graph = rdflib.Graph().parse(exported.export("turtle"), format="turtle")
schema = rdflib.Namespace("https://schema.org/")
compare("Turtle", {str(graph.value(s, schema.identifier)): str(o)
                   for s, o in graph.subject_objects(schema.text)}, shown)

for readers, key in (("neo4j", "key:ID"), ("gephi", "Id")):
    folder = exported.export("csv", "--for", readers)
    with open(folder / "nodes.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    for row in rows:
        for cell in row.values():
            assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠")), cell
    compare(f"CSV for {readers}", {row[key]: row["text"] for row in rows},
            lambda text: ("'" if text.lstrip().startswith(tuple("=+-@＝＋－＠")) else "")
            + shown(text).replace("\n", " ").replace("\t", " "))

done = subprocess.run(["dot", "-Tcanon", str(exported.export("dot"))], capture_output=True, text=True)
same("DOT: complaints", done.stderr, "")
same("DOT: nodes", done.stdout.count("polink_kind=section"),
     exported.node_counts()["section"])

ids = "\n".join(list(wanted)[:20])
mermaid = exported.export("mermaid", "--among", "-", text=ids).read_text("utf-8")
for line in mermaid.splitlines():
    for sign in ("<", "&", "%%", "javascript:", "\\", "\x1b", "'"):
        assert sign not in line, line
    assert line.count('"') in (0, 2), line
