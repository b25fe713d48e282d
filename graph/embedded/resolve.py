"""Resolve a Neo4j release into a lock of its jars: `python -m graph.embedded.resolve VERSION [LOCK]`.

Run at development time, when the release changes; needs the network and the development dependencies.
"""

import argparse
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from jgo.maven import Artifact, Dependency, MavenContext

from graph.embedded.jars import LOCK, Jar, Lock, sha256_of
from graph.embedded.repository import repository
from graph.settings import Settings

_PARALLEL = 16  # downloads at a time; the repository serves small files, so latency is what counts


def resolve(version: str, *, cache: Path) -> Lock:
    """Find the jars of org.neo4j:neo4j and all its runtime dependencies, fetch each into `cache` and hash it."""
    context = MavenContext(repo_cache=cache, remote_repos={"repository": repository(Settings())})
    neo4j = context.project("org.neo4j", "neo4j").at_version(version).artifact()
    _, needed = context.resolver.get_dependency_list([Dependency(neo4j)])
    with ThreadPoolExecutor(_PARALLEL) as pool:
        jars = tuple(pool.map(_lock, [neo4j, *(node.dep.artifact for node in needed)]))
    if len({jar.name for jar in jars}) < len(jars):
        raise ValueError("two jars share a file name, so one folder cannot hold them")
    return Lock(version, jars)


def _lock(artifact: Artifact) -> Jar:
    path = artifact.resolve()
    name = (artifact.component.path_prefix / artifact.filename).as_posix()
    return Jar(path=name, sha256=sha256_of(path), size=path.stat().st_size)


def main() -> None:
    """Write the lock of the release named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("version", help="release of org.neo4j:neo4j, for example 5.26.30")
    parser.add_argument("lock", type=Path, nargs="?", default=LOCK, help="file to write (default: the package's own)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        resolve(arguments.version, cache=Path(cache)).write(arguments.lock)


if __name__ == "__main__":
    main()
