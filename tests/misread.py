#!/usr/bin/env python3
"""What remains of a plan's links where its characters are misread.

    tests/misread.py POLINK DOCUMENT GOLD [--runs N] [--first SEED] [--share S] [--show]

Changes a share of DOCUMENT's characters at random (3 % unless told), loads it, and compares
the links with the annotation in the folder GOLD (measures.jsonl, duplicates.jsonl,
reposts.jsonl, laws.jsonl) by ids: an item too many gives all items behind it in its row
other ids, and all their links are wrong. Prints for each kind of change the mean and the
lowest of N runs (20) of: F1 of follows, of laws, of duplicates, share of reposts with their
origin. With --show also each run.

What is changed: `words` kana and ideographs; `marks` any character but spaces and tags; `all`
any character but tabs and line ends. Into what: `any` of the document's own characters,
`like` one of like shape where there is one, `edit` another, one more, or none, a third each.
"""

import argparse
import collections
import concurrent.futures
import json
import pathlib
import random
import re
import sqlite3
import subprocess
import tempfile
import unicodedata

# Characters that readers of print take for each other.
ALIKE = ("力カ 一ー―－ 口ロ□ 二ニ 八ハ 工エ 夕タ 卜ト へヘ ソンン シツ 未末 土士 己已 千干 日目曰 大太犬 人入 施旋 推椎 募墓 "
         "検険験 構講購 複復 網綱 間問聞 待侍持 氏民 幣弊 堀掘 縁緑 粟栗 徴微 遺遣 閣閤 析折 帥師 助肋 字宇 牛午 技枝 何伺 "
         "確権 整墅 連運 達逹 はほ るろ わねれ さき ちら ぬめ いり こと うラ ばぱは びぴひ ぶぷふ べぺへ ぼぽほ がか ぎき ぐく げけ ごこ "
         "ざさ じし ずす ぜせ ぞそ だた でて どと つっ やゃ ゆゅ よょ アァ イィ ウゥ エェ オォ ツッ ヤャ ユュ ヨョ "
         "ガカ ギキ グク ゲケ ゴコ ザサ ジシ ズス ゼセ ゾソ ダタ デテ ドト バパハ ビピヒ ブプフ ベペヘ ボポホ "
         "0OО 1lI| 5S 8B 2Z 。、. ・. （( ）) 「[ 」] ○〇O ①⑪ 【[ 】]")
LIKE = collections.defaultdict(str)
for group in ALIKE.split():
    for sign in group:
        LIKE[sign] += group.replace(sign, "")

RANGES = ("words", "marks", "all")
KINDS = ("any", "like", "edit")
WORD = re.compile(r"[ぁ-ゖァ-ヺー一-龯]")
FIGURES = ("follows", "laws", "duplicates", "reposts")


def places(text, what):
    """Where a character may be changed."""
    tag = [False] * len(text)
    for found in re.finditer(r"<[^<>\n]*>", text):
        tag[found.start():found.end()] = [True] * (found.end() - found.start())
    for at, sign in enumerate(text):
        if sign in "\n\r\t":
            continue
        if what == "words" and (tag[at] or not WORD.match(sign)):
            continue
        if what == "marks" and (tag[at] or sign.isspace()):
            continue
        yield at


def misread(text, what, kind, share, seed):
    chance = random.Random(f"{what} {kind} {seed}")
    own = [at for at in places(text, what)]
    signs = [text[at] for at in own]
    out = list(text)
    for at in chance.sample(own, int(share * len(own))):
        other = chance.choice(signs)
        if kind == "like" and LIKE[text[at]]:
            other = chance.choice(LIKE[text[at]])
        if kind == "edit":
            other = chance.choice((other, text[at] + other, ""))
        out[at] = other
    return "".join(out)


def key(text):
    return re.sub(r"[\s|]+", "", unicodedata.normalize("NFKC", text or "")).rstrip("。")


def bare(name):
    return name.split(":")[-1]


