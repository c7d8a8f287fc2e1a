"""Opens the workbook of `polink audit` with openpyxl and compares it with the database.

workbook_openpyxl_test.py POLINK DOCUMENT; exits with 77 where openpyxl is missing.
"""

import datetime
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import zipfile

try:
    import openpyxl
except ImportError:
    print("skipped: python3-openpyxl is not installed")
    sys.exit(77)

POLINK, DOCUMENT = sys.argv[1:3]
HEAD = 3  # the row of the heads

SHEETS = {
    "ja": ["概要", "施策", "再掲", "重複", "重なり", "府省", "府省（図）", "府省×府省", "変化",
           "欠落", "期限", "期限（年度別）", "法令", "指標", "診断"],
    "en": ["Overview", "Measures", "Reposts", "Duplicates", "Overlaps", "Ministries",
           "Ministries (chart)", "Ministries together", "Drift", "Gaps", "Deadlines",
           "Deadlines by year", "Laws", "Indicators", "Diagnostics"],
}


class Workbook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.database = cls.path / "policy.db"
        cls.run_polink("load", DOCUMENT, "--as", "plan")
        cls.run_polink("audit", "-o", cls.path / "ja.xlsx", "--today", "2026-04-01")
        cls.run_polink("audit", "-o", cls.path / "en.xlsx", "--lang", "en")
        cls.books = {lang: openpyxl.load_workbook(cls.path / f"{lang}.xlsx") for lang in SHEETS}
        cls.book = cls.books["ja"]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def run_polink(cls, *arguments):
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1770000000"}
        subprocess.run([POLINK, *map(str, arguments), "--db", cls.database], check=True,
                       env=environment, stdout=subprocess.DEVNULL)

    def sql(self, query):
        with sqlite3.connect(self.database) as connection:
            return connection.execute(query).fetchall()

    def column(self, sheet, head):
        heads = [cell.value for cell in sheet[HEAD]]
        number = heads.index(head) + 1
        return [sheet.cell(row, number) for row in range(HEAD + 1, sheet.max_row + 1)]

    def test_has_its_sheets_in_both_languages(self):
        for lang, names in SHEETS.items():
            self.assertEqual(self.books[lang].sheetnames, names)

    def test_has_a_title_and_a_fixed_date_of_creation(self):
        properties = self.book.properties
        self.assertEqual(properties.title, "政策文書の点検報告")
        self.assertEqual(properties.created, datetime.datetime(2026, 2, 2, 2, 40))

    def test_keeps_heads_in_view_and_filters_lists(self):
        for sheet in self.book.worksheets[1:]:
            self.assertRegex(sheet.freeze_panes, r"^[B-E]4$", sheet.title)
            if sheet.title != "府省×府省":
                self.assertRegex(sheet.auto_filter.ref, r"^A3:", sheet.title)

    def test_prints_on_a4_across_with_heads_and_page_numbers(self):
        for sheet in self.book.worksheets:
            self.assertEqual(sheet.page_setup.orientation, "landscape")
            self.assertEqual(int(sheet.page_setup.paperSize), 9)
            self.assertEqual(sheet.page_setup.fitToWidth or 1, 1)
            self.assertEqual(sheet.print_title_rows, "$3:$3")
            self.assertIn("&P", sheet.oddFooter.center.text)
            self.assertIn("2026-04-01", sheet.oddFooter.right.text)

    def test_has_no_formula(self):
        for book in self.books.values():
            for sheet in book.worksheets:
                for row in sheet.iter_rows():
                    for cell in row:
                        self.assertNotEqual(cell.data_type, "f", f"{sheet.title} {cell.coordinate}")

    def test_has_links_that_lead_to_rows_of_the_same_id(self):
        links = 0
        for sheet in self.book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.hyperlink is None:
                        continue
                    links += 1
                    self.assertIsNone(cell.hyperlink.target)
                    name, place = re.fullmatch(r"'(.+)'!([A-Z]+\d+)",
                                               cell.hyperlink.location).groups()
                    target = self.book[name][place].value
                    if re.match(r"\d+\.\d+\.\d+\.r", str(cell.value)):
                        self.assertEqual(name, "施策")
                        self.assertEqual(target, cell.value.split()[0])
        self.assertGreater(links, 100)

    def test_leads_from_the_overview_to_every_sheet_and_back(self):
        locations = {cell.hyperlink.location for row in self.book["概要"].iter_rows()
                     for cell in row if cell.hyperlink}
        for sheet in self.book.worksheets[1:]:
            self.assertIn(f"'{sheet.title}'!A1", locations)
            self.assertEqual(sheet["A1"].hyperlink.location, "'概要'!A1")

    def test_counts_what_the_database_counts(self):
        counts = {
            "施策": "SELECT count(*) FROM measure",
            "再掲": "SELECT count(*) FROM measure WHERE repost = 1",
            "府省": "SELECT count(*) FROM organisation",
            "期限": "SELECT count(*) FROM deadline d JOIN measure m ON m.id = d.measure_id"
                    " WHERE m.kind <> 'status'",
            "診断": "SELECT count(*) FROM diagnostic",
        }
        for name, query in counts.items():
            self.assertEqual(self.book[name].max_row - HEAD, self.sql(query)[0][0], name)
        overview = {row[1].value: row[2].value for row in self.book["概要"].iter_rows(min_row=4)}
        for kind, name in (("plan", "計画"), ("status", "状況"), ("next", "方針")):
            self.assertEqual(overview[name],
                             self.sql(f"SELECT count(*) FROM measure WHERE kind = '{kind}'")[0][0])

    def test_has_the_origins_that_the_database_has(self):
        sheet = self.book["再掲"]
        status = [cell.value for cell in self.column(sheet, "元の有無")]
        ids = [cell.value for cell in self.column(sheet, "再掲")]
        origins = [cell.value for cell in self.column(sheet, "元の項目")]
        linked = {(i, o) for i, s, o in zip(ids, status, origins) if s == "元あり"}
        self.assertEqual(linked, set(self.sql(
            "SELECT source_id, target_id FROM link JOIN measure ON id = source_id"
            " WHERE link.kind = 'repost_of'")))

    def test_has_the_texts_of_the_database(self):
        sheet = self.book["施策"]
        texts = {i.value: t.value for i, t in zip(self.column(sheet, "ID"),
                                                  self.column(sheet, "本文"))}
        self.assertEqual(texts, dict(self.sql("SELECT id, text FROM measure")))

    def test_marks_changed_characters_in_rich_text(self):
        with zipfile.ZipFile(self.path / "ja.xlsx") as package:
            strings = package.read("xl/sharedStrings.xml").decode()
        marked = re.findall(r'<r><rPr>(?:(?!</rPr>).)*FFC00000(?:(?!</rPr>).)*</rPr>'
                            r'<t[^>]*>([^<]*)</t></r>', strings)
        self.assertIn("5", marked)
        self.assertIn("3", marked)

    def test_has_dates_and_numbers_as_such(self):
        deadlines = self.book["期限"]
        days = [cell.value for cell in self.column(deadlines, "期限の末日") if cell.value]
        self.assertTrue(days)
        self.assertTrue(all(isinstance(day, datetime.datetime) for day in days))
        numbers = [cell for cell in self.column(self.book["府省"], "項目計")]
        self.assertTrue(all(isinstance(cell.value, int) for cell in numbers))
        ids = [cell.value for cell in self.column(self.book["施策"], "節")]
        self.assertTrue(all(isinstance(one, str) for one in ids))

    def test_has_a_heat_map_and_charts(self):
        self.assertTrue(self.book["府省×府省"].conditional_formatting)
        with zipfile.ZipFile(self.path / "ja.xlsx") as package:
            charts = [name for name in package.namelist() if name.startswith("xl/charts/")]
        self.assertEqual(len(charts), 2)

    def test_loads_nothing_from_elsewhere(self):
        with zipfile.ZipFile(self.path / "ja.xlsx") as package:
            for name in package.namelist():
                self.assertNotIn(b'TargetMode="External"', package.read(name), name)

    def test_is_the_same_bytes_again(self):
        again = self.path / "again.xlsx"
        self.run_polink("audit", "-o", again, "--today", "2026-04-01")
        self.assertEqual(again.read_bytes(), (self.path / "ja.xlsx").read_bytes())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
