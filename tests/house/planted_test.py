#!/usr/bin/env python3
"""CONTRIBUTING.md says which files a new thing touches: here one of each is planted in a copy of the tree, by its recipe. What is
planted touches the files that the recipe names and no other; the program built from the copy has all of them, and the program of
this tree has none.

usage: planted_test.py PROGRAM
"""
import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from planted import FAST, Copy, User

TREE = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.argv.pop(1) if len(sys.argv) > 1 else TREE / "build/release/unsc").resolve()
LEFT_OUT = shutil.ignore_patterns("build", ".git", "__pycache__", "*.db")


class Source:
    recipe, name = "Add a source", "planted_source"
    trust = 99

    def plant(self, copy):
        subprocess.run([PROGRAM, "plugin", "new", self.name, "--dir", copy.path("plugins")], check=True, capture_output=True)
        copy.write(f"plugins/{self.name}/CMakeLists.txt", f"unsc_add_plugin({self.name} SOURCES {self.name}.cpp)\n")
        copy.after("plugins/CMakeLists.txt", r"set\(sources ", f"{self.name} ")
        copy.append("schema/reference/trust.csv", f"{self.name},{self.trust}\n")

    def seen(self, user):
        if self.name not in user.said("plugin", "list"):
            return False
        user.said("sync", "-q", str(user.folder.parent / f"tree/plugins/{self.name}/fixture/{self.name}.csv"))
        doubted = {"record": "vote", "resolution": "S/RES/2664 (2022)", "date": "2022-12-09", "title": "Another title"}
        user.said("sync", "-", "-q", stdin="\n".join(map(json.dumps, ({"unsc_records": 1}, doubted))))
        vote = user.json("vote", "2664")
        return "General issues" in vote["title"] and {"planted_source", "records"} == {one["source"] for one in vote["sources"]}


class Command:
    recipe, name = "Add a command", "planted_command"

    def plant(self, copy):
        copy.write(f"host/cli/command/{self.name}.cpp", """#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {{"--word", "WORD", "what is said"}};
constexpr Example kExamples[] = {{"unsc planted_command --word grown", "says the word"}};

int run(Context &context) {
  context.write("planted and " + context.values().text("--word").value_or("silent") + "\\n");
  return 0;
}

}  // namespace

constinit const Command kPlanted{"planted_command", "says a word", {}, kOptions, kExamples, run};

}  // namespace unsc::cli
""")
        copy.after("host/cli/command/list.hpp", r"COMMAND\(kSync\) ", "COMMAND(kPlanted) ")

    def seen(self, user):
        return "says a word" in user.said("help") and user.run("planted_command", "--word", "grown").stdout == "planted and grown\n"


class Phrase:
    recipe, name = "Add a phrase", "perpetuate"

    def plant(self, copy):
        copy.after("host/clause/lexicon.cpp", r"kActs\[\] = \{\n", '    {"perpetuate", "perpetuates", "perpetuated", Act::extend},\n')
        copy.after("host/clause/ends.cpp", r'take_any\(\{"until and including",', '"up to but not beyond",')

    def seen(self, user):
        panel = "the mandate of the Panel of Experts, as specified in paragraph 26 of resolution 1874 (2009);"
        user.read_texts("Non-proliferation/Democratic People's Republic of Korea", {
            "S/RES/9004 (2024)": ("2024-04-10", f"Decides to extend until 30 April 2025 {panel}"),
            "S/RES/9005 (2025)": ("2025-04-10", f"Decides to perpetuate until 30 April 2026 {panel}"),
            "S/RES/9006 (2026)": ("2026-04-10", f"Decides to extend up to but not beyond 30 April 2027 {panel}"),
        })
        terms = user.terms("dprk-panel", "2026-05-01")
        assert terms.pop("S/RES/9004(2024)") == "2025-04-30", "what every program reads"
        return terms == {"S/RES/9005(2025)": "2026-04-30", "S/RES/9006(2026)": "2027-04-30"}


