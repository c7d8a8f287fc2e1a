"""Texts that mean something to a program (tests/nasty.json) stand in every text of the
sample, and are texts again for whoever reads what polink writes: spreadsheet programs,
Markdown, browsers, terminals, Graphviz."""

import csv
import io
import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as tree
import zipfile

from exported import Exported, needed, needed_program

openpyxl = needed("openpyxl")
markdown_it = needed("markdown_it")
needed_program("dot")

exported = Exported()
NASTY = [entry["text"] for entry in json.loads((exported.source / "tests/nasty.json").read_text("utf-8"))["texts"]]
TEXTS = {  # of a record, those which people write
    "sections": ["title", "label"], "statements": ["text"], "measures": ["text"],
    "organisations": ["name_ja", "name_en", "note"], "laws": ["title", "number"], "instruments": ["title"],
    "citations": ["surface"], "deadlines": ["surface"], "indicators": ["name"], "footnotes": ["text"],
    "diagnostics": ["message"],
}


def spoilt(document, first):
    """The document with the next nasty text in front of each of its texts."""
    count = first
    for name, fields in TEXTS.items():
        for record in document.get(name, []):
            for field in fields:
                if field in record:
                    record[field] = NASTY[count % len(NASTY)] + record[field]
                    count += 1
    document["title"], document["path"] = NASTY[first], "../" + NASTY[first + 1]
    document["lines"] = [NASTY[i % len(NASTY)] + line for i, line in enumerate(document["lines"])]
    return document


def spoil():
    """A database of two such documents."""
    whole = json.loads(exported.export("json").read_text("utf-8"))
    for name, first in (("old", 0), ("new", 7)):
        document = spoilt(json.loads(json.dumps(whole["documents"][0])), first)
        document["id"] = name
        (exported.folder / f"{name}.json").write_text(json.dumps({**whole, "documents": [document]}), "utf-8")
    exported.path = exported.folder / "nasty.db"
    for name in ("old", "new"):
        exported.polink("load", exported.folder / f"{name}.json")


def run(*arguments, code=0):
    """Output and messages of a command, as text."""
    done = subprocess.run([exported.program, *map(str, arguments), "--db", str(exported.path)],
                          capture_output=True, cwd=exported.folder)
    assert done.returncode == code, (arguments, done.returncode, done.stderr)
    return done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def obeyed_by_terminals(text, line_ends="\n"):
    """Control characters, and marks that turn the direction of writing."""
    return {hex(ord(c)) for c in text if c not in line_ends and (
        unicodedata.category(c) == "Cc" or 0x2028 <= ord(c) <= 0x202e or 0x2066 <= ord(c) <= 0x2069
        or ord(c) in (0x200e, 0x200f))}


FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r]")


def computed(cells):
    """Cells that a spreadsheet program takes for a formula; a number is none."""
    return [c for c in cells if FORMULA.match(c) and not re.fullmatch(r"[-+]?[\d.,]+%?|[-—]+", c)]


def cells_of(text):
    return [cell for row in csv.reader(io.StringIO(text, newline=""), strict=True) for cell in row]


def squeezed(text):
    return re.sub(r"[\s\u00a0]", "", text)


def said(where, complaints):
    assert not complaints, (where, complaints)


def check_answers():
    measure = "old:1.2.1.r2"
    questions = [["stats"], ["show", measure], ["reposts"], ["duplicates"], ["duplicates", "--groups"], ["overlaps"],
                 ["refs"], ["ministries"], ["responsibilities"], ["drift"], ["gaps"], ["deadlines"], ["hubs"],
                 ["clusters"], ["near", measure], ["follows", measure], ["indicators"], ["search", "script"],
                 ["search", "の"], ["compare", "old:1.1.1.r1.n1", "new:1.1.1.r3.n1"], ["diff", "old", "new"],
                 ["path", measure, "new:1.2.1.r2"], ["sql", "SELECT * FROM v_measures"]]
    explained = [[*question, "--explain"] for question in questions
                 if question[0] in ("duplicates", "overlaps", "follows", "compare", "diff")]
    for question in questions + explained:
        for language in ("en", "ja"):
            text, _ = run(*question, "--format", "table", "--lang", language)
            said((question, "table"), obeyed_by_terminals(text))
        text, _ = run(*question, "--format", "csv")
        said((question, "csv"), obeyed_by_terminals(text, "\r\n"))
        said((question, "csv"), computed(cells_of(text)))
        text, _ = run(*question, "--format", "json")
        said((question, "json"), obeyed_by_terminals(text))
        assert isinstance(json.loads(text), list), question
    for question in (["reposts"], ["search", "の"], ["stats"]):
        text, _ = run(*question, "--ids")
        said((question, "ids"), obeyed_by_terminals(text))
        assert all(re.fullmatch(r"[^\s]+", line) for line in text.splitlines()), text
    print("answers", len(questions) + len(explained))


def check_workbook(name, *command):
    run(*command, "-o", name)
    book = openpyxl.load_workbook(exported.folder / name)
    seen, formulas = set(), []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formulas.append(cell.value)
                elif isinstance(cell.value, str):
                    seen.add(squeezed(cell.value))
                assert cell.hyperlink is None or cell.hyperlink.target is None, (sheet.title, cell.hyperlink.target)
    own = [text for text in NASTY for formula in formulas if len(text) > 3 and text in str(formula)]
    said((name, "formulas"), own)
    with zipfile.ZipFile(exported.folder / name) as archive:
        said((name, "outside"), [n for n in archive.namelist() if "external" in n.lower() or n.endswith(".bin")])
        for part in archive.namelist():
            tree.fromstring(archive.read(part))
    whole = "".join(seen)
    plain = [t for t in NASTY if not obeyed_by_terminals(t) and "_x" not in t]
    missing = [t for t in plain if squeezed(t)[:30] not in whole]
    said((name, "lost"), missing if command[0] == "audit" else [])
    print(name, len(seen), "texts,", len(formulas), "formulas")


