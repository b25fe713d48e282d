"""Settings of the service, each from the environment."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

HERE = Path(__file__).parent


class ServiceSettings(BaseSettings):
    """Limits of the service and where its explorer lies."""

    model_config = SettingsConfigDict(env_prefix="PARLEY_", frozen=True)

    cypher_seconds: float = Field(default=10.0, gt=0, description="Longest time of one of the analysts' own queries.")
    cypher_rows: int = Field(default=10_000, gt=0, description="Most rows that such a query is answered with.")
    cypher_bytes: int = Field(default=10_000_000, gt=0, description="Most bytes that such a query is answered with.")
    cypher_at_once: int = Field(default=4, gt=0, description="Most of these queries at the same time.")
    explorer: Path = Field(default=HERE / "explorer" / "dist", description="Folder of the built explorer.")