class Body:
    recipe, name = "Add a body", "planted-panel"

    def plant(self, copy):
        copy.append("schema/reference/bodies.csv", "planted-panel,Panel of Experts on Ruritania,expert_panel,9001,S/RES/9001(2030),9001,"
                    "ruritania,panel of experts;panel,2030,\n")
        copy.append("schema/reference/body_names.csv", "Watchers of Ruritania,planted-panel\n")

    def seen(self, user):
        user.read_ruritania()
        if user.run("mandates", "Watchers of Ruritania", "-q").returncode != 0:
            return False
        expected = {"S/RES/9001(2030)": "2031-01-10", "S/RES/9002(2031)": "2032-06-30", "S/RES/9003(2032)": "2033-07-31"}
        return user.terms("planted-panel", "2033-01-01") == expected


class Topic:
    recipe, name = "Add a topic", "ruritanian-question"

    def plant(self, copy):
        copy.append("schema/reference/topics.csv", f"{self.name},Ruritanian question,theme,,\n")
        copy.append("schema/reference/topic_words.csv", f"{self.name},agenda,ruritania,2030,2032\n")

    def seen(self, user):
        user.read_ruritania()
        if user.run("topics", "Ruritanian question", "-q").returncode != 0:
            return False
        return [topic["agenda"] for topic in user.json("topics", self.name)] == [["ruritania"]]


class Field:
    recipe, name = "Add a field", "planted_word"

    def plant(self, copy):
        copy.after("plugins/sdk/unsc/plugin.h", r"uint64_t first_line, last_line;\n(?=\} unsc_event;)", f"  unsc_str {self.name};\n")
        copy.after("plugins/sdk/unsc/plugin.hpp", r"struct Event \{\n", f"  std::string_view {self.name};\n")
        copy.after("host/core/record.hpp", r"struct EventRecord \{\n", f"  std::string {self.name};\n")
        copy.after("plugins/sdk/unsc/record_fields.h", r"#define UNSC_EVENT_FIELDS\(FIELD\) *\\\n", f'  FIELD(text, {self.name}, "a word") \\\n')
        self.number = next_migration(copy)
        copy.write(f"schema/{self.number}_{self.name}.sql", "-- Why: so that a test sees a field arrive.\n\n"
                   f"ALTER TABLE event_claim ADD COLUMN {self.name} TEXT;\n")
        copy.after("schema/README.md", r"### `event_claim`\n[^#]*?\| --- \| --- \|\n", f"| `{self.name}` | a word |\n")
        copy.after("schema/schema.sql", r"CREATE TABLE event_claim \([^;]*? TEXT(?=\n\))", f", {self.name} TEXT")
        copy.write(f"tests/store/rows/{self.number}.sql", f"UPDATE event_claim SET {self.name} = 'grown';\n")

    def seen(self, user):
        event = {"record": "event", "kind": "statement", "date": "2024-04-30", "title": "The panel ends", self.name: "grown"}
        user.said("sync", "-", "-q", stdin="\n".join(map(json.dumps, ({"unsc_records": 1}, event))))
        kept = user.run("sql", f"SELECT {self.name} FROM event_claim", "--format", "json", "-q")
        return kept.returncode == 0 and json.loads(kept.stdout) == [{self.name: "grown"}]


def next_migration(copy):
    return f"{len(list(copy.path('schema').glob('[0-9]*_*.sql'))) + 1:04}"


class Migration:
    recipe, name = "Add a migration", "planted_days"

    def plant(self, copy):
        self.number = next_migration(copy)
        table = "CREATE TABLE planted_days (\n  day TEXT NOT NULL\n) STRICT;\n"
        copy.write(f"schema/{self.number}_{self.name}.sql", f"-- Why: so that a test sees a migration arrive.\n\n{table}"
                   "INSERT INTO planted_days SELECT DISTINCT date FROM vote ORDER BY date LIMIT 1;\n")
        copy.append("schema/README.md", "\n### `planted_days`\nDays.\n\n| column | what |\n| --- | --- |\n| `day` | a day |\n")
        copy.append("schema/schema.sql", f"\n{table}")
        copy.write(f"tests/store/rows/{self.number}.sql", "INSERT INTO planted_days VALUES ('2024-03-28');\n")

    def seen(self, user):
        """A store of the program before the migration is brought up to date with what it holds."""
        older = User(PROGRAM, user.folder / "older")
        older.read_ruritania()
        shutil.copy(older.store, user.store)
        user.said("rebuild", "-q")
        have = user.json("sql", "SELECT name FROM sqlite_master WHERE name = 'planted_days'")
        return bool(have) and user.json("sql", "SELECT day FROM planted_days") == [{"day": "2030-01-10"}]


