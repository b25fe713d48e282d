"""The engine's configuration file, each setting with its reason."""

from pathlib import Path
from string import Template

import psutil

from graph.settings import Settings

_TEMPLATE = Template("""\
# Written by Parley at each start; changes made here are lost.

# Only this machine may connect, and only over Bolt: no web server, no port but the one.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$port
server.bolt.advertised_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false

# Everything stays within the data directory.
server.directories.data=$home/data
server.directories.logs=$home/logs
server.directories.run=$home/run
server.directories.import=$home/import

# Memory is bounded: the engine is a guest on the user's machine. The page cache is taken page by page as the graph
# grows; where it is too small for the graph, writing becomes several times slower.
server.memory.heap.max_size=$heap
server.memory.pagecache.size=$page_cache
# One query may not take the heap from the others; over the limit it ends with a clear error.
db.memory.transaction.max=256m
# A query nobody waits for any more ends by itself; writers set longer limits of their own.
db.transaction.timeout=120s

# Nothing is reported to anybody.
dbms.usage_report.enabled=false
# LOAD CSV, which anyone with read access can call, reaches neither files nor addresses.
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# Stop within half a second instead of ten: clients are on this machine and retry by themselves.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.server.bolt.connection_shutdown_wait_time=1s
internal.server.bolt.thread_pool_shutdown_wait_time=1s

# A log of queries would repeat what users ask; transaction logs are kept only as far as recovery needs, and in files
# small enough that an empty graph takes 40 MB and not 600: each is reserved whole, for both of the engine's databases.
db.logs.query.enabled=OFF
db.tx_log.rotation.retention_policy=keep_none
db.tx_log.rotation.size=16m
""")


def _page_cache() -> str:
    """An eighth of the machine's memory, from 128 MB to 2 GB."""
    return f"{min(max(psutil.virtual_memory().total >> 23, 128), 2048)}m"


def write_configuration(settings: Settings, *, home: Path, port: int) -> None:
    """Write `conf/neo4j.conf` below `home` for an engine that listens on `port`."""
    text = _TEMPLATE.substitute(
        port=port,
        home=home.as_posix(),
        heap=settings.engine_heap,
        page_cache=settings.engine_page_cache or _page_cache(),
    )
    for name in ("conf", "logs", "run", "import"):
        (home / name).mkdir(exist_ok=True)
    (home / "conf" / "neo4j.conf").write_text(text, "utf-8")
