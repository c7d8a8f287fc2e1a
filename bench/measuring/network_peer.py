#!/usr/bin/env python3
"""Builds a graph of a list of edges with networkx or igraph, and weighs betweenness.

usage: network_peer.py networkx|igraph build|betweenness EDGES

Prints a line of JSON: seconds by the clock and of the processor. Reading the list isn't
part of it.
"""
import json
import sys
import time


def edges_of(path):
    with open(path, encoding='ascii') as lines:
        return [tuple(map(int, line.split())) for line in lines]


def build(library, edges, directed):
    if library == 'networkx':
        import networkx
        graph = networkx.DiGraph() if directed else networkx.Graph()
        graph.add_edges_from(edges)
        return graph
    import igraph
    count = 1 + max(max(edge) for edge in edges)
    return igraph.Graph(n=count, edges=edges, directed=directed)


def betweenness(library, graph):
    if library == 'networkx':
        import networkx
        return networkx.betweenness_centrality(graph)
    return graph.betweenness()


def main():
    library, step, path = sys.argv[1:]
    __import__(library)
    edges = edges_of(path)
    graph = None if step == 'build' else build(library, edges, False)
    start, processor = time.perf_counter(), time.process_time()
    if step == 'build':
        build(library, edges, True)
    else:
        betweenness(library, graph)
    print(json.dumps({'seconds': time.perf_counter() - start,
                      'processor_seconds': time.process_time() - processor}))


if __name__ == '__main__':
    main()
