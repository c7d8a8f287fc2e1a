"""Lets LibreOffice make a PDF of the workbook of `polink audit`.

workbook_libreoffice_test.py POLINK DOCUMENT; exits with 77 where LibreOffice is missing.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

OFFICE = shutil.which("soffice")
if OFFICE is None:
    print("skipped: libreoffice-calc is not installed")
    sys.exit(77)

POLINK, DOCUMENT = sys.argv[1:3]

with tempfile.TemporaryDirectory() as folder:
    database = f"{folder}/policy.db"
    subprocess.run([POLINK, "load", DOCUMENT, "--db", database], check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run([POLINK, "audit", "-o", f"{folder}/report.xlsx", "--db", database], check=True)
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "pdf", "--outdir", folder, f"{folder}/report.xlsx"],
                   check=True, stdout=subprocess.DEVNULL)
    pdf = pathlib.Path(folder, "report.pdf").read_bytes()
    assert pdf.startswith(b"%PDF"), "LibreOffice made no PDF"
    # LibreOffice says how many pages there are; each of the 15 sheets fills one at least.
    pages = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert pages >= 15, f"only {pages} pages"
print("ok")
