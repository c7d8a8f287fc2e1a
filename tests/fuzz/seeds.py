#!/usr/bin/env python3
"""Writes the seeds of the fuzz targets into a folder for each: small cases of every
layout and format, and the sample plan cut into pieces; beside the folders
libFuzzer's dictionary. `seeds.py FOLDER`"""

import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parents[2]
HEADS = ["基本計画における具体的な取組", "実施状況・現状分析", "今後の取組方針"]
ROWS = [
    ["○「電波法」（令和三年法律第一号）に基づき、２０２５年度末までに基盤を整備する。【<u>総</u>、文】¹",
     "・整備を開始した。 ・１２か所で測った。", "・整備を進める。（再掲）【<u>総</u>、関係府省】"],
    ["◎人材を育成する。【科、技】", "—", "・Ｓ Ｉ Ｐで育成する。【文】 ・育成する。【◎経】"],
]
TOP = "1. 国民の安全\n\n【大目標】\n安全をめざす。^{1 2}\n\n（1）社会\n\n【目標】\n・ よくする。\n\n" \
      "【数値目標】（主要指標）\n・ 接続数：300団体以上（2025年度）³\n\n【現状データ】（参考指標）\n" \
      "・ 総額：約1.2兆円（令和4年）\n\n① データ連携\n\n"
END = "\n\n¹ 海洋局「調査」（令和6年9月）\n\n12\n\n² 第1章第2節を参照。\n"


def plans():
    yield "tabs", TOP + "\n".join("\t".join(row) for row in [HEADS, *ROWS]) + END
    pipes = ["|" + "|".join(row) + "|" for row in [HEADS, ["---"] * 3, *ROWS]]
    yield "pipes", TOP + "\n".join(pipes) + END
    yield "page", TOP + "\n".join(pipes[:3]) + "\n---\n\n¹ 注。\n\n" + pipes[1] + "\n|続き。【文】|・ |" + END
    yield "columns", TOP + "\n\n".join("\n".join([h, *(row[i] for row in ROWS)]) for i, h in enumerate(HEADS)) + END
    yield "one_by_one", TOP + "\n".join(h + "\n" + cell for row in ROWS for h, cell in zip(HEADS, row)) + END
    cells = lambda row, tag="td": "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "</tr>"
    lists = [[f"<ul><li>{cell}</li></ul>" for cell in row] for row in ROWS]
    table = "<table>" + cells(HEADS, "th") + "".join(cells(row) for row in ROWS + lists) + "</table>"
    yield "html_table", TOP + table + END
    yield "html_page", "<!DOCTYPE html><html><head><title>計画</title></head><body><h1>1. 安全</h1><h2>（1）社会" \
        "</h2><h3>① 連携</h3>" + table.replace("<td>", '<td rowspan="2" colspan=2>', 1) + "<p>&sup1;&amp;&#x3042;</p>" \
        "</body></html>"
    yield "unclosed", TOP + "\t".join(HEADS) + "\n" + "\t".join("<p><u>" + cell for cell in ROWS[0]) + END
    lines = (root / "data/sample_plan.txt").read_text("utf-8").splitlines(keepends=True)
    for i in range(0, len(lines), 15):
        yield f"sample_{i:03}", "1. 章\n" + "".join(lines[i:i + 15])


CSV = ("章,節,種別,本文,担当府省,主担当,再掲\n1. 海,（1） 潮,計画,○潮位を測る。,\"文部科学省、\n経済産業省\","
       "経済産業省,\n,,実施状況,・12か所で\"\"測った。,,,\n,,今後,・測定を続ける。,文,,再掲\n")
WIDE = ("章;具体的な取組;担当府省;実施状況・現状分析;今後の取組方針\n1. 海;○潮位を測る。;\"◎文、経\";"
        "\"・測った。\n・公表した。\";・続ける。【文】\n")
IDS = "id\ttext\torganisations\trow\tsection_id\n1.2.3.r4.n5\t測る。\t文\t4\t1.2.3 連携\n1.2.3.r4\t直す。\t◎経\t4\t1.2.3\n"
LAWS = ("法令種別,法令番号,法令名,法令ID,略称法令名\n法律,令和三年法律第三十六号,海洋観測法,503AC0000000036,"
        "\"観測法,海洋法\"\n政令,平成元年政令第一号,海洋観測法施行令,,\n")
SHEET = ('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>担当府省</t>'
         '</is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>4.0</v></c><c r="AA2" t="b"><v>1</v></c>'
         '</row></sheetData></worksheet>')
STRINGS = ('<sst><si><t>本文</t></si><si><r><rPr><u/><vertAlign val="superscript"/></rPr><t>○測る_x000D_。</t></r>'
           '<rPh><t>ハカ</t></rPh></si></sst>')
