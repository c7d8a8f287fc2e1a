"""networkx and igraph read GraphML, networkx reads GEXF, as the database has it."""

import collections

from exported import Exported, needed, same

networkx = needed("networkx")
igraph = needed("igraph")
exported = Exported()


def kinds(items):
    return dict(collections.Counter(items))


def check(what, graph):
    same(f"{what}: nodes", kinds(kind for _, kind in graph.nodes(data="kind")),
         exported.node_counts())
    read = kinds(kind for _, _, kind in graph.edges(data="kind"))
    same(f"{what}: edges", {kind: read.get(kind) for kind in exported.edge_counts()},
         exported.edge_counts())
    for id, text, repost, row in exported.rows("SELECT id, text, repost, row FROM measure"):
        node = graph.nodes[id]
        assert (node["text"], node["repost"], node["row"]) == (text, bool(repost), row), node
    scores = sorted(round(score, 6) for _, _, score in graph.edges(data="score")
                    if score is not None)
    same(f"{what}: scores", scores,
         sorted(round(score, 6) for score, in exported.rows("SELECT score FROM link")))
    same(f"{what}: leads", sum(1 for _, _, lead in graph.edges(data="lead") if lead is True),
         exported.count("SELECT count(*) FROM responsibility WHERE lead"))


graphml = exported.export("graphml")
read = networkx.read_graphml(graphml)
check("networkx, GraphML", read)

other = igraph.Graph.Read_GraphML(str(graphml))
same("igraph: nodes", kinds(other.vs["kind"]), exported.node_counts())
same("igraph: edges", other.ecount(), read.number_of_edges())
same("igraph: node attributes", set(other.vs.attributes()) - {"id"},
     {name for _, data in read.nodes(data=True) for name in data})
same("igraph: reposts", sum(1 for value in other.vs["repost"] if value is True or value == 1),
     exported.count("SELECT count(*) FROM measure WHERE repost")
     + exported.count("SELECT count(*) FROM indicator WHERE repost"))

# The networkx of Debian 12 does not know the namespace of GEXF 1.3 yet.
gexf_module = needed("networkx.readwrite.gexf")
gexf_module.GEXF.versions.setdefault("1.3", {
    "NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
    "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance", "SCHEMALOCATION": "", "VERSION": "1.3"})
gexf = networkx.read_gexf(exported.export("gexf"), version="1.3")
check("networkx, GEXF", gexf)
places = {(data["viz"]["position"]["x"], data["viz"]["position"]["y"])
          for _, data in gexf.nodes(data=True)}
same("GEXF: places of their own", len(places), gexf.number_of_nodes())
assert all(data["viz"]["color"] and data["viz"]["size"] > 0 for _, data in gexf.nodes(data=True))
