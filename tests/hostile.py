#!/usr/bin/env python3
"""Writes inputs that are meant to take all time or memory, and loads each under limits.

    tests/hostile.py POLINK [--megabytes N] [--seconds N] [--growth] [--max-bytes N] [NAME…]

Each input has about N megabytes (default 8). Prints exit code, seconds of the
processor, peak memory and the message. Fails where a load crashes, takes more than
--seconds or more than 6 GB. With --growth each input is loaded at a quarter of the
size too, and it is a failure where four times the input takes more than STEEPEST
times the time. NAME is a case or the beginning of some.
"""

import argparse
import io
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import zipfile

STEEPEST = 9  # linear is 4, quadratic 16; time to sort and cache misses are between
NOTICED = 0.8  # s; what is faster isn't measured well enough to judge its growth
SIZE = 0
HEAD = "1. 海\n（1）潮\n① 波\n基本計画における具体的な取組\t実施状況・現状分析\t今後の取組方針\n"
REGISTER = "code\tname_ja\tname_en\tkind\tparent\talso\tsucceeded_by\tsure\tnote\n"
ROW = "○直す。\t・した。\t—\n"
TABLE = HEAD[HEAD.index("基本"):] + ROW
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


def measures(texts, more="", strings="<sst/>"):
    """A workbook with one measure to a row, and `more` rows as XML."""
    cell = '<c t="inlineStr"><is><t>{}</t></is></c>'.format
    rows = "".join(f'<row r="{i + 2}">{cell("計画")}{cell(text)}{cell("国")}</row>' for i, text in enumerate(texts))
    head = "".join(map(cell, ["種別", "本文", "担当府省"]))
    return workbook(f'<worksheet><sheetData><row r="1">{head}</row>{rows}{more}</sheetData></worksheet>', strings)


def exchange(**fields):
    """A document in polink's exchange format with these lists, given as JSON texts."""
    lists = ",".join(f'"{name}":[{",".join(values)}]' for name, values in fields.items())
    return ('{"schema":"polink-exchange","version":1,"documents":[{"id":"a","title":"","path":"","sha256":"",'
            '"loader":"plan/text","encoding":"UTF-8","loaded_at":"",' + lists + "}]}").encode()


