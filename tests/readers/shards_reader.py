"""The shards for Neo4j and GraphFrames keep the rules that their importers document: heads
with :ID, :LABEL, :START_ID, :END_ID, :TYPE and id, src, dst, relationship; every id once,
every end among them, values of the types that the heads name. Read by Python's csv."""

import ast
import collections
import csv
import json
import re
import subprocess

from exported import Exported, same

TYPES = {"int": int, "double": float, "boolean": {"true": True, "false": False}.__getitem__}


def rows_of(folder, table):
    """Each row under the names of the head, with its shard; typed as the head says."""
    head = (folder / f"{table}.header.csv").read_text("utf-8").rstrip("\n").split(",")
    for path in sorted(folder.glob(f"{table}.[0-9]*.csv")):
        text = path.read_text("utf-8")
        lines = text.split("\n")
        assert lines.pop() == "" and "\r" not in text
        for line, row in zip(lines, csv.reader(lines, strict=True)):
            assert len(row) == len(head), (path.name, line)
            named = dict(zip(head, row))
            for name, value in named.items():
                if value and ":" in name and (kind := name.split(":")[1]) in TYPES:
                    TYPES[kind](value)
            yield int(path.name.split(".")[1]), named


def fnv1a(text, shards):
    value = 0xcbf29ce484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001b3 % 2**64
    return value % shards + 1


exported = Exported()
exported.polink("load", exported.source / "data/sample_plan_next.txt")
folder, again = exported.folder / "shards", exported.folder / "again"
exported.polink("export", "csv", "--for", "neo4j", "--shards", "4", "-o", folder)
exported.polink("export", "csv", "--for", "graphframes", "--shards", "4", "-o", again)
files = sorted(path.name for path in folder.iterdir())
same("the same for both readers", [(again / name).read_bytes() for name in files],
     [(folder / name).read_bytes() for name in files])

nodes = list(rows_of(folder, "nodes"))
edges = list(rows_of(folder, "relationships"))
ids = {node["id:ID"] for _, node in nodes}
same("ids, each once", len(ids), len(nodes))
assert all(edge[":START_ID"] in ids and edge[":END_ID"] in ids for _, edge in edges)
same("nodes", dict(collections.Counter(node["kind"] for _, node in nodes)),
     exported.node_counts())
assert all(node[":LABEL"].split(";")[0].lower() == node["kind"] for _, node in nodes)
expected = exported.edge_counts()
for kind, count in exported.rows("SELECT kind, count(*) FROM across_link GROUP BY kind"):
    expected[kind] = expected.get(kind, 0) + count
read = collections.Counter(edge[":TYPE"].lower() for _, edge in edges)
same("relationships", {kind: read[kind] for kind in expected}, expected)
assert read["annotates"] > 0

shards = {name: fnv1a(name, 4) for name, in exported.rows("SELECT id FROM document")}
assert len(set(shards.values())) == 2
assert all(shard == shards.get(node["document"], 0) for shard, node in nodes)

contents = json.loads((folder / "shards.json").read_text("utf-8"))
for file in contents["files"]:
    same(file["name"], (folder / file["name"]).stat().st_size, file["bytes"])
same("rows", sum(file["rows"] for file in contents["files"]), len(nodes) + len(edges))

script = (folder / "import.sh").read_text("utf-8")
assert subprocess.run(["sh", "-n", folder / "import.sh"]).returncode == 0
for table in ("nodes", "relationships"):
    given = re.search(rf"--{table}=(\S+)", script).group(1).split(",")
    same(f"files of {table}", given, [f"{table}.header.csv", *sorted(
        path.name for path in folder.glob(f"{table}.[0-9]*.csv"))])
program = ast.parse((folder / "polink_graph.py").read_text("utf-8"))
schemas = {node.targets[0].id: ast.literal_eval(node.value) for node in program.body
           if isinstance(node, ast.Assign)}
names = {name: [column.split()[0] for column in schema.split(", ")]
         for name, schema in schemas.items()}
assert names["VERTICES"][0] == "id" and names["EDGES"][:3] == ["src", "dst", "relationship"]
same("columns", [len(names["VERTICES"]), len(names["EDGES"])],
     [len(nodes[0][1]), len(edges[0][1])])

texts = [each["text"] for each in
         json.loads((exported.source / "tests/nasty.json").read_text("utf-8"))["texts"]]
whole = json.loads(exported.export("json", "--document", "sample_plan").read_text("utf-8"))
wanted = {}
for i, measure in enumerate(whole["documents"][0]["measures"]):
    measure["text"] = texts[i % len(texts)] + ("\n\\.\r\n" if i % 3 == 0 else "")
    wanted["sample_plan:" + measure["id"]] = re.sub("[\r\n]", " ", measure["text"])
changed = exported.folder / "changed.json"
changed.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
exported.path = exported.folder / "nasty.db"
exported.polink("load", changed)
nasty = exported.folder / "nasty"
exported.polink("export", "csv", "--for", "neo4j", "--shards", "1", "-o", nasty)
same("nasty texts", {node["id:ID"]: node["text"] for _, node in rows_of(nasty, "nodes")
                     if node["kind"] == "measure"}, wanted)
