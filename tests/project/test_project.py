"""The project checks itself: nothing of one machine in it, hashed locks, targets that exist, small files."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.project.files import ROOT, files_under, name_of, project_files

TEXT_SUFFIXES = {
    ".csv",
    ".ftl",
    ".html",
    ".json",
    ".jsonl",
    ".lock",
    ".md",
    ".py",
    ".service",
    ".toml",
    ".yaml",
    ".yml",
    "",
}
OF_A_MACHINE = re.compile(
    r"(?<![\w.{}$*-])/(?:work|farm|home/\w+|Users/\w+|root|private/tmp)/"
    r"|(?:index.url|find-links|registry)\s*[= ]\s*\S*:/"
)
LONGEST_FILE = 300
LARGEST_PICTURE = 250_000
# A migration is the whole schema of its day, and is never edited again.
MIGRATIONS = ROOT / "bot" / "db" / "migrations" / "versions"
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))


def makefile() -> str:
    return (ROOT / "Makefile").read_text(encoding="utf-8")


def pyproject() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_no_file_names_a_path_of_one_machine_or_a_download_address() -> None:
    found = []
    for path in project_files():
        if path.suffix in TEXT_SUFFIXES and path != Path(__file__):
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if OF_A_MACHINE.search(line):
                    found.append(f"{name_of(path)}:{number}: {line.strip()[:100]}")
    assert found == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_locked_package_is_pinned_and_hashed(lock: Path) -> None:
    text = re.sub(r"^#.*\n", "", lock.read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if entry.strip()]
    assert entries
    for entry in entries:
        head, *hashes = entry.replace("\\\n", "\n").split("\n")
        assert re.fullmatch(r"[a-z0-9-]+==[\w.!+]+( ; [^/]+)?\s*", head), head
        assert [line for line in hashes if line.strip()], f"{head} has no hash"
        assert all(re.fullmatch(r"\s+--hash=sha256:[0-9a-f]{64}\s*", line) for line in hashes if line.strip()), head


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([\w.!+]+)", text, flags=re.MULTILINE))


def test_what_is_tested_is_what_runs() -> None:
    tested = pins("dev.lock")
    for lock in ("run.lock", "build.lock"):
        assert pins(lock).items() <= tested.items()


def test_every_dependency_that_is_declared_is_locked() -> None:
    project = pyproject()["project"]
    assert isinstance(project, dict)
    declared = project["dependencies"] + [name for names in project["optional-dependencies"].values() for name in names]
    names = {re.sub(r"[._]+", "-", re.split(r"[^\w.-]", dependency)[0]).lower() for dependency in declared}
    assert names <= pins("run.lock").keys()


TARGETS = "help install demo test browser browser-test server screenshots lint lock bench soak"


@pytest.mark.parametrize("target", TARGETS.split())
def test_every_target_that_is_promised_exists_and_is_in_the_help(target: str) -> None:
    assert re.search(rf"^{target}:.*## \S", makefile(), flags=re.MULTILINE)
    plan = subprocess.run(["make", "--dry-run", "--always-make", target], cwd=ROOT, capture_output=True, text=True)
    assert plan.returncode == 0, plan.stderr


def test_the_list_of_targets_is_what_make_alone_shows() -> None:
    # Called from within `make test`, make would say which directory it enters.
    command = ["make", "--no-print-directory"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "make demo" in shown
    assert shown.splitlines()[0].startswith("make help")


def test_what_runs_on_the_build_machine_is_what_people_run() -> None:
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert script.read_text(encoding="utf-8").rstrip().endswith("make test")


def test_hooks_run_what_is_installed_and_download_nothing() -> None:
    text = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"repo: (\S+)", text) == ["local"]
    assert set(re.findall(r"language: (\S+)", text)) == {"system"}


@pytest.mark.parametrize("suffix", [".py", ".js"])
def test_files_are_short_enough_to_be_read_whole(suffix: str) -> None:
    lengths = {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in files_under(".", suffix)
        if not path.is_relative_to(MIGRATIONS)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_links_between_documents_lead_somewhere() -> None:
    links = [
        (path, target)
        for path in files_under(".", ".md")
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
        if ":" not in target
    ]
    assert [f"{name_of(path)}: {target}" for path, target in links if not (path.parent / target).exists()] == []


def test_the_readme_shows_the_product_in_pictures_that_are_there_and_small() -> None:
    shown = re.findall(r'(?:!\[[^\]]+\]\(|<img src=")([^)"]+)', (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(shown) >= 2
    taken = {name_of(path): path.stat().st_size for path in files_under("docs/screenshots", ".webp")}
    assert set(shown) <= taken.keys()
    assert {name: size for name, size in taken.items() if size > LARGEST_PICTURE} == {}


def test_the_tests_in_a_browser_and_with_a_server_are_among_all_tests() -> None:
    tools = pyproject()["tool"]
    assert isinstance(tools, dict)
    options = tools["pytest"]["ini_options"]
    assert options["testpaths"] == ["tests"]
    assert not {"norecursedirs", "collect_ignore"} & options.keys()
    assert re.search(r"^test: lint browser server ", makefile(), flags=re.MULTILINE)
