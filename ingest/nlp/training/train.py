"""Trains the network; begun again with the same folder, it goes on from the last checkpoint.

    python -m ingest.nlp.training.train CORPORA ENCODER RAW OUT [--scale 0.01]

CORPORA is what `convert` wrote, ENCODER the folder of MiniLM's weights, RAW the raw news. Leaves `weights.npz`,
`labels.json` and `lemmas.txt`. Three stages: hidden words of the raw news are guessed, which makes a sentence encoder
one of words again and teaches it the shapes; trees and names are learnt together; invented titled office-holders are
added at a low rate. On a GPU, where there is one.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import spacy
import torch
from rich.progress import track
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel

from ingest.nlp.encoder.component import FORMS, LABELS
from ingest.nlp.encoder.pieces import WordPieces
from ingest.nlp.training import examples, news
from ingest.nlp.training.batches import batches, collate
from ingest.nlp.training.examples import UNKNOWN, Example, Labels, Numbering
from ingest.nlp.training.forms import learn_forms, news_forms, save_forms
from ingest.nlp.training.network import Batch, Network

WEIGHTS = "weights.npz"
TREES = {"ewt-train": 1.0, "gum": 1.0}
NAMES = {"docred": 1.0, "crossner": 0.7, "wikigold": 2.0, "ewt-names": 4.0, "gum-names": 1.5, "silver": 0.35,
         "titled-names": 0.5}  # fmt: skip
TITLED = {"titled-trees": 1.0, "ewt-train": 0.2, "gum": 0.3}
WEIGHT = {"tag": 0.4, "morph": 0.4, "lemma": 0.3, "start": 0.5, "name": 1.0, "head": 1.0, "dep": 0.7}
_EVERY = 250  # steps between checkpoints
_WARMING = 150  # steps in which the rate rises
_KEPT = 0.999  # of the mean of the weights at each step
_HIDDEN = 0.2  # share of the pieces that are guessed
_MASK, _SPECIAL = 103, 104  # BERT's number of "[MASK]"; pieces below the second are marks


@dataclass(frozen=True, slots=True)
class Stage:
    """Steps over the same mixture at a rate that rises, then falls to nothing; pieces of one batch."""

    name: str
    steps: int
    rate: float
    pieces: int


STAGES = (Stage("hidden", 2500, 3e-4, 6000), Stage("tasks", 3200, 2e-4, 6000), Stage("titled", 170, 5e-5, 1200))


class Training:
    """The corpora, the network and where it stands."""

    def __init__(self, corpora: Path, encoder: Path, raw: Path, out: Path) -> None:
        self.folder, self.device = corpora, "cuda" if torch.cuda.is_available() else "cpu"
        self.out, self.raw = out, raw
        self.pieces = WordPieces.load(encoder / "vocab.txt")
        self.nlp = spacy.blank("en")
        self._aligned: dict[str, list[Any]] = {}
        self.labels: Labels = examples.learn_labels(each for name in TREES for each in self._read(name))
        self.numbering = Numbering(self.pieces, self.labels)
        self.network = Network(self.labels)
        self.network.start_from(encoder)
        self.network.to(self.device)
        self.random = np.random.default_rng(1)

    def run(self, stages: Sequence[Stage]) -> None:
        """All stages, from the last checkpoint on."""
        state = torch.load(self.checkpoint) if self.checkpoint.exists() else {"stage": 0, "step": 0}
        if "network" in state:
            self.network.load_state_dict(state["network"])
        for number, stage in enumerate(stages):
            if number >= state["stage"]:
                self._stage(number, stage, state if number == state["stage"] else {"step": 0})
        arrays = {name: value.half().cpu().numpy() for name, value in self.network.state_dict().items()}
        examples.save_labels(self.labels, self.out / LABELS)
        trees = (example.reference for name in TREES for example in self._read(name))
        forms = learn_forms(trees)
        save_forms(forms | news_forms(news.words(self.raw), forms), self.out / FORMS)
        np.savez(self.out / WEIGHTS, **arrays)

    @property
    def checkpoint(self) -> Path:
        """Where it stands is written here."""
        return self.out / "checkpoint.pt"

    def _stage(self, number: int, stage: Stage, state: dict[str, Any]) -> None:
        optimizer = torch.optim.AdamW(self.network.parameters(), lr=stage.rate, weight_decay=0.01)
        mean = AveragedModel(self.network, avg_fn=_average)
        if state["step"]:
            optimizer.load_state_dict(state["optimizer"])
            mean.load_state_dict(state["mean"])
        streams = self._streams(stage)
        self.network.train()
        for step in track(range(state["step"], stage.steps), description=stage.name):
            for group in optimizer.param_groups:
                group["lr"] = stage.rate * min(1, (step + 1) / _WARMING) * (1 - step / stage.steps)
            optimizer.zero_grad()
            for stream in streams:
                self._learn(stage, next(stream))
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            optimizer.step()
            mean.update_parameters(self.network)
            if (step + 1) % _EVERY == 0:
                self._save(number, step + 1, optimizer, mean)
        self.network.load_state_dict(mean.module.state_dict())
        self._save(number + 1, 0, optimizer, mean)

    def _save(self, stage: int, step: int, optimizer: torch.optim.Optimizer, mean: AveragedModel) -> None:
        parts = {"network": self.network, "optimizer": optimizer, "mean": mean}
        unfinished = self.checkpoint.with_suffix(".part")
        torch.save(
            {"stage": stage, "step": step, **{name: part.state_dict() for name, part in parts.items()}}, unfinished
        )
        unfinished.rename(self.checkpoint)

    def _streams(self, stage: Stage) -> list[Iterator[list[Example]]]:
        """What each step takes a batch of."""
        if stage.name == "hidden":
            return [batches([(self._raw(), 1.0)], stage.pieces, self.random)]
        trees = TREES if stage.name == "tasks" else TITLED
        return [batches(self._corpora(of), stage.pieces, self.random) for of in (trees, NAMES)]

    def _learn(self, stage: Stage, documents: list[Example]) -> None:
        """Add the gradients of a batch."""
        batch = collate(documents, self.pieces, self.device, self.random)
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self.device == "cuda"):
            value = (guess if stage.name == "hidden" else loss)(self.network, batch)
        value.backward()

    def _read(self, name: str) -> list[Any]:
        if name not in self._aligned:
            read = examples.read(self.folder / f"{name}.spacy", self.nlp)
            self._aligned[name] = list(examples.varied(read, self.nlp, 1.0 if name in TREES else examples.VARIED))
        return self._aligned[name]

    def _corpora(self, shares: dict[str, float]) -> list[tuple[list[Example], float]]:
        number = self.numbering.named if shares is NAMES else self.numbering.tree
        return [([number(each) for each in self._read(name)], share) for name, share in shares.items()]

    def _raw(self) -> list[Example]:
        return [self.numbering.raw(self.nlp.make_doc(text)) for text in news.texts(self.raw)]


def _average(mean: Tensor, now: Tensor, count: Tensor | int) -> Tensor:
    """The mean over the last thousand steps or so, over fewer at the beginning."""
    return mean + (now - mean) * max(1 - _KEPT, 9 / (10 + int(count)))


def guess(network: Network, batch: Batch) -> Tensor:
    """The loss of guessing hidden pieces from what the encoder makes of the others, by the pieces' own vectors."""
    pieces = batch.pieces
    chosen = (torch.rand(pieces.shape, device=pieces.device) < _HIDDEN) & batch.mask & (pieces >= _SPECIAL)
    chance = torch.rand(pieces.shape, device=pieces.device)
    others = torch.randint_like(pieces, _SPECIAL, network.pieces.num_embeddings)
    hidden = torch.where(chance < 0.8, torch.full_like(pieces, _MASK), torch.where(chance < 0.9, others, pieces))
    batch.pieces = torch.where(chosen, hidden, pieces)
    scores = network.encode(batch)[chosen] @ network.pieces.weight.t()
    return functional.cross_entropy(scores.float(), pieces[chosen])


def loss(network: Network, batch: Batch) -> Tensor:
    """The weighted sum of the losses of the labels that the batch has."""
    scores = network(batch)
    scores["head"] = scores.pop("arcs")
    heads = batch.labels["head"]
    scores["dep"] = network.relations(scores, heads)
    wanted = dict(batch.labels)
    wanted["dep"] = torch.where(heads >= 0, wanted["dep"], torch.full_like(heads, UNKNOWN))
    return torch.stack([
        weight * functional.cross_entropy(scores[name].float().flatten(0, 1), wanted[name].flatten(), ignore_index=-1)
        for name, weight in WEIGHT.items() if (wanted[name] >= 0).any()
    ]).sum()  # fmt: skip


def main() -> None:
    """Train by the options; `--scale` shortens all stages, to try them out."""
    parser = argparse.ArgumentParser(description="Train the network.")
    for name in ("corpora", "encoder", "raw", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--scale", type=float, default=1.0)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    stages = [Stage(s.name, max(1, int(s.steps * options.scale)), s.rate, s.pieces) for s in STAGES]
    Training(options.corpora, options.encoder, options.raw, options.out).run(stages)


if __name__ == "__main__":
    main()
