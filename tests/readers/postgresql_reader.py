"""A PostgreSQL server loads the shards, and its tables and views have what SQLite's have,
row by row: of two documents with what they share, and of texts that could do harm."""

import collections
import json
import re
import sqlite3

from exported import Exported, same
from postgresql_server import Server

# In these columns SQLite joins words in an order that it doesn't promise.
UNORDERED = {"laws": "; ", "instruments": "; ", "short_names": "; ", "first_ministries": " ",
             "second_ministries": " "}
NASTY = ["\\.", "a\n\\.\nb", "\\", 'ends in "', "\\\"", "", "\\N", "NULL", "a\r\nb\rc", "\t", ",",
         "\x1b[31m \x7f", "'", "=1+1", "$$", "\u2028", "-- ", "{\"a\":1}"]


def normal(column, value):
    if isinstance(value, str) and column in UNORDERED:
        return " ".join(sorted(value.split(UNORDERED[column])))
    return f"{value:.9g}" if isinstance(value, (int, float)) else value


def counted(columns, rows):
    return collections.Counter(
        tuple(normal(column, value) for column, value in zip(columns, row)) for row in rows)


def compare(server, database, name):
    cursor = database.execute(f'SELECT * FROM "{name}"')
    columns = [column[0] for column in cursor.description]
    hidden = [row[1] for row in database.execute(f'PRAGMA table_xinfo("{name}")')]
    assert set(columns) <= set(hidden), name
    expected = counted(columns, cursor)
    said = server.run("-c", f'SELECT row_to_json(t) FROM polink."{name}" AS t').stdout
    rows = [json.loads(line) for line in said.split("\n") if line]
    assert all(list(row) == hidden or list(row) == columns for row in rows), name
    read = counted(columns, ([row[column] for column in columns] for row in rows))
    assert read == expected, (name, list((read - expected).items())[:3],
                              list((expected - read).items())[:3])
    print(name, sum(read.values()))
    return sum(read.values())


def compare_all(server, path):
    database = sqlite3.connect(path)
    names = database.execute(
        "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'search%' AND name <> 'text_signature' AND name NOT LIKE 'sqlite_%'")
    rows = {name: compare(server, database, name) for name, _ in names.fetchall()}
    signatures = database.execute("SELECT count(*), count(DISTINCT entry >> 29) FROM text_signature")
    same("signatures", server.run("-c", "SELECT count(*), count(DISTINCT hash) FROM "
                                  "polink.text_signature").stdout.strip(),
         "|".join(map(str, signatures.fetchone())))
    return rows


def load(server, *folders):
    server.run("-c", "DROP SCHEMA IF EXISTS polink CASCADE")
    server.run("-1", "-f", "schema.sql", folder=folders[0])
    for folder in folders:
        server.run("-1", "-f", "load.sql", folder=folder)
    server.run("-1", "-f", "keys.sql", folder=folders[0])


def nasty_database(exported):
    texts = NASTY + [each["text"] for each in
                     json.loads((exported.source / "tests/nasty.json").read_text("utf-8"))["texts"]]
    whole = json.loads(exported.export("json", "--document", "sample_plan").read_text("utf-8"))
    document = whole["documents"][0]
    document["id"] = "nasty"
    places = [(record, field) for key, field in
              (("measures", "text"), ("statements", "text"), ("footnotes", "text"),
               ("sections", "title"), ("instruments", "title"), ("indicators", "name"),
               ("organisations", "note"), ("diagnostics", "message"))
              for record in document[key]]
    for i, (record, field) in enumerate(places):
        record[field] = texts[i % len(texts)]
    document["lines"] = [texts[i % len(texts)].replace("\n", " ").replace("\r", " ")
                         for i in range(len(document["lines"]))]
    changed = exported.folder / "nasty_input.json"
    changed.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
    exported.path = exported.folder / "nasty.db"
    exported.polink("load", changed)
    database = sqlite3.connect(exported.path)
    kept = {text for text, in database.execute("SELECT text FROM measure UNION SELECT text FROM "
                                               "statement UNION SELECT text FROM footnote")}
    assert {"\\.", "a\n\\.\nb"} <= kept, "the texts that matter most aren't in the database"
    return exported.path


def compare_join(exported, server):
    """The join by signatures that docs/scaling.md gives finds what polink found."""
    text = (exported.source / "docs/scaling.md").read_text("utf-8")
    join = re.search(r"```sql\n(.*?);\n```", text, re.S).group(1)
    said = server.run("-c", f"SET search_path TO polink; SELECT json_agg(j) FROM ({join}) AS "
                      "j(a_document, a, b_document, b, shared)").stdout
    pairs = {(row["a_document"], row["a"], row["b_document"], row["b"])
             for row in json.loads(said)}
    linked = set(exported.rows("SELECT target_document_id, target_id, document_id, source_id "
                               "FROM across_link"))
    assert linked and linked <= pairs, linked - pairs
    print("linked across documents", len(linked), "of pairs to compare", len(pairs))


def main():
    exported = Exported()
    with Server() as server:
        exported.polink("load", exported.source / "data/sample_plan_next.txt")
        two, three = exported.folder / "two", exported.folder / "three"
        exported.polink("export", "csv", "--for", "postgresql", "--shards", "4", "-o", two)
        load(server, two)
        rows = compare_all(server, exported.path)
        assert min(rows[view] for view in ("v_overlaps", "v_reposts", "v_across", "v_laws")) > 0
        compare_join(exported, server)
        first_path = exported.path
        nasty = nasty_database(exported)
        exported.polink("export", "csv", "--shards", "2", "-o", three)
        load(server, three)
        compare_all(server, nasty)
        # Shards of two databases in one: what they share is there once.
        load(server, two, three)
        shared = {code for path in (first_path, nasty)
                  for code, in sqlite3.connect(path).execute("SELECT code FROM organisation")}
        same("organisations of both", int(server.run(
            "-c", "SELECT count(*) FROM polink.organisation").stdout), len(shared))
        same("documents of both", int(server.run(
            "-c", "SELECT count(*) FROM polink.document").stdout), 3)


main()
