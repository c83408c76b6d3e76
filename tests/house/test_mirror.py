"""Tests stand where what they test stands: `services/rota/gaps.py` is tested in `services/rota/test_gaps.py`."""

from pathlib import Path

from tests.house.tree import ROOT

# Tests of the whole program, by what they ask of it.
WHOLE = frozenset(
    [
        *("benchmarks", "browser", "faults", "house", "packaging", "processes", "rehearsal", "sandbox"),
        *("scenarios", "security", "upgrade", "cases"),
    ]
)
# What is asked of a whole folder.
OF_FOLDERS = frozenset(
    ["cli/test_commands.py", "cli/test_help.py", "config/test_mistakes.py", "storage/test_indexes.py"]
)


def test_each_test_stands_beside_its_module() -> None:
    lost = [
        f"{path}: there is no {_places(path)[0].relative_to(ROOT)}"
        for path in sorted(path.relative_to(ROOT / "tests") for path in (ROOT / "tests").rglob("test_*.py"))
        if path.parts[0] not in WHOLE
        and path.as_posix() not in OF_FOLDERS
        and not any(map(Path.exists, _places(path)))
    ]
    assert not lost, lost


def _places(test: Path) -> list[Path]:
    """Where its module may stand; `test` is a path within `tests`.

    `test_ladder_interleavings` is one aspect of `ladder`; a package's own tests bear its name within its folder.
    """
    inside = test.parent
    home = ROOT / inside if inside.parts[0] in ("handlers", "storage") else ROOT / "bot" / inside
    words = test.stem.removeprefix("test_").split("_")
    names = ["_".join(words[:count]) for count in range(len(words), 0, -1)]
    modules = [place for name in names for place in (home / f"{name}.py", home / name)]
    return [*modules, *(home for name in names if name == home.name)]
