"""The archive of the engine's classes, which takes off almost half of the time of its later starts.

At every start Java reads some 15,000 classes out of the jars; it can keep them parsed in a file of 131 MB in the cache
(class data sharing). A first run lists the classes that it loads; the archive is made of the list while that engine
lingers, by this file started on its own (`python archive.py JAVA LIST JARS ARCHIVE`). Java looks at an archive before
it uses it: one that does not fit is passed over.
"""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

# A class of its own in the list; other lines are of what Java makes while it runs, and now and then broken ones.
_CLASS = re.compile(r"(?!.*Proxy)\S+ id: \d+\n")


def archive_of(jars: Path, program: Path) -> Path:
    """The archive of these jars, beside their folder, for this Java program."""
    return jars.with_name(f"{jars.name}-java-{int(program.stat().st_mtime)}.jsa")


def class_path(jars: Path) -> str:
    """The jars, spelled out in one order: an archive is good for the class path that it was made with."""
    return os.pathsep.join(sorted(map(str, jars.glob("*.jar"))))


def options(archive: Path, classes: Path) -> list[str]:
    """Options with which Java uses the archive or, where there is none, lists in `classes` what goes into one."""
    if archive.exists():
        return [f"-XX:SharedArchiveFile={archive}", "-Xlog:cds=off"]
    return [f"-XX:DumpLoadedClassList={classes}"]


def making(archive: Path, classes: Path, *, program: Path, jars: Path) -> list[str]:
    """The command that makes the archive; none where there is one."""
    if archive.exists():
        return []
    return [sys.executable, "-P", __file__, str(program), str(classes), str(jars), str(archive)]


def main(program: str, classes: Path, jars: Path, archive: Path) -> int:
    """Make the archive; those of other Java programs for these jars are dropped."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # ends Java too
    if hasattr(os, "nice"):
        os.nice(19)
    lines = classes.read_text("utf-8").splitlines(keepends=True)
    classes.write_text("".join(filter(_CLASS.fullmatch, lines)), "utf-8")
    fresh = archive.with_suffix(".new")
    command = [program, "-Xshare:dump", f"-XX:SharedClassListFile={classes}", f"-XX:SharedArchiveFile={fresh}"]
    done = subprocess.run([*command, "-XX:+UseSerialGC", "-Xlog:cds=off", "-cp", class_path(jars)], check=False)
    if done.returncode == 0:
        for old in archive.parent.glob(f"{jars.name}-java-*.jsa"):
            old.unlink()
        fresh.replace(archive)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(Path, sys.argv[2:5])))
