"""Graphviz reads the DOT, with every node and edge."""

import subprocess

from exported import Exported, needed_program, same

needed_program("dot")
needed_program("gvpr")
exported = Exported()
path = exported.export("dot")

canonical = subprocess.run(["dot", "-Tcanon", str(path)], capture_output=True, text=True, check=True)
assert canonical.stderr == "", canonical.stderr
programme = """BEGIN { int n = 0; int e = 0; int reposts = 0; }
N { n++; } E { e++; if (aget($, "polink_kind") == "repost_of") reposts++; }
END { printf("%d %d %d\\n", n, e, reposts); }"""
read = subprocess.run(["gvpr", programme, str(path)], capture_output=True, text=True, check=True)
nodes, edges, reposts = map(int, read.stdout.split())
same("nodes", nodes, sum(exported.node_counts().values()))
assert edges >= sum(exported.edge_counts().values()), edges
same("reposts", reposts, exported.count("SELECT count(*) FROM link WHERE kind = 'repost_of'"))
