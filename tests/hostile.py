#!/usr/bin/env python3
"""Writes inputs that are meant to take all time or memory, and loads each under limits.

    tests/hostile.py POLINK [MEGABYTES [NAME…]]

Each input has about MEGABYTES (default 8). Prints exit code, seconds, peak memory and
the message. Fails where a load crashes, takes more than 300 s, or more than 6 GB.
"""

import io
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import zipfile

SIZE = int(float(sys.argv[2]) * 1_000_000) if len(sys.argv) > 2 else 8_000_000
HEAD = "1. 海\n（1）潮\n① 波\n基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
CSV = "章,種別,本文,担当府省\n"


def fill(piece, before="", after=""):
    return (before + piece * (SIZE // len(piece.encode())) + after).encode()


def many(make, before=""):
    out, size, i = [before.encode()], 0, 0
    while size < SIZE:
        out.append(make(i).encode())
        size += len(out[-1])
        i += 1
    return b"".join(out)


def zipped(parts):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return memory.getvalue()


def workbook(sheet, strings="<sst/>"):
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return zipped({
        "_rels/.rels": f'<R><Relationship Id="a" Type="{rel}officeDocument" Target="w.xml"/></R>',
        "w.xml": '<workbook><sheets><sheet id="a"/></sheets></workbook>',
        "_rels/w.xml.rels": f'<R><Relationship Id="a" Type="{rel}worksheet" Target="s.xml"/>'
                            f'<Relationship Id="b" Type="{rel}sharedStrings" Target="t.xml"/></R>',
        "s.xml": sheet, "t.xml": strings})


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 \"x\">" + "".join(
    f'<!ENTITY a{i} "{"&a%d;" % (i - 1) * 10}">' for i in range(1, 12)) + "]>"
CASES = {
    "one_line": lambda: fill("○灯台を直す。【国】", HEAD),
    "one_line_without_marks": lambda: fill("灯", HEAD + "○", "。【国】\t・した。\t・する。\n"),
    "blank_lines": lambda: fill("\n", HEAD + "○直す。\t・\t—\n"),
    "spaces": lambda: fill(" ", HEAD + "○", "直す。\t・\t—\n"),
    "rows": lambda: many(lambda i: f"○灯台{i}を直す。【国】\t・した{i}。\t・する{i}。\n", HEAD),
    "bullets": lambda: fill("・する。\n", HEAD + "○直す。\t・した。\t"),
    "bullets_in_a_cell": lambda: fill("・する。 ", HEAD + "○直す。\t", "\t—\n"),
    "the_same_rows": lambda: fill("○灯台を直す工事を全ての港で行う。【国】\t・した。\t・続ける。（再掲）【国】\n", HEAD),
    "sections": lambda: many(lambda i: f"（{i % 900 + 1}）潮\n① 波\n", "1. 海\n") + HEAD.encode(),
    "chapters": lambda: many(lambda i: f"第{i % 900 + 1}章 海\n", "") + HEAD.encode(),
    "open_brackets": lambda: fill("【", HEAD + "○直す。"),
    "brackets": lambda: fill("【国、文】", HEAD + "○直す。"),
    "round_brackets": lambda: fill("（", HEAD + "○直す。", "\t・\t—\n"),
    "quotes": lambda: fill("「", HEAD + "○", "\t・\t—\n"),
    "quoted_names": lambda: many(lambda i: f"「灯台{i}計画」（令和{i % 9}年閣議決定）、", HEAD + "○"),
    "laws": lambda: many(lambda i: f"灯台{i}法（平成三年法律第{i}号）及び同法第{i}条、", HEAD + "○"),
    "dates": lambda: fill("令和6年度末までに、２０２５年頃から、", HEAD + "○"),
    "digits": lambda: fill("9", HEAD + "○", "件。\t・\t—\n"),
    "footnote_marks": lambda: fill("^{1 2}¹²", HEAD + "○"),
    "footnotes": lambda: many(lambda i: f"\n¹ 注{i}。\n", HEAD + "○直す。¹\t・\t—\n"),
    "indicators": lambda: many(lambda i: f"・ 数{i}：{i}件（令和{i % 9}年）\n", HEAD + "\n【目標】\n（主要指標）\n"),
    "reposts": lambda: many(lambda i: f"○直す{i}。（再掲）【国】\t・\t・{i}する。（再掲）\n", HEAD),
    "combining": lambda: fill("\u0301\u0323\u3099", HEAD + "○が", "\t・\t—\n"),
    "directions": lambda: fill("\u202e\u2066", HEAD + "○が", "\t・\t—\n"),
    "latin": lambda: fill("Ａ B ", HEAD + "○", "\t・\t—\n"),
    "tabs": lambda: fill("\t", HEAD + "○直す"),
    "pipes": lambda: fill("|", HEAD + "|○直す"),
    "standing_heads": lambda: fill("実施状況\n・した。\n今後の取組方針\n・する。\n", "1. 海\n基本計画における具体的な取組\n○直す。\n"),
    "nested_tags": lambda: fill("<div>", HEAD + "○直す。"),
    "nested_lists": lambda: fill("<ul><li>", HEAD + "○直す。"),
    "nested_tables": lambda: fill("<table><tr><td>", "<html><body><h1>1. 海</h1>"),
    "open_tags": lambda: fill("<p ", HEAD + "○直す。"),
    "closing_tags": lambda: fill("</p>", HEAD + "○直す。"),
    "entities": lambda: fill("&amp;&lt;&#x3042;", HEAD + "○直す。"),
    "open_entities": lambda: fill("&#", HEAD + "○直す。"),
    "spans": lambda: fill('<tr><td rowspan="999999" colspan="999999">○直す。</td></tr>', "<html><body><h1>1. 海</h1><table>"),
    "html_columns": lambda: fill("<td>直す</td>", "<html><body><h1>1. 海</h1><table><tr>"),
    "html_laughs": lambda: (LAUGHS + "<html><body><h1>1. 海</h1><p>&a11;</p></body></html>").encode(),
    "csv_columns": lambda: fill("列,", CSV, "\n1,計画,直す。,国\n"),
    "csv_head_of_columns": lambda: fill("本文,章,", "", "\n直す。,1\n"),
    "csv_open_quote": lambda: fill('"a\n', CSV + '1,計画,"'),
    "csv_quotes": lambda: fill('""', CSV + '1,計画,"', '",国\n'),
    "csv_rows": lambda: many(lambda i: f"{i % 999 + 1},計画,直す{i}。,国\n", CSV),
    "json_depth": lambda: b'{"schema":"polink-exchange","version":1,"documents":' + b"[" * SIZE,
    "json_numbers": lambda: b'{"schema":"polink-exchange","version":' + b"9" * SIZE + b"}",
    "law_list": lambda: many(lambda i: f"法{i},令和三年法律第{i}号\n", "法令名,法令番号\n"),
    "xlsx_bomb": lambda: workbook('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + "a" * 900_000_000),
    "xlsx_laughs": lambda: workbook(LAUGHS + "<worksheet>&a11;</worksheet>"),
    "xlsx_depth": lambda: workbook("<worksheet>" + "<a>" * (SIZE // 3)),
    "xlsx_columns": lambda: workbook('<worksheet><sheetData><row r="1"><c r="ZZZZ1" t="b"><v>1</v></c></row></sheetData></worksheet>'),
    "xlsx_attributes": lambda: workbook("<worksheet " + " ".join(f'a{i}="1"' for i in range(SIZE // 8)) + "/>"),
    "xlsx_shared": lambda: workbook('<worksheet><sheetData><row r="1">' + '<c t="s"><v>0</v></c>' * 900 + "</row></sheetData></worksheet>",
                                    "<sst><si><t>" + "あ" * (SIZE // 3) + "</t></si></sst>"),
    "utf16": lambda: fill("灯", HEAD + "○").decode().encode("utf-16"),
    "cp932": lambda: fill("灯台ｱ", HEAD + "○").decode().encode("cp932"),
    "invalid": lambda: b"\xe3\x81" * (SIZE // 2),
}


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (6_000_000_000, 6_000_000_000))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


failed = False
with tempfile.TemporaryDirectory() as folder:
    for name in sys.argv[3:] or CASES:
        path = pathlib.Path(folder) / (name + ".txt")
        path.write_bytes(CASES[name]())
        size = path.stat().st_size
        begin, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        try:
            done = subprocess.run([sys.argv[1], "load", path, "--db", folder + "/x.db", "--as", name],
                                  capture_output=True, timeout=300, preexec_fn=limited)
            code, said = done.returncode, done.stderr.decode("utf-8", "replace").strip().replace(folder, "")
        except subprocess.TimeoutExpired:
            code, said = "timeout", ""
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
        bad = code not in (0, 2, 3, 4)
        failed |= bad
        print(f"{'BAD ' if bad else ''}{name:22} {size / 1e6:7.1f} MB  exit {code}  {spent:6.1f} s cpu  "
              f"peak of all so far {peak} MB  {said[:150]}", flush=True)
        path.unlink()
        pathlib.Path(folder + "/x.db").unlink(missing_ok=True)
sys.exit(failed)