def check_folder(name, *command):
    run(*command, "-o", name)
    files = sorted((exported.folder / name).glob("*.csv"))
    assert files, name
    for file in files:
        text = file.read_text("utf-8-sig", newline="") if sys.version_info >= (3, 13) else \
            file.read_bytes().decode("utf-8-sig")
        said(file.name, computed(cells_of(text)))
        said(file.name, obeyed_by_terminals(text, "\r\n\t"))
    assert not (exported.folder / "evil").exists()
    print(name, len(files), "files")


def check_markdown(name, *command):
    """By CommonMark with tables: raw HTML, links and pictures would be tokens of their own."""
    run(*command, "-o", name)
    text = (exported.folder / name).read_text("utf-8")
    said(name, obeyed_by_terminals(text))
    parser = markdown_it.MarkdownIt("commonmark").enable("table")
    active, texts, queue = [], [], parser.parse(text)
    while queue:
        token = queue.pop()
        queue += token.children or []
        texts.append(token.content)
        own = token.type == "html_inline" and re.fullmatch(r'<br>|<a id="[a-z_]+">|</a>', token.content)
        if not own and token.type in ("html_block", "html_inline", "image") or (
                token.type == "link_open" and not token.attrs["href"].startswith("#")):
            active.append((token.type, token.content, token.attrs))
    said(name, active)
    print(name, len(texts), "tokens")


def check_drawings():
    measure = "old:1.2.1.r2"
    views = [["ministries"], ["matrix"], ["section", "old:1.1.1"], ["row", measure], ["measure", measure], ["reposts"],
             ["duplicates"], ["overlaps"], ["laws"], ["indicators"], ["deadlines"], ["path", measure, "old:1.3.1.r1"]]
    for view in views:
        for form in ("svg", "dot", "pdf", "png"):
            file = exported.folder / f"a.{form}"
            run("draw", *view, "-o", file)
            if form == "dot":
                done = subprocess.run(["dot", "-Tcanon", file], capture_output=True, text=True)
                assert done.returncode == 0 and "error" not in done.stderr.lower(), (view, done.stderr)
                said((view, form), re.findall(r'\b(?:URL|href)="?(?:java|//|http)[^,\]]*', done.stdout))
            elif form == "png":
                assert file.read_bytes().startswith(b"\x89PNG\r\n\x1a\n") and b"IEND" in file.read_bytes()[-16:], view
            else:
                done = subprocess.run([sys.executable, exported.source / "tests/read_back.py", form, file],
                                      capture_output=True, text=True)
                if form == "pdf" and "pdftotext" in done.stderr:
                    continue
                assert done.returncode == 0, (view, form, done.stderr)
                said((view, form), json.loads(done.stdout)["active"])
    print("drawings", 4 * len(views))


def check_exports():
    nodes = tree.parse(exported.export("gexf")).findall(".//{*}node")
    labels = squeezed("".join(node.get("label") for node in nodes))
    assert '"><imgsrc=xonerror=' in labels and "<script>alert(1)</scrip…" in labels, labels
    for line in exported.export("jsonl").read_text("utf-8").splitlines():
        said("jsonl", obeyed_by_terminals(line))
        assert isinstance(json.loads(line), dict), line
    again = exported.folder / "again.db"
    first = exported.export("json").read_bytes()
    subprocess.run([exported.program, "load", exported.folder / "x.json", "--db", again], check=True,
                   capture_output=True)
    exported.path, kept = again, exported.path
    assert exported.export("json").read_bytes() == first
    exported.path = kept
    print("exports: gexf, jsonl, json")


def check_page():
    """Its data is one script of JSON; a browser reads it in tests/page/hostile.test.mjs."""
    page = exported.folder / "page.html"
    run("explore", "-o", page)
    done = subprocess.run([sys.executable, exported.source / "tests/read_back.py", "html", page],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said("page", json.loads(done.stdout)["active"])
    print("page", page.stat().st_size, "bytes")


def check_messages():
    """Names of files and arguments are said back without what a terminal obeys."""
    names = ["a\x1b[31mb", "a\nb", "a\x9bb".encode("utf-8").decode(), "a\u202eb", "$(touch evil)", "--", "a\x07'\"b"]
    for name in names:
        for command, code in ((["load", "./" + name], 4), (["show", "x" + name], 1), (["search", "--section", name, "x"], 1),
                              (["draw", "ministries", "-o", name], 2), (["sql", "x" + name], 2)):
            done = subprocess.run([exported.program, *command, "--db", str(exported.path)], capture_output=True,
                                  cwd=exported.folder)
            assert done.returncode in (1, 2, 3, 4), (command, done.returncode)
            said((command, "message"), obeyed_by_terminals(done.stderr.decode("utf-8", "replace")))
    for command in (["man"], ["completion", "bash"], ["completion", "zsh"]):
        text, _ = run(*command)
        said(command, obeyed_by_terminals(text, "\n\t"))
        assert "evil" not in text
    print("messages", len(names))


spoil()
check_answers()
for report in (["audit"], ["audit", "--lang", "en"], ["diff", "old", "new"]):
    check_workbook("a.xlsx", *report)
    check_folder("folder-" + "-".join(report), *report)
    check_markdown("a.md", *report)
check_drawings()
check_exports()
check_page()
check_messages()
assert not list(exported.folder.rglob("evil"))
