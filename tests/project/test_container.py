"""The image, the compose file and the service: what they copy and run is there, and they run as a plain user."""

import configparser
import fnmatch
import json
import re
import subprocess
import sysconfig
import tomllib
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.project.files import ROOT, name_of, project_files

DOCKERFILE = ROOT / "Dockerfile"


def instructions() -> list[tuple[str, str]]:
    text = re.sub(r"\\\n\s*", "", DOCKERFILE.read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines)]


def last_stage() -> dict[str, str]:
    stage: dict[str, str] = {}
    for name, rest in instructions():
        stage = {"FROM": rest} if name == "FROM" else {**stage, name: rest}
    return stage


def copied() -> Iterator[str]:
    for name, rest in instructions():
        words = rest.split()
        if name in ("COPY", "ADD") and not any(word.startswith("--from=") for word in words):
            yield from (word.rstrip("/") for word in words[:-1] if not word.startswith("--"))


def is_sent_to_the_builder(name: str) -> bool:
    sent = True
    for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines():
        pattern = line.removeprefix("!")
        if fnmatch.fnmatch(name, pattern) or name.startswith(pattern + "/"):
            sent = line.startswith("!")
    return sent


def scripts() -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found = project["project"]["scripts"]
    assert isinstance(found, dict)
    return found


def test_hadolint_finds_nothing() -> None:
    hadolint = Path(sysconfig.get_path("scripts")) / "hadolint"
    result = subprocess.run([hadolint, DOCKERFILE], capture_output=True, text=True)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_everything_that_the_image_copies_exists_and_belongs_to_the_project() -> None:
    names = {name_of(path) for path in project_files()}
    sources = list(copied())
    assert sources
    for source in sources:
        assert source in names or any(name.startswith(source + "/") for name in names), source
        assert is_sent_to_the_builder(source), source


def test_the_wheel_gets_every_file_that_it_is_said_to_hold() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    sources = set(copied())
    for source in [*included, project["project"]["readme"], *project["project"]["license-files"]]:
        assert (ROOT / source).is_file()
        assert source in sources, f"the image's builder lacks {source}"


def test_no_secret_and_no_data_of_an_office_gets_into_the_image() -> None:
    for name in (".env", "data/gaung.db", "data/photos/1.jpg", ".git/config", "tests/conftest.py"):
        assert not is_sent_to_the_builder(name)


def test_what_the_image_runs_is_a_command_of_the_package() -> None:
    stage = last_stage()
    entry, arguments = json.loads(stage["ENTRYPOINT"]), json.loads(stage["CMD"])
    assert [*entry, *arguments] == ["gaung", "run"]
    check = re.search(r"CMD (\[.*\])", stage["HEALTHCHECK"])
    assert check is not None
    assert json.loads(check[1]) == ["gaung", "doctor", "--health"]
    assert scripts() == {"gaung": "bot.cli:main"}
    assert (ROOT / "bot" / "cli.py").is_file()


def test_the_image_runs_as_a_plain_user_that_owns_only_the_data() -> None:
    stage = last_stage()
    assert stage["USER"] == "10001:10001"
    assert json.loads(stage["VOLUME"]) == ["/data"]
    assert "GAUNG_DATA_DIR=/data" in stage["ENV"]
    assert "PYTHONDONTWRITEBYTECODE=1" in stage["ENV"]
    assert stage["STOPSIGNAL"] == "SIGTERM"
    order = [name for name, _ in instructions()]
    assert "RUN" not in order[order.index("USER") :]


def test_packages_are_installed_by_their_hashes() -> None:
    installs = [
        part for name, rest in instructions() if name == "RUN" for part in rest.split("&&") if "pip install" in part
    ]
    assert len(installs) == 3
    by_hash = [part for part in installs if "--require-hashes --no-deps -r requirements/" in part]
    assert len(by_hash) == 2


def test_the_compose_file_takes_every_right_away() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    service = compose["services"]["gaung"]
    assert service["read_only"] is True
    assert service["init"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "unless-stopped"
    assert service["stop_grace_period"] == "30s"
    assert service["tmpfs"] == ["/tmp"]
    volume, target = service["volumes"][0].split(":")
    assert target == service["environment"]["GAUNG_DATA_DIR"] == "/data"
    assert volume in compose["volumes"]
    assert not {"privileged", "ports", "network_mode", "user"} & service.keys()


def test_the_service_runs_a_command_of_the_package_as_a_plain_user() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.read(ROOT / "deploy" / "gaung.service", encoding="utf-8")
    service = unit["Service"]
    assert service["ExecStart"].endswith("/.venv/bin/gaung run")
    assert service["User"] == "gaung"
    assert service["ProtectSystem"] == "strict"
    assert service["NoNewPrivileges"] == "yes"
    assert service["CapabilityBoundingSet"] == ""
    assert f"GAUNG_DATA_DIR=/var/lib/{service['StateDirectory']}" in service["Environment"]