PAGE = "<html><body><h1>1. 海</h1><table><tr><td>○直す。</td><td>・した。</td></tr></table>"
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
    "short_bullets": lambda: fill("・a\n", HEAD + "○直す。\t・した。\t"),
    "short_bullets_in_a_cell": lambda: fill("・a ", HEAD + "○直す。\t", "\t—\n"),
    "short_rows": lambda: fill("○\t・\t・\n", HEAD),
    "short_lines": lambda: fill("a\n", HEAD + "○直す。\t・\t—\n"),
    "the_same_rows": lambda: fill("○灯台を直す工事を全ての港で行う。【国】\t・した。\t・続ける。（再掲）【国】\n", HEAD),
    "sections": lambda: many(lambda i: f"（{i % 900 + 1}）潮\n① 波\n", "1. 海\n") + (HEAD + ROW).encode(),
    "chapters": lambda: many(lambda i: f"第{i % 900 + 1}章 海\n", "") + (HEAD + ROW).encode(),
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
    "indicators": lambda: many(lambda i: f"・ 数{i}：{i}件（令和{i % 9}年）\n", HEAD + ROW + "\n【目標】\n（主要指標）\n"),
    "reposts": lambda: many(lambda i: f"○直す{i}。（再掲）【国】\t・\t・{i}する。（再掲）\n", HEAD),
    "combining": lambda: fill("\u0301\u0323\u3099", HEAD + "○が", "\t・\t—\n"),
    "directions": lambda: fill("\u202e\u2066", HEAD + "○が", "\t・\t—\n"),
    "latin": lambda: fill("Ａ B ", HEAD + "○", "\t・\t—\n"),
    "tabs": lambda: fill("\t", HEAD + "○直す"),
    "pipes": lambda: fill("|", HEAD + "|○直す"),
    "standing_heads": lambda: fill("実施状況\n・した。\n今後の取組方針\n・する。\n", "1. 海\n基本計画における具体的な取組\n○直す。\n"),
    "nested_tags": lambda: fill("<div>", HEAD + "○直す。"),
    "nested_lists": lambda: fill("<ul><li>", HEAD + "○直す。"),
    "nested_tables": lambda: fill("<table><tr><td>", PAGE),
    "open_tags": lambda: fill("<p ", HEAD + "○直す。"),
    "closing_tags": lambda: fill("</p>", HEAD + "○直す。"),
    "entities": lambda: fill("&amp;&lt;&#x3042;", HEAD + "○直す。"),
    "open_entities": lambda: fill("&#", HEAD + "○直す。"),
    "spans": lambda: fill('<tr><td rowspan="999999" colspan="999999">○直す。</td></tr>', PAGE + "<table>"),
    "html_short_items": lambda: fill("<li>a", PAGE.replace("・した。", "<ul>")),
    "html_paragraphs": lambda: fill("<p>a", PAGE),
    "html_breaks": lambda: fill("<br>a", PAGE),
    "html_heads": lambda: fill("<h1>a", PAGE),
    "html_short_rows": lambda: fill("<tr><td>a<td>b", PAGE + "<table>"),
    "html_covered_rows": lambda: fill("<tr><td>a", PAGE + "<table>" + '<tr><td>a<td rowspan="1000" colspan="1000">' * 2),
    "html_columns": lambda: fill("<td>直す</td>", PAGE + "<table><tr>"),
    "html_laughs": lambda: (LAUGHS + PAGE + "<p>&a11;</p></body></html>").encode(),
    "csv_columns": lambda: fill(",列", "章,種別,本文,担当府省", "\n1,計画,直す。,国\n"),
    "csv_head_of_columns": lambda: fill("本文,章,", "", "\n直す。,1\n"),
    "csv_open_quote": lambda: fill('"a\n', CSV + '1,計画,"'),
    "csv_quotes": lambda: fill('""', CSV + '1,計画,"', '",国\n'),
    "csv_short_rows": lambda: fill("1,,a\n", CSV),
    "csv_rows": lambda: many(lambda i: f"{i % 999 + 1},計画,直す{i}。,国\n", CSV),
    "json_depth": lambda: b'{"schema":"polink-exchange","version":1,"documents":' + b"[" * SIZE,
    "json_numbers": lambda: b'{"schema":"polink-exchange","version":' + b"9" * SIZE + b"}",
    "law_list": lambda: many(lambda i: f"法{i},令和三年法律第{i}号\n", "法令名,法令番号\n"),
    "xlsx_bomb": lambda: workbook('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + "a" * 900_000_000),
    "xlsx_laughs": lambda: workbook(LAUGHS + "<worksheet>&a11;</worksheet>"),
    "xlsx_depth": lambda: workbook("<worksheet>" + "<a>" * (SIZE // 3)),
    "xlsx_columns": lambda: workbook('<worksheet><sheetData><row r="1"><c r="ZZZZ1" t="b"><v>1</v></c></row></sheetData></worksheet>'),
    "xlsx_attributes": lambda: workbook("<worksheet " + " ".join(f'a{i}="1"' for i in range(SIZE // 8)) + "/>"),
    "xlsx_shared": lambda: measures(["直す。"], '<row r="3">' + '<c t="s"><v>0</v></c>' * 900 + "</row>",
                                    "<sst><si><t>" + "あ" * (SIZE // 3) + "</t></si></sst>"),
    "utf16": lambda: fill("灯", HEAD + "○").decode().encode("utf-16"),
    "cp932": lambda: fill("灯台ｱ", HEAD + "○").decode().encode("cp932"),
    "invalid": lambda: b"\xe3\x81" * (SIZE // 2),
    # Lines and cells
    "rows_without_tabs": lambda: fill("○直す。\n", HEAD + "○直す。\t・した。\t・する。\n"),
    "cell_lines": lambda: fill("続きを直す\n", HEAD + "○直す。\t・した。\t・する。"),
    "statement_lines": lambda: fill("よくして\n", "1. 海\n【目標】\n") + TABLE.encode(),
    "statement_paragraphs": lambda: fill("よくする。\n\n", "1. 海\n【目標】\n") + TABLE.encode(),
    "footnote_paragraphs": lambda: fill("続ける。\n\n", "1. 海\n【目標】\nよい。¹\n\n¹ 注。\n\n") + TABLE.encode(),
    "indicator_cut_lines": lambda: fill("続き、\n", HEAD + ROW + "\n【目標】\n（主要指標）\n・ 数：1件、\n"),
    "standing_lines": lambda: fill("続きを\n", "1. 海\n基本計画における具体的な取組\n○直す"),
    "standing_paragraphs": lambda: fill("続きを\n\n", "1. 海\n基本計画における具体的な取組\n○直す"),
    "table_then_lines": lambda: fill("続きを\n\n", HEAD + ROW),
    "laws_in_a_row": lambda: many(lambda i: f"・灯台{i}法に基づき、同条約と当該政令により直す。 ", HEAD + "○直す。\t"),
    "bodies_in_a_row": lambda: many(lambda i: f"・灯{i}海洋会議と本部会議で直す。 ", HEAD + "○直す。\t"),
    "footnote_lines": lambda: fill("続ける\n", HEAD + "○直す。¹\t・\t—\n\n¹ 注"),
    "items": lambda: fill("○直す。①する。②する。ア）する。", HEAD),
    "misread_labels": lambda: fill("(l)潮の話\n", HEAD + "○直す。\t・\t—\n\n"),
    "misread_chapters": lambda: many(lambda i: f"第{i % 9 + 1}草 海\n\n", HEAD + "○直す。\t・\t—\n\n"),
    "number_lines": lambda: fill("1.1.1.", HEAD + "○直す。\t・\t—\n\n"),
    "short_sections": lambda: fill("①a\n", HEAD + "○直す。\t・\t—\n\n"),
    "short_indicators": lambda: fill("・a：1\n", HEAD + ROW + "\n【目標】\n（主要指標）\n"),
    "circled": lambda: fill("① 波\n", HEAD + "○直す。\t・\t—\n\n"),
    "stops": lambda: fill("。", HEAD + "○直す", "\t・\t—\n"),
    "commas": lambda: fill("、", HEAD + "○直す", "\t・\t—\n"),
    "dashes": lambda: fill("—", HEAD + "○直す", "\t・\t—\n"),
    # Marks that open and never close
    "open_notes": lambda: fill("^{", HEAD + "○直す。"),
    "open_markdown_notes": lambda: fill("[^", HEAD + "○直す。"),
    "note_numbers": lambda: fill("1 ", HEAD + "○直す。^{", "}\t・\t—\n"),
    "open_names": lambda: fill("【国、", HEAD + "○直す。"),
    "long_bracket": lambda: fill("、国", HEAD + "○直す。【国", "】\t・\t—\n"),
    "unknown_names": lambda: many(lambda i: f"省{i}、", HEAD + "○直す。【"),
    "open_reposts": lambda: fill("（再掲", HEAD + "○直す。"),
    "reposts_behind": lambda: fill("（再掲）", HEAD + "○直す。", "\t・\t—\n"),
    "nested_quotes": lambda: fill("「", HEAD + "○") + ("」" * (SIZE // 3) + "\t・\t—\n").encode(),
    "nested_rounds": lambda: fill("（", HEAD + "○") + ("）" * (SIZE // 3) + "\t・\t—\n").encode(),
    "closing_brackets": lambda: fill("】", HEAD + "○直す。"),
    "quotes_and_rounds": lambda: fill("「（", HEAD + "○"),
    # Names, laws, dates
    "law_word": lambda: fill("法", HEAD + "○", "\t・\t—\n"),
    "same_law": lambda: fill("同法", HEAD + "○", "\t・\t—\n"),
    "articles": lambda: fill("第一条第二項、", HEAD + "○電波法", "\t・\t—\n"),
    "law_numbers": lambda: fill("令和三年法律第三十六号", HEAD + "○", "\t・\t—\n"),
    "short_names": lambda: many(lambda i: f"灯台{i}法（平成三年法律第{i}号。以下「灯{i}法」という。）、", HEAD + "○"),
    "near_laws": lambda: many(lambda i: f"「海{chr(0x4E00 + i % 9000)}洋{chr(0x4E00 + i // 9000)}観測推進法」、", HEAD + "○"),
    "near_plans": lambda: many(lambda i: f"「海{chr(0x4E00 + i % 9000)}洋{chr(0x4E00 + i // 9000)}観測計画」、", HEAD + "○"),
    "bare_plans": lambda: many(lambda i: f"灯{chr(0x4E00 + i % 9000)}計画を、", HEAD + "○"),
    "plan_word": lambda: fill("計画", HEAD + "○", "\t・\t—\n"),
    "kana": lambda: fill("ア", HEAD + "○", "\t・\t—\n"),
    "latin_names": lambda: many(lambda i: f"ABC{i} を", HEAD + "○"),
    "one_latin_word": lambda: fill("A", HEAD + "○", "\t・\t—\n"),
    "eras": lambda: fill("令和", HEAD + "○", "\t・\t—\n"),
    "ranges": lambda: fill("2025年～", HEAD + "○", "\t・\t—\n"),
    "year_word": lambda: fill("年度", HEAD + "○", "\t・\t—\n"),
    "kanji_numbers": lambda: fill("十", HEAD + "○", "件。\t・\t—\n"),
    "section_references": lambda: fill("第1章第1節①を参照、", HEAD + "○", "\t・\t—\n"),
    "indicator_line": lambda: fill("1件（令和6年）、", HEAD + ROW + "\n【目標】\n（主要指標）\n・ 数："),
    # Rows that resemble one another
    "statuses_and_nexts": lambda: many(lambda i: f"・灯{i}を直した。 ", HEAD + "○直す。\t")
        + b"\t" + many(lambda i: f"・灯{i}を直す。 "),
    "similar_rows": lambda: many(lambda i: f"○灯台を直す工事を{i}港で行う。【国】\t・{i}港で直した。\t・{i}港で直す。\n", HEAD),
    "different_rows": lambda: many(lambda i: "○" + "".join(chr(0x4E00 + (i * 7919 + k * 104729) % 20000) for k in range(20))
                                   + "。【国】\t・した。\t・する。\n", HEAD),
    "many_names": lambda: many(lambda i: f"○直す{i}。【省{i}】\t・\t—\n", HEAD),
    # Markup
    "html_attributes": lambda: many(lambda i: f"a{i}=1 ", PAGE + "<p ") + b">x</p>",
    "unknown_entities": lambda: fill("&foo;", HEAD + "○直す。") + ("灯" * (SIZE // 3)).encode() + "\t・\t—\n".encode(),
    "open_comments": lambda: fill("<!--a>", HEAD + "○直す。"),
    "comments": lambda: fill("<!-- a -->", HEAD + "○直す。", "\t・\t—\n"),
    "declarations": lambda: fill("<!a>", HEAD + "○直す。", "\t・\t—\n"),
    "underlines": lambda: fill("<u>", HEAD + "○直す。"),
    "spans_in_a_line": lambda: fill('<span style="text-decoration: underline">国</span>', HEAD + "○直す。", "\t・\t—\n"),
    "one_column_tables": lambda: fill("<table><tr><td>直す</td></tr></table>", PAGE),
    "cells_in_cells": lambda: fill("<table><tr><td>a<td>b", PAGE),
    "html_rows": lambda: many(lambda i: f"<tr><td>○直す{i}。<td>・した。<td>・する。", "<html><body><h1>1. 海</h1><h2>（1）潮</h2><h3>① 波</h3><table>"),
    "styles": lambda: fill("<style>", PAGE),
    "lists": lambda: fill("<li>する。</li>", HEAD + "○直す。\t<ul>", "</ul>\t—\n"),
    # Tables, JSON, registers
    "csv_one_cell": lambda: fill("直す、", CSV + '1,計画,"', '",国\n'),
    "csv_chapters": lambda: many(lambda i: f"海{i},計画,直す。,国\n", CSV),
    "csv_ids": lambda: many(lambda i: f"1.{i % 99 + 1}.3.r{i},直す。,国\n", "id,text,organisations\n"),
    "csv_empty_rows": lambda: fill(",,,\n", CSV + "1,計画,直す。,国\n"),
    "json_chain": lambda: exchange(sections=(f'{{"id":"{i}","parent_id":"{i - 1 if i else ""}","level":"chapter","label":"","title":"","ordinal":1,"line":1}}'
                                             for i in range(SIZE // 100))),
    "json_empty_measures": lambda: exchange(measures=("{}" for i in range(SIZE // 3))),
    "json_empty_laws": lambda: exchange(laws=("{}" for i in range(SIZE // 3))),
    "json_empty_lines": lambda: exchange(lines=('""' for i in range(SIZE // 3))),
    "json_links": lambda: exchange(links=('{"source_id":"1","target_id":"1","kind":"duplicate_of","score":1,"method":"a"}' for i in range(SIZE // 90))),
    "json_string": lambda: exchange(lines=('"' + "あ" * (SIZE // 3) + '"' for i in range(1))),
    "json_combining": lambda: exchange(lines=('"が' + "\u0301\u0323\u3099" * (SIZE // 7) + '"' for i in range(1))),
    "xlsx_combining": lambda: measures(["が" + "\u0301\u0323\u3099" * (SIZE // 7)]),
    "xlsx_one_cell": lambda: measures(["直す、" * (SIZE // 9)]),
    "xlsx_rows": lambda: measures(f"○直す{i}。" for i in range(min(SIZE // 40, 190_000))),
    "xlsx_rows_with_lines": lambda: measures(f"○直す{i}。\n・する。\n・直す。" for i in range(min(SIZE // 40, 190_000))),
    "register_heirs": lambda: many(lambda i: f"省{i + 1}\t省{i + 1}\t\tministry\t\t\t省{i}\t1\t\n", REGISTER),
    "register_names": lambda: many(lambda i: f"省{i}\t省{i}の名\t\tministry\t\t別{i};号{i}\t\t1\t\n", REGISTER),
    "register_laws": lambda: many(lambda i: f"灯台{i}法\t平成三年法律第{i}号\t\t灯{i}法\tact\tchecked\n",
                                  "title\tnumber\tegov_id\tshort_names\tkind\tchecked\n"),
}

# Not documents but the register that this option names.
REGISTERS = {"register_heirs": "--organisations", "register_names": "--organisations", "register_laws": "--laws"}
PLAN = HEAD + "○「灯台1法」により直す。【省1】\t・した。\t・する。【省9】\n"


class Outcome:
    """How a load ended: `code` (negative: by that signal), seconds of the processor,
    megabytes at its peak, and what it said."""

    def __init__(self, polink, name, seconds, max_bytes):
        with tempfile.TemporaryDirectory(prefix="polink-hostile-") as folder:
            path = pathlib.Path(folder) / name
            path.write_bytes(CASES[name]())
            self.megabytes = path.stat().st_size / 1e6
            command = [polink, "load", path, "--db", folder + "/x.db", "--as", name]
            if name in REGISTERS:
                plan = path.with_suffix(".txt")
                plan.write_text(PLAN, "utf-8")
                command[2:3] = [plan, REGISTERS[name], path]
            elif max_bytes:
                command += ["--max-bytes", str(max_bytes)]
            with open(path.with_suffix(".said"), "w+b") as said:
                child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, preexec_fn=lambda: limit(seconds))
                _, status, usage = os.wait4(child.pid, 0)
                child.returncode = self.code = os.waitstatus_to_exitcode(status)
                said.seek(0)
                self.said = said.read().decode("utf-8", "replace").strip().replace(folder, "")
            self.seconds = usage.ru_utime + usage.ru_stime
            self.peak = usage.ru_maxrss // 1024

    def sound(self):
        return self.code in (0, 2, 3, 4) and (self.code == 0 or self.said.startswith("polink: "))


def limit(seconds):
    resource.setrlimit(resource.RLIMIT_AS, (6_000_000_000, 6_000_000_000))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def main():
    global SIZE
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polink")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--megabytes", type=float, default=8)
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--max-bytes", type=int, default=0)
    wanted = parser.parse_intermixed_args()
    names = [name for name in CASES if not wanted.names or name.startswith(tuple(wanted.names))]
    if not names:
        parser.error(f"no case is called {wanted.names}")
    failed = False
    for name in names:
        SIZE = int(wanted.megabytes * 1e6)
        full = Outcome(wanted.polink, name, wanted.seconds, wanted.max_bytes)
        complaint = "" if full.sound() else "CRASH"
        if full.code == -signal.SIGXCPU or full.code == -signal.SIGKILL:
            complaint = "ENDLESS"
        growth = ""
        if wanted.growth and full.seconds > NOTICED:
            SIZE //= 4
            quarter = Outcome(wanted.polink, name, wanted.seconds, wanted.max_bytes)
            steep = full.seconds / quarter.seconds
            growth = f"x{steep:.1f}"
            complaint = complaint or ("STEEP" if steep > STEEPEST else "")
        failed |= complaint != ""
        print(f"{complaint:7} {name:22} {full.megabytes:7.2f} MB  exit {full.code}  {full.seconds:6.1f} s {growth:6} "
              f"{full.peak:5} MB peak  {full.said[:150]}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
