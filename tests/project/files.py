"""What the project's own checks look at: the files that belong to it."""

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_MADE = re.compile(r"\.(?!ci$).*|__pycache__|build|dist|.*\.egg-info")


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that git tracks or would track; outside a repository, every file that no tool made."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listing.returncode == 0:
        files = [ROOT / name for name in listing.stdout.split("\0") if name]
    else:
        files = [path for path in ROOT.rglob("*") if not any(map(_MADE.fullmatch, path.relative_to(ROOT).parts[:-1]))]
    return tuple(sorted(path for path in files if path.is_file()))


def files_under(folder: str, suffix: str) -> list[Path]:
    """The project's files in a folder (and below) with a suffix."""
    return [path for path in project_files() if path.suffix == suffix and path.is_relative_to(ROOT / folder)]


@cache
def syntax_of(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    """The file's path inside the project, as a person would write it."""
    return path.relative_to(ROOT).as_posix()