JSON = ('{"schema":"polink-exchange","version":1,"documents":[{"id":"a","title":"計画","path":"a.txt","sha256":"",'
        '"loader":"plan/text","encoding":"UTF-8","loaded_at":"","organisations":[{"code":"文","name_ja":"文部科学省"}],'
        '"laws":[{"id":"観測法","title":"観測法","short_names":["法"]}],"instruments":[],'
        '"sections":[{"id":"1","parent_id":"","level":"chapter","label":"1.","title":"海","ordinal":1,"line":1}],'
        '"measures":[{"id":"1.r1","section_id":"1","kind":"plan","row":1,"ordinal":1,"text":"測る。","repost":false,'
        '"responsibilities":[{"code":"文","lead":true,"ordinal":1}]}],'
        '"links":[{"source_id":"1.r1","target_id":"1.r1","kind":"duplicate_of","score":1,"method":"exact"}],'
        '"lines":["測る。"],"diagnostics":[{"line":1,"severity":"info","code":"a","message":"b"}]}]}')
ORGANISATIONS = ("code\tname_ja\tname_en\tkind\tparent\talso\tsucceeded_by\tsure\tnote\n文\t文部科学省\tMEXT\tministry\t\t"
                 "文科;文部\t\t1\t\n総\t総務省\t\tministry\t文\t\t文\t0\t注\n")
REGISTER = ("title\tnumber\tegov_id\tshort_names\tkind\tchecked\n電波法\t昭和二十五年法律第百三十一号\t\t電法;波法\tact"
            "\tchecked\n")
WORDS = ["1.1.1.r2.n3", "fuzz:1.2.t1", "fn3", "電波法", "「データ 連携」 -防災 研修", '"a b" 橋', "文部科学省", "橋", "- \"", ":"]
SQL = ["SELECT id, ministries FROM v_measures WHERE repost", "SELECT * FROM v_overlaps LIMIT 3",
       "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c LIMIT 9) SELECT x FROM c",
       "SELECT i.id FROM search JOIN search_item i ON i.rowid=search.rowid WHERE search MATCH '\"研修\"'",
       "SELECT name FROM pragma_table_info('measure')", "PRAGMA journal_mode=WAL", "SELECT 1; DELETE FROM document",
       "SELECT group_concat(text,char(10)), json_object('a',1), printf('%d',3) FROM measure GROUP BY kind"]
DATABASE = ["UPDATE measure SET kind='x'", "UPDATE measure SET id='1.1.1.r', row=-1", "DELETE FROM section",
            "UPDATE section SET parent_id=id", "UPDATE link SET source_id='', kind='follows'", "DELETE FROM organisation",
            "UPDATE responsibility SET code=NULL", "PRAGMA user_version=9", "DROP VIEW v_measures",
            "PRAGMA writable_schema=ON;UPDATE sqlite_master SET sql='x' WHERE name='measure'",
            "DROP TABLE search", "UPDATE measure SET text=zeroblob(9)", "UPDATE source_span SET from_column=-9,to_column=99",
            "INSERT INTO citation SELECT document_id,id,'law','x','','quoted',-1,'' FROM measure",
            "CREATE TRIGGER t AFTER INSERT ON measure BEGIN DELETE FROM section; END"]


def write(target, seeds):
    folder = pathlib.Path(sys.argv[1]) / target
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in seeds:
        (folder / f"seed_{name}").write_bytes(content if isinstance(content, bytes) else content.encode())


def numbered(texts):
    return [(f"{i:02}", text) for i, text in enumerate(texts)]


def dictionary():
    """libFuzzer takes words in ASCII, other bytes as \\xHH."""
    for mark in (root / "tests/fuzz/marks.txt").read_text("utf-8").splitlines()[1:]:
        parts = re.split(r"\\x([0-9a-f]{2})", mark)
        mark_bytes = b"".join(p.encode() if i % 2 == 0 else bytes.fromhex(p) for i, p in enumerate(parts))
        yield '"' + "".join(f"\\x{byte:02x}" for byte in mark_bytes) + '"\n'


text = TOP + "\n".join("\t".join(row) for row in [HEADS, *ROWS])
write("decode", [(e, text.replace("—", "-").replace("¹", "").replace("³", "").encode(e, "replace"))
                 for e in ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932", "euc_jp"]])
write("plan", plans())
write("csv", numbered([CSV, WIDE, IDS, CSV.replace(",", "\t")]))
write("xlsx", numbered([SHEET + "\0" + STRINGS, SHEET]))
write("json", numbered([JSON]))
write("laws", numbered([LAWS]))
write("registers", numbered([ORGANISATIONS + "\0" + REGISTER]))
write("words", numbered(WORDS))
write("sql", numbered(SQL))
write("database", numbered(DATABASE))
(pathlib.Path(sys.argv[1]) / "marks.dict").write_text("".join(dictionary()))
