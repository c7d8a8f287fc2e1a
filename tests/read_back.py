#!/usr/bin/env python3
"""Reads an output of polink with a reader that isn't polink's and prints what it saw as
JSON: {"texts": [...], "active": [...]}. `active` names everything in it that could run
something or load something. `read_back.py csv|svg|html|pdf FILE`"""

import csv
import html.parser
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as tree
import zlib

RUNS = {"script", "foreignobject", "iframe", "object", "embed", "image", "img", "base", "form", "link", "meta",
        "use", "animate", "set", "handler"}
LINKS = {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "background"}


def active_in(tag, attributes, own):
    found = [] if tag in own or tag not in RUNS else [f"<{tag}>"]
    for name, value in attributes:
        name = name.rsplit("}", 1)[-1].lower()
        if name.startswith("on"):
            found.append(f"{tag} {name}")
        if name in LINKS and not (value or "").startswith("#"):
            found.append(f"{tag} {name}={value}")
        if name == "style" and "url(" in (value or ""):
            found.append(f"{tag} style={value}")
    return found


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file, strict=True) for cell in row]
    return cells, [c for c in cells if re.match(r"[=+\-@＝＋－＠\t]", c) and re.search(r"[^-+.\d]", c[1:])]


def read_svg(path):
    texts, active = [], []
    for element in tree.parse(path).iter():  # expands no external entities
        tag = element.tag.rsplit("}", 1)[-1].lower()
        active += active_in(tag, element.attrib.items(), set())
        texts.append(element.text or "")
    return texts, active


def read_html(path):
    texts, active = [], []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            active.extend(active_in(tag, attributes, {"script", "meta", "style"}))

        def handle_data(self, text):
            texts.append(text)

    Reader().feed(open(path, encoding="utf-8").read())
    return texts, active


def read_pdf(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True).stdout
    raw = open(path, "rb").read()
    parts = [re.sub(rb"stream\r?\n.*?endstream", b"", raw, flags=re.S)]
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", raw, re.S):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            pass
    names = [b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/OpenAction", b"/AA", b"/GoToR", b"/EmbeddedFile"]
    # In objects, not in the strings that are drawn.
    seen = [n.decode() for n in names for p in parts if re.search(n + rb"\b", re.sub(rb"\((?:\\.|[^\\)])*\)", b"", p))]
    return text.decode("utf-8", "replace").splitlines(), seen


texts, active = {"csv": read_csv, "svg": read_svg, "html": read_html, "pdf": read_pdf}[sys.argv[1]](sys.argv[2])
json.dump({"texts": texts, "active": active}, sys.stdout, ensure_ascii=False)
