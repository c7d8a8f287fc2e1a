"""Python's csv reads both forms of the tables, and they have what the database has."""

import collections
import csv

from exported import Exported, same

exported = Exported()


def table(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        lines = file.read()
    assert lines.count("\r\n") == lines.count("\n"), "a line end within a cell"
    rows = list(csv.reader(lines.splitlines(), strict=True))
    assert all(len(row) == len(rows[0]) for row in rows)
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def counts(values):
    return dict(collections.Counter(values))


neo4j = exported.export("csv", "--for", "neo4j")
nodes, edges = table(neo4j, "nodes.csv"), table(neo4j, "edges.csv")
same("Neo4j: nodes", counts(node[":LABEL"].split(";")[0].lower() for node in nodes),
     exported.node_counts())
read = counts(edge[":TYPE"].lower() for edge in edges)
same("Neo4j: edges", {kind: read.get(kind) for kind in exported.edge_counts()},
     exported.edge_counts())
keys = {node["key:ID"] for node in nodes}
same("Neo4j: keys", len(keys), len(nodes))
assert all(edge[":START_ID"] in keys and edge[":END_ID"] in keys for edge in edges)
for node in nodes:
    if node["row:int"]:
        int(node["row:int"])
    assert node["repost:boolean"] in ("", "true", "false")

gephi = exported.export("csv", "--for", "gephi")
nodes, edges = table(gephi, "nodes.csv"), table(gephi, "edges.csv")
same("Gephi: nodes", counts(node["kind"] for node in nodes), exported.node_counts())
keys = {node["Id"] for node in nodes}
assert all(edge["Source"] in keys and edge["Target"] in keys for edge in edges)
same("Gephi: reposts", {(edge["Source"], edge["Target"]) for edge in edges
                        if edge["kind"] == "repost_of"},
     set(exported.rows("SELECT source_id, target_id FROM link WHERE kind = 'repost_of'")))