def f1(wanted, found):
    hit = len(wanted & found)
    return 2 * hit / (len(wanted) + len(found)) if wanted or found else 1.0


class Gold:
    def __init__(self, folder):
        def lines(name):
            return [json.loads(line) for line in (folder / name).read_text("utf8").splitlines() if line.strip()]

        measures = lines("measures.jsonl")
        self.covered = {".".join(m["id"].split(".")[:3]) for m in measures}
        ids = {m["id"] for m in measures}
        unmarked = {m["id"] for m in measures if not m["repost"]}
        self.follows = {(m["id"], t) for m in measures for t in m.get("follows", []) if t in ids}
        self.decided = {source for source, _ in self.follows}
        judged = {tuple(sorted((p["a"], p["b"]))): p["same"] for p in lines("duplicates.jsonl")}
        self.duplicates = {pair for pair, same in judged.items() if same == 1 and set(pair) <= unmarked}
        self.unclear = {pair for pair, same in judged.items() if same is None}
        self.reposts = {r["id"]: set(r["origins"]) for r in lines("reposts.jsonl") if r["id"] in ids}
        self.laws = {(law["id"], key(law["law"])) for law in lines("laws.jsonl") if law["id"] in ids}

    def holds(self, name):
        return ".".join(name.split(".")[:3]) in self.covered

    def compare(self, database):
        """The four figures of a database."""
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
            links = collections.defaultdict(set)
            for kind, source, target in db.execute("SELECT kind, source_id, target_id FROM link"):
                links[kind].add((bare(source), bare(target)))
            laws = {(bare(source), key(title)) for source, title in db.execute(
                "SELECT source_id, title FROM citation JOIN law ON law.id = target_id WHERE target_kind = 'law'")}
            measures = {bare(name) for (name,) in db.execute("SELECT id FROM measure")}
        follows = {link for link in links["follows"] if link[0] in self.decided}
        pairs = {tuple(sorted(p)) for p in links["duplicate_of"] if self.holds(p[0]) and self.holds(p[1])}
        right = sum(1 for name, origins in self.reposts.items()
                    if origins & {t for s, t in links["repost_of"] if s == name})
        return (f1(self.follows, follows),
                f1(self.laws, {law for law in laws if law[0] in measures and self.holds(law[0])}),
                f1(self.duplicates, pairs - self.unclear),
                right / len(self.reposts) if self.reposts else 1.0)


def run(program, text, gold):
    with tempfile.TemporaryDirectory() as folder:
        plan, database = pathlib.Path(folder, "plan.txt"), pathlib.Path(folder, "plan.db")
        plan.write_text(text, "utf8")
        done = subprocess.run([program, "load", plan, "--as", "plan", "--db", database], capture_output=True,
                              text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr)
        return gold.compare(database)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("document", type=pathlib.Path)
    parser.add_argument("gold", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--share", type=float, default=0.03)
    parser.add_argument("--ranges", default=",".join(RANGES))
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()

    text, gold = asked.document.read_text("utf8"), Gold(asked.gold)
    print(f"{'':12}" + "".join(f"{name:>18}" for name in FIGURES))

    def line(name, results):
        means = (sum(column) / len(column) for column in zip(*results))
        print(f"{name:12}" + "".join(f"{m:9.4f} ({low:.4f})" for m, low in zip(means, map(min, zip(*results)))),
              flush=True)

    line("as printed", [run(asked.program, text, gold)])
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for what in asked.ranges.split(","):
            for kind in asked.kinds.split(","):
                harmed = (misread(text, what, kind, asked.share, seed)
                          for seed in range(asked.first, asked.first + asked.runs))
                results = list(pool.map(lambda one: run(asked.program, one, gold), harmed))
                line(f"{what} {kind}", results)
                if asked.show:
                    for seed, result in enumerate(results, asked.first):
                        print(f"  {seed:10}" + "".join(f"{figure:18.4f}" for figure in result))


if __name__ == "__main__":
    main()
