"""rdflib and rapper read the Turtle; SPARQL gives the same reposts as SQL."""

import subprocess

from exported import Exported, needed, needed_program, same

rdflib = needed("rdflib")
needed_program("rapper")
exported = Exported()
path = exported.export("turtle")
graph = rdflib.Graph().parse(path, format="turtle")

counted = subprocess.run(["rapper", "-q", "-i", "turtle", "-o", "ntriples", str(path)],
                         capture_output=True, text=True, check=True)
assert counted.stderr == "", counted.stderr
same("triples for rapper and rdflib", len(set(counted.stdout.splitlines())), len(graph))

PREFIXES = """
PREFIX polink: <urn:polink:term:> PREFIX schema: <https://schema.org/>
PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


def ask(question):
    return sorted(tuple(value.toPython() for value in row) for row in graph.query(PREFIXES + question))


same("reposts",
     ask("SELECT ?id ?other WHERE { ?m polink:repostOf/schema:identifier ?other ;"
         " schema:identifier ?id ; prov:wasDerivedFrom/schema:identifier ?other }"),
     sorted(exported.rows("SELECT source_id, target_id FROM link WHERE kind = 'repost_of'")))
same("lines",
     ask("SELECT ?id ?a ?b WHERE { ?m a polink:Measure ; schema:identifier ?id ;"
         " polink:firstLine ?a ; polink:lastLine ?b }"),
     sorted(exported.rows("SELECT id, first_line, last_line FROM measure")))
same("leads",
     ask("SELECT ?id ?code WHERE { ?m polink:lead/skos:notation ?code ; schema:identifier ?id }"),
     sorted(exported.rows("SELECT measure_id, code FROM responsibility WHERE lead")))
same("laws with their ids of e-Gov",
     ask("SELECT ?title ?id WHERE { ?l a eli:LegalResource ; eli:title ?title ; eli:id_local ?id }"),
     sorted(exported.rows("SELECT title, egov_id FROM law WHERE egov_id <> ''")))
same("texts", ask("SELECT ?id ?t WHERE { ?m a polink:Measure ; schema:identifier ?id ; schema:text ?t }"),
     sorted(exported.rows("SELECT id, text FROM measure")))

# Every own term that is used says what it is, in both languages.
own = rdflib.URIRef("urn:polink:term:")
used = {term for triple in graph for term in triple if str(term).startswith(str(own))} - {own}
for term in used:
    for about in (rdflib.RDFS.label, rdflib.RDFS.comment):
        said = {text.language for text in graph.objects(term, about)}
        assert said == {"en", "ja"}, (term, about, said)
print("own terms:", len(used))