class Setting:
    recipe, name = "Add a setting", "planted_days"

    def plant(self, copy):
        copy.after("host/config/settings.hpp", r"struct AlertSettings \{\n", "  int planted_days = 12;\n")
        copy.after("host/config/settings.cpp", r"AlertSettings settings;\n",
                   '  settings.planted_days = section.whole("planted_days", 1, kMostDays).value_or(settings.planted_days);\n')
        copy.after("host/config/show.cpp", r"Rows rows\(settings\.file\);\n",
                   '  rows.add("alerts.planted_days", alerts.planted_days, alerts.planted_days == usual.alerts.planted_days);\n')
        copy.after("README.md", r"\n\[alerts\]\n", "planted_days = 12\n")

    def seen(self, user):
        def shown():
            rows = {row["setting"]: (row["value"], row["from"]) for row in user.json("config", "show")}
            return rows.get("alerts.planted_days")

        if shown() != (12, "default"):
            return False
        user.settings("[alerts]\nplanted_days = 0\n")
        refused = user.run("config", "show").returncode == 2
        user.settings("[alerts]\nplanted_days = 30\n")
        return refused and shown()[0] == 30 and shown()[1] != "default"


class Status:
    recipe, name = "Add a status", "planted"

    def plant(self, copy):
        copy.after("host/mandate/vocabulary.hpp", r"enum class Status \{", "planted, ")
        copy.after("host/mandate/vocabulary.hpp", r"kStatuses = \{", 'StatusRow{Status::planted, "planted"}, ')
        copy.after("host/mandate/standing.cpp", r"Standing give\(\) \{\n",
                   '    if (m_on > core::Date::parse("2035-12-31") && m_on < core::Date::parse("2037-01-01"))\n'
                   '      return say(Status::planted, "it is 2036");\n')
        copy.after("host/mandate/standing.cpp", r"changes\(\) const \{\n  std::vector<core::Date> days;\n",
                   '  for (const auto day : {"2036-01-01", "2037-01-01"}) days.push_back(*core::Date::parse(day));\n')
        copy.after("docs/mandates.md", r"\| status \| when \|\n\| --- \| --- \|\n", "| `planted` | in 2036 |\n")

    def seen(self, user):
        user.read_ruritania()
        if user.run("mandates", "--status", "planted", "-q").returncode != 0:
            return False
        on = {day: user.json("mandates", "--status", "planted", "--as-of", day) for day in ("2035-12-31", "2036-01-01", "2037-01-01")}
        known = user.json("sql", "SELECT DISTINCT from_day, until_day FROM mandate_span WHERE status = 'planted'")
        return [bool(rows) for rows in on.values()] == [False, True, False] and known == [{"from_day": "2036-01-01", "until_day": "2036-12-31"}]


class AlertKind:
    recipe, name = "Add an alert kind", "planted_kind"

    def plant(self, copy):
        copy.after("host/alert/kind.hpp", r"#define UNSC_ALERT_KINDS\(KIND\) *\\\n",
                   '  KIND(planted_kind, false, false, false, "", "speaks where a test plants it") \\\n')
        copy.write(f"host/alert/{self.name}.cpp", """#include <alert/rule.hpp>

namespace unsc::alert {

void planted_kind(const Asked &asked, std::vector<Alert> &alerts) {
  for (const Clock &clock : asked.record.clocks) {
    if (!end_of(clock)) continue;
    auto alert = about(clock, Kind::planted_kind);
    if (!place(alert, asked, alert.due->earliest().days_since(asked.today), "")) continue;
    alert.reason = "planted";
    alerts.push_back(std::move(alert));
  }
}

}  // namespace unsc::alert
""")
        copy.after("docs/alerts.md", r"\| kind \| when \| severity \|\n\| --- \| --- \| --- \|\n", "| `planted_kind` | planted | info |\n")

    def seen(self, user):
        user.read_ruritania()
        if user.run("alerts", "--kind", "planted_kind", "-q").returncode != 0 or "planted_kind" not in user.said("help", "alerts"):
            return False
        alerts = user.json("alerts", "--kind", "planted_kind", "--as-of", "2033-07-01", "--body", "planted-panel")
        user.settings("[alerts.kind.planted_kind]\nsteps = []\n")
        silent = user.json("alerts", "--kind", "planted_kind", "--as-of", "2033-07-01", "--body", "planted-panel")
        user.settings("")
        entry = "planted" in user.said("feed", "--as-of", "2033-07-01", "--body", "planted-panel", "-q")
        return [(one["due"], one["days_left"]) for one in alerts] == [("2033-07-31", 30)] and silent == [] and entry


