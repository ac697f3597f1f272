"""A copy of the tree to plant in, and somebody who uses the program built from it: for planted_test.py."""
import hashlib
import json
import os
import re
import subprocess

# Headers of the standard library read once for each room: the copy is built in half the time.
FAST = """
function(unsc_fast folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "STATIC_LIBRARY")
      target_precompile_headers(${target} PRIVATE <algorithm> <functional> <map> <memory> <optional> <string> <variant> <vector>)
    endif()
  endforeach()
endfunction()
cmake_language(DEFER CALL unsc_fast host)
"""


class Copy:
    """A tree to plant in. Each edit fails where what it holds on to is not there: then the tree has changed, and so must this."""

    def __init__(self, folder):
        self.folder = folder

    def path(self, name):
        return self.folder / name

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, encoding="utf-8")

    def after(self, name, pattern, text):
        """`text` behind the first place where `pattern` matches."""
        whole = self.path(name).read_text(encoding="utf-8")
        found = re.search(pattern, whole)
        if found is None:
            raise AssertionError(f"{name}: nothing matches {pattern}")
        self.write(name, whole[: found.end()] + text + whole[found.end() :])

    def append(self, name, text):
        self.write(name, self.path(name).read_text(encoding="utf-8") + text)

    def state(self):
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).digest() for path in files}


class User:
    """Somebody with a program and a folder of his own."""

    def __init__(self, program, folder):
        folder.mkdir()
        self.program, self.folder, self.store = program, folder, folder / "unsc.db"
        self.environment = {**os.environ, "HOME": str(folder), "UNSC_STORE": str(self.store), "NO_COLOR": "1"}
        for name in ("UNSC_PLUGIN_PATH", "UNSC_CONFIG", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            self.environment.pop(name, None)

    def run(self, *words, stdin=None):
        return subprocess.run([self.program, *words], input=stdin, capture_output=True, text=True, cwd=self.folder, env=self.environment)

    def said(self, *words, stdin=None):
        done = self.run(*words, stdin=stdin)
        if done.returncode != 0:
            raise AssertionError(f"unsc {' '.join(words)} exits with {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def json(self, *words):
        return json.loads(self.said(*words, "--format", "json", "-q"))

    def settings(self, text):
        (self.folder / ".config/unsc").mkdir(parents=True, exist_ok=True)
        (self.folder / ".config/unsc/unsc.toml").write_text(text)

    def read_texts(self, title, texts):
        """Adopted texts of one paragraph: symbol -> day, words."""
        lines = [{"unsc_records": 1}]
        for symbol, (day, words) in texts.items():
            lines.append({"record": "vote", "resolution": symbol, "date": day, "title": title, "yes": 15, "no": 0, "abstain": 0,
                          "outcome": "adopted"})
            lines.append({"record": "text", "symbol": symbol, "date": day, "title": title, "language": "en",
                          "paragraphs": [{"number": "1", "text": words}]})
        self.said("sync", "-", "-q", stdin="\n".join(map(json.dumps, lines)))

    def read_ruritania(self):
        """A panel of years to come, which only the planted body is: founded in 2030, to the end of July 2033."""
        panel = "the mandate of the Panel of Experts, as set out in paragraph 1 of resolution 9001 (2030);"
        self.read_texts("The situation in Ruritania", {
            "S/RES/9001 (2030)": ("2030-01-10", "Requests the Secretary-General to create, for an initial period of one year from the "
                                  "adoption of this resolution, a panel of experts (“Panel of Experts”);"),
            "S/RES/9002 (2031)": ("2031-01-08", f"Decides to extend until 30 June 2032 {panel}"),
            "S/RES/9003 (2032)": ("2032-06-20", f"Decides to extend until 31 July 2033 {panel}"),
        })

    def terms(self, body, day):
        return {term["symbol"]: term["until"] for term in self.json("mandates", body, "--terms", "--as-of", day)}
