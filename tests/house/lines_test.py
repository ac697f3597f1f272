#!/usr/bin/env python3
"""How many lines a source takes is counted where the documents say so. A claim is a link whose text is "N lines of code" and whose
target is the file: "[30 lines of code](plugins/sdk/scaffold/csv/my_source.cpp)". A line of code is one that is neither blank nor only
a comment. Any other number of lines in these documents fails, so that none can stand there uncounted ("one line" and "two lines" speak
of no file).

usage: lines_test.py
"""
import re
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
SDK = TREE / "plugins/sdk"
DOCUMENTS = [TREE / "README.md", TREE / "plugins/README.md", TREE / "CONTRIBUTING.md", SDK / "scaffold/common/README.md",
             *sorted((SDK / "unsc").rglob("*.h*"))]
MOST_FOR_A_TABLE = 35

WORDS = "three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
CLAIM = re.compile(r"\[(\d+) lines of code\]\(([^)\s]+)\)")
ANY_NUMBER = re.compile(rf"\b(?:\d+|{WORDS})\s+lines\b", re.IGNORECASE)


def lines_of_code(source):
    return sum(1 for line in source.splitlines() if line.strip() and not line.strip().startswith("//"))


def claims(text):
    """(number, target) of each claim."""
    return [(int(number), target) for number, target in CLAIM.findall(text)]


def faults(document, text):
    """What the document says of numbers of lines and is not so, in words."""
    found = []
    for number, target in claims(text):
        path = (document.parent / target).resolve()
        if not path.is_file():
            found.append(f"{document}: {target}: there is no such file")
        elif lines_of_code(path.read_text(encoding="utf-8")) != number:
            found.append(f"{document}: {target}: {lines_of_code(path.read_text(encoding='utf-8'))} lines of code, not {number}")
    for loose in ANY_NUMBER.finditer(CLAIM.sub("", text)):
        if text[: text.find(loose.group(0))].endswith("at most "):  # a bound, which .ci/check-sizes holds
            continue
        found.append(f"{document}: \"{loose.group(0)}\": expected [N lines of code](FILE), which is counted")
    return found


class Lines(unittest.TestCase):
    def test_every_number_of_lines_that_a_document_gives_is_right(self):
        for document in DOCUMENTS:
            self.assertEqual(faults(document, document.read_text(encoding="utf-8")), [])

    def test_the_guide_counts_every_scaffold_and_the_readme_the_table(self):
        guide = {target for _, target in claims((TREE / "plugins/README.md").read_text(encoding="utf-8"))}
        scaffolds = {f"sdk/scaffold/{path.parent.name}/{path.name}" for path in SDK.glob("scaffold/*/my_source.cpp")}
        self.assertGreaterEqual(len(scaffolds), 4)
        self.assertLessEqual(scaffolds, guide)
        readme = {target for _, target in claims((TREE / "README.md").read_text(encoding="utf-8"))}
        self.assertIn("plugins/sdk/scaffold/csv/my_source.cpp", readme)

    def test_a_source_of_a_table_stays_short(self):
        source = (SDK / "scaffold/csv/my_source.cpp").read_text(encoding="utf-8")
        self.assertLessEqual(lines_of_code(source), MOST_FOR_A_TABLE)

    def test_blank_lines_and_comments_are_not_counted(self):
        self.assertEqual(lines_of_code("// one\n\nint a;  // a\n  /// two\n\t\nint b;\n"), 2)

    def test_a_wrong_a_stale_and_an_uncounted_number_are_found(self):
        right = lines_of_code((SDK / "scaffold/csv/my_source.cpp").read_text(encoding="utf-8"))
        document = TREE / "README.md"
        say = lambda number, target: faults(document, f"in [{number} lines of code]({target}).")
        self.assertEqual(say(right, "plugins/sdk/scaffold/csv/my_source.cpp"), [])
        self.assertRegex(say(right - 1, "plugins/sdk/scaffold/csv/my_source.cpp")[0], f": {right} lines of code, not {right - 1}$")
        self.assertRegex(say(right, "plugins/sdk/scaffold/csv/gone.cpp")[0], "no such file")
        for loose in ("some thirty lines", "less than sixty\nlines", "in 35 lines of code"):
            self.assertEqual(len(faults(document, loose)), 1, loose)
        self.assertEqual(faults(document, "two lines of cron, on one line"), [])


if __name__ == "__main__":
    unittest.main()