PLANTS = (Source(), Command(), Phrase(), Body(), Topic(), Field(), Migration(), Setting(), Status(), AlertKind())


def recipes():
    """heading -> the files that its numbered steps begin with."""
    found = {}
    for part in re.split(r"^### ", (TREE / "CONTRIBUTING.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        found[heading] = re.findall(r"^\d+\. `([^`]+)`", body, re.MULTILINE)
    return found


def pattern(named, plant):
    """A file of a recipe as a pattern for the plant's own: NAME and NNNN stand for its name and number."""
    own = named.replace("NNNN", getattr(plant, "number", "NNNN")).replace("NAME", plant.name)
    return re.compile(re.escape(own) + (".+" if own.endswith("/") else ""))


class TheRecipes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        kept = tempfile.TemporaryDirectory()
        cls.addClassCleanup(kept.cleanup)
        cls.folder = Path(kept.name)
        cls.copy = Copy(cls.folder / "tree")
        shutil.copytree(TREE, cls.copy.folder, ignore=LEFT_OUT)
        cls.touched = {}
        before = cls.copy.state()
        for plant in PLANTS:
            plant.plant(cls.copy)
            after = cls.copy.state()
            cls.touched[plant] = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
            before = after
        cls.program = cls.build()

    @classmethod
    def build(cls):
        build = cls.folder / "build"
        (cls.folder / "fast.cmake").write_text(FAST)
        compiler = [f"-DCMAKE_CXX_COMPILER={shutil.which('clang++')}"] if shutil.which("clang++") else []
        cls.must("cmake", "-G", "Ninja", "-S", cls.copy.folder, "-B", build, "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0",
                 "-DBUILD_TESTING=OFF", f"-DCMAKE_PROJECT_unsc_INCLUDE={cls.folder / 'fast.cmake'}", *compiler)
        cls.must("cmake", "--build", build, "-j", "1", "--target", "unsc", "records", Source.name)
        return build / "unsc"

    @staticmethod
    def must(*words):
        done = subprocess.run([str(word) for word in words], capture_output=True, text=True)
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(map(str, words))} exits with {done.returncode}\n{done.stdout[-6000:]}{done.stderr[-3000:]}")

    def test_a_plant_touches_each_file_that_its_recipe_names_and_no_other(self):
        written = recipes()
        for plant in PLANTS:
            patterns = {named: pattern(named, plant) for named in written[plant.recipe]}
            with self.subTest(recipe=plant.recipe):
                self.assertEqual([name for name in self.touched[plant] if not any(p.fullmatch(name) for p in patterns.values())], [],
                                 "touched, and the recipe does not name them")
                self.assertEqual([named for named, p in patterns.items() if not any(p.fullmatch(name) for name in self.touched[plant])], [],
                                 "named by the recipe, and not needed")

    def test_every_recipe_of_a_file_list_is_planted(self):
        self.assertEqual({heading for heading, files in recipes().items() if files}, {plant.recipe for plant in PLANTS})

    def test_the_program_built_from_the_copy_has_each_plant(self):
        for plant in PLANTS:
            with self.subTest(recipe=plant.recipe):
                self.assertTrue(plant.seen(User(self.program, self.folder / f"{plant.recipe} after")))

    def test_the_program_of_this_tree_has_none(self):
        for plant in PLANTS:
            with self.subTest(recipe=plant.recipe):
                self.assertFalse(plant.seen(User(PROGRAM, self.folder / f"{plant.recipe} before")))


if __name__ == "__main__":
    unittest.main()
