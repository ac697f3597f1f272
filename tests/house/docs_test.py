#!/usr/bin/env python3
"""What the pages promise a reader: links lead somewhere, lines fit a window, words are those of the field, and the table of rooms
is the one that the build holds.
"""
import re
import unittest
from pathlib import Path

TREE = Path(__file__).resolve().parents[2]
LONGEST = 120

# Words that only this project's makers would understand: pattern, a sentence that holds it, what to say instead.
PRIVATE_WORDS = (
    (r"\bmisdeeds?\b", "a misdeed of the plugin", "fault"),
    (r"\blanded\b", "the reading landed", "complete"),
    (r"\bends? (?:with )?(?:code )?[0-9]\b(?! (?:days?|months?))", "the command ends 2", "exits with 2"),
    (r"\bonce (?:a|per) channel\b", "each alert once a channel", "at least once on each channel"),
    (r"\bwhoever is killed\b", "whoever is killed sends again", "a run that is killed; delivery is at least once"),
    (r"\b(?:address|day|date|symbol) that is none\b", "an address that is none", "not a URL, not a date"),
    (r"\bnone of its words\b", "what is none of its words", "expected one of ..."),
    (r"\bunsound\b|\bsound (?:claim|record)s?\b", "a sound record", "valid, complete"),
)


def pages():
    """Every Markdown page of the tree; what a build wrote is none of it."""
    return sorted(path for path in TREE.rglob("*.md") if not {"build", ".git"} & set(path.relative_to(TREE).parts))


def read_at_length():
    """The pages that a person reads from beginning to end."""
    return sorted([*TREE.glob("*.md"), *(TREE / "docs").glob("*.md"), TREE / "schema/README.md"])


def prose(text):
    """(number, line) without fenced code and tables, whose lines cannot be broken."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced and not line.startswith("|"):
            yield number, line


def anchor(heading):
    """The name that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def anchors(page):
    return {anchor(line.lstrip("#")) for _, line in prose(page.read_text(encoding="utf-8")) if line.startswith("#")}


class ThePages(unittest.TestCase):
    def test_every_relative_link_leads_to_a_file_and_a_heading_of_it(self):
        found = 0
        for page in pages():
            for target in re.findall(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"", page.read_text(encoding="utf-8")):
                target = target[0] or target[1]
                if re.match(r"[a-z]+:", target):
                    continue
                found += 1
                name, _, heading = target.partition("#")
                goal = (page.parent / name).resolve() if name else page
                with self.subTest(page=str(page.relative_to(TREE)), link=target):
                    self.assertTrue(goal.exists(), "leads nowhere")
                    if heading:
                        self.assertIn(heading, anchors(goal))
        self.assertGreater(found, 20)

    def test_no_line_of_prose_is_longer_than_a_window(self):
        for page in read_at_length():
            long = [f"{number}: {len(line)}" for number, line in prose(page.read_text(encoding="utf-8")) if len(line) > LONGEST]
            with self.subTest(page=str(page.relative_to(TREE))):
                self.assertEqual(long, [])

    def test_every_page_of_a_room_is_named_by_the_page_above_it(self):
        linked = set(re.findall(r"\]\((docs/\w+\.md)\)", (TREE / "ARCHITECTURE.md").read_text(encoding="utf-8")))
        self.assertEqual(linked, {f"docs/{page.name}" for page in (TREE / "docs").glob("*.md")})

    def test_the_words_are_those_of_the_field(self):
        texts = pages()
        for folder, pattern in (("host", "*.[ch]pp"), ("plugins", "*.[ch]pp"), ("plugins", "*.h")):
            texts += sorted((TREE / folder).rglob(pattern))
        self.assertGreater(len(texts), 200)
        for path in texts:
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                for word, _, instead in PRIVATE_WORDS:
                    if re.search(word, line, re.IGNORECASE):
                        self.fail(f"{path.relative_to(TREE)}:{number}: {line.strip()}\nexpected: {instead}")

    def test_each_private_word_is_found_where_it_stands(self):
        for word, sentence, _ in PRIVATE_WORDS:
            with self.subTest(word=word):
                self.assertRegex(sentence, word)
                self.assertNotRegex("A run that is killed exits with 2; the record is valid, complete and ends 14 days later", word)


class TheTableOfRooms(unittest.TestCase):
    def test_it_names_every_room_of_the_build_with_the_rooms_that_it_uses(self):
        built = {}
        for name, rest in re.findall(r"^unsc_room\((\w+)([^)]*)\)", (TREE / "host/CMakeLists.txt").read_text(encoding="utf-8"), re.MULTILINE):
            listed = re.search(r"\bROOMS((?: [a-z]\w*)+)", rest)
            built[name] = sorted(listed.group(1).split()) if listed else []
        shown = {}
        rows = (TREE / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## The rooms")[1]
        for name, uses in re.findall(r"^\| (\w+) \| .* \| ([\w, ]+) \|$", rows, re.MULTILINE):
            if name != "room":
                shown[name] = [] if uses == "nothing" else sorted(uses.split(", "))
        self.assertEqual(shown, built)


class TheTables(unittest.TestCase):
    """A table of a page has a row for each word of the list in the code, in its order."""

    def words(self, page, heading):
        text = (TREE / page).read_text(encoding="utf-8")
        table = text[text.index(f"| {heading} |") :].split("\n\n")[0]
        return re.findall(r"`(\w+)`", " ".join(line.split(" | ")[0] for line in table.splitlines()[2:]))

    def listed(self, pattern, file):
        found = re.findall(pattern, (TREE / file).read_text(encoding="utf-8"))
        self.assertGreater(len(found), 4, f"{file}: hardly anything matches {pattern}")
        return found

    def test_the_kinds_of_alerts(self):
        self.assertEqual(self.words("docs/alerts.md", "kind"), self.listed(r"\bKIND\((\w+), (?:true|false)", "host/alert/kind.hpp"))

    def test_the_statuses(self):
        self.assertEqual(self.words("docs/mandates.md", "status"), self.listed(r'StatusRow\{Status::\w+,\s*"(\w+)"', "host/mandate/vocabulary.hpp"))


class WhatStandsTwice(unittest.TestCase):
    """Files that other programs read repeat what the build says."""

    def said(self, pattern, file):
        found = re.search(pattern, (TREE / file).read_text(encoding="utf-8"), re.MULTILINE)
        self.assertIsNotNone(found, f"{file}: nothing matches {pattern}")
        return found.group(1)

    def test_a_citation_names_the_version_of_the_build(self):
        self.assertEqual(self.said(r"^version: (\S+)$", "CITATION.cff"), self.said(r"project\(unsc VERSION (\S+)", "CMakeLists.txt"))

    def test_an_editor_breaks_lines_where_the_formatter_and_this_test_do(self):
        self.assertEqual(self.said(r"^\[\*\.\{c,h,cpp,hpp\}\]\nmax_line_length = (\d+)", ".editorconfig"),
                         self.said(r"^ColumnLimit: (\d+)", ".clang-format"))
        self.assertEqual(self.said(r"^\[\*\.md\]\nmax_line_length = (\d+)", ".editorconfig"), str(LONGEST))


if __name__ == "__main__":
    unittest.main()
