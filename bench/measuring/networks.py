"""The graph beside networkx and igraph: building it, and betweenness beside `hubs`."""
import importlib.util
import os
import subprocess
import sys

from .timing import measure_inside, skipped

PEER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'network_peer.py')
LARGEST_BETWEENNESS = {'polink': 10_000, 'igraph': 10_000, 'networkx': 1_000}


def has(library):
    return importlib.util.find_spec(library) is not None


def listed(place, what, database):
    """The file of edges that polink_steps prints."""
    path = place.path(f'{what}.edges')
    with open(path, 'wb') as out:
        subprocess.run([place.steps, what, database], stdout=out, check=True)
    return path


def peer(clock, library, step, path, runs, limit=60):
    if not has(library):
        return skipped(f'python3-{library} isn’t installed')
    return measure_inside(clock, [sys.executable, PEER, library, step, path], runs, limit)


def weighed(clock, place, measures, database):
    """Betweenness of all that hangs rows together."""
    skip = skipped('takes time by the square of the plan')
    if measures > max(LARGEST_BETWEENNESS.values()):
        return {name: skip for name in LARGEST_BETWEENNESS}
    ties = listed(place, 'network', database)
    result = {'polink': measure_inside(clock, [place.steps, 'hubs', database], 1, 60)}
    for library in ('igraph', 'networkx'):
        small = measures <= LARGEST_BETWEENNESS[library]
        result[library] = peer(clock, library, 'betweenness', ties, 1) if small else skip
    os.remove(ties)
    return result


def all_of(clock, place, measures):
    database = place.database(measures)
    if not os.path.exists(database):
        return {}
    clock.say(f'{measures:,} measures: networks')
    edges = listed(place, 'edges', database)
    runs = 3 if measures < 1_000_000 else 1
    with open(edges, 'rb') as lines:
        count = sum(1 for _ in lines)
    result = {'edges': count,
              'build': {library: peer(clock, library, 'build', edges, runs)
                        for library in ('networkx', 'igraph')},
              'betweenness': weighed(clock, place, measures, database)}
    os.remove(edges)
    return result
