"""The publishers' own files, and stores made of them, for tests whose command line is PROGRAM SHARED_DATA."""
import csv
import json
import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
DATA = Path(sys.argv.pop(2)) if len(sys.argv) > 2 else TREE.parent / "shared/data"
PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else str(TREE / "build/release/unsc")
ALL = ["unxml", "undl/2026_02_06_sc_voting.extract.csv", "bd-unsc"]
WIDE = "bd-unsc/unsc_votes_1946-2025_wide.csv"
POSITION = {"Y": "yes", "N": "no", "A": "abstain", "NV": "absent", "X": "absent", "?": "unknown"}


class Store:
    def __init__(self, *origins):
        self.folder = tempfile.TemporaryDirectory()
        self.file = self.folder.name + "/unsc.db"
        self.synced = self.sync(*origins) if origins else None

    def run(self, *words):
        return subprocess.run([PROGRAM, "--store", self.file, *map(str, words)], capture_output=True, text=True)

    def sync(self, *origins):
        return self.run("sync", *(DATA / o for o in origins), "--format", "json")

    def json(self, *words):
        done = self.run(*words, "--format", "json", "-q")
        if done.returncode != 0:
            raise AssertionError(f"unsc {' '.join(map(str, words))} ends {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def rows(self, query):
        with sqlite3.connect(f"file:{self.file}?mode=ro", uri=True) as db:
            return db.execute(query).fetchall()

    def fact_hash(self):
        return self.json("rebuild")["facts_hash"]

    def one(self, *words):
        found = self.json(*words)
        return found[0] if isinstance(found, list) else found


def words(name):
    """"GERMANY, FEDERAL REPUBLIC OF" and "Federal Republic of Germany" are one name."""
    return tuple(sorted(re.findall(r"\w+", name.upper())))


def names_by_code():
    names = {}
    for file, column in (("states.csv", "name"), ("state_names.csv", "name")):
        with open(TREE / "schema/reference" / file, encoding="utf-8") as table:
            for row in csv.DictReader(table):
                names.setdefault(row["code"], set()).add(words(row[column]))
    return names
