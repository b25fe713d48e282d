"""The network in torch: MiniLM's encoder with the words' shapes added, one classifier a label, biaffine arcs.

The encoder is all-MiniLM-L6-v2's (Wang et al. 2020; six layers of width 384), whose token types become the shapes of
words. Arcs are scored as by Dozat and Manning (2017), a word that is its own head being a root; the relation of an arc
by one hidden layer over the sum of what both words say of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from ingest.nlp.encoder.component import NAMES
from ingest.nlp.encoder.pieces import Shape
from ingest.nlp.training.examples import Labels

ATTENTION_HEADS, EPSILON = 12, 1e-12
_WIDTH, _INNER, _LAYERS, _POSITIONS = 384, 1536, 6, 512
_ARC, _RELATION = 256, 128
_DROPOUT, _ARC_DROPOUT = 0.1, 0.25
_NOWHERE = -1e4


@dataclass(slots=True)
class Batch:
    """Windows of words, padded: [windows, pieces] and, from `first` on, [windows, words]."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    words: Tensor
    labels: dict[str, Tensor]


def class_sizes(labels: Labels) -> dict[str, int]:
    """How many labels each classifier knows, in their order."""
    return {**{name: len(labels[name]) for name in ("tag", "morph", "lemma")}, "start": 2, "name": 1 + 2 * len(NAMES)}


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.Linear(_WIDTH, 3 * _WIDTH)
        self.output = nn.Linear(_WIDTH, _WIDTH)
        self.up = nn.Linear(_WIDTH, _INNER)
        self.down = nn.Linear(_INNER, _WIDTH)
        self.attention_norm = nn.LayerNorm(_WIDTH, eps=EPSILON)
        self.norm = nn.LayerNorm(_WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Hidden states of the next layer."""
        windows, length, _ = hidden.shape
        shape = (windows, length, 3, ATTENTION_HEADS, _WIDTH // ATTENTION_HEADS)
        query, key, value = self.attention(hidden).view(shape).permute(2, 0, 3, 1, 4)
        drop = _DROPOUT if self.training else 0.0
        seen = functional.scaled_dot_product_attention(query, key, value, mask[:, None, None, :], drop)
        hidden = self.attention_norm(hidden + self.dropout(self.output(seen.transpose(1, 2).reshape(hidden.shape))))
        out: Tensor = self.norm(hidden + self.dropout(self.down(functional.gelu(self.up(hidden)))))
        return out


class Network(nn.Module):
    """The encoder, and what is read off its first piece of each word."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.sizes = class_sizes(labels)
        self.pieces = nn.Embedding(30522, _WIDTH)
        self.positions = nn.Embedding(_POSITIONS, _WIDTH)
        self.shapes = nn.Embedding(2 * Shape.MARK + 1, _WIDTH)
        self.norm = nn.LayerNorm(_WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(_LAYERS))
        self.classes = nn.Linear(_WIDTH, sum(self.sizes.values()))
        self.dependent, self.head = nn.Linear(_WIDTH, _ARC), nn.Linear(_WIDTH, _ARC)
        self.arc, self.head_bias = nn.Linear(_ARC, _ARC, bias=False), nn.Linear(_ARC, 1)
        self.root = nn.Linear(_WIDTH, 1)
        self.as_dependent = nn.Linear(_WIDTH, _RELATION)
        self.as_head = nn.Linear(_WIDTH, _RELATION, bias=False)
        self.as_root = nn.Parameter(torch.zeros(_RELATION))
        self.relation = nn.Linear(_RELATION, len(labels["dep"]))
        self.dropout, self.arc_dropout = nn.Dropout(_DROPOUT), nn.Dropout(_ARC_DROPOUT)

    def encode(self, batch: Batch) -> Tensor:
        """[windows, pieces, width]."""
        hidden = self.pieces(batch.pieces) + self.positions.weight[: batch.pieces.shape[1]] + self.shapes(batch.shapes)
        hidden = self.dropout(self.norm(hidden))
        for layer in self.layers:
            hidden = layer(hidden, batch.mask)
        return hidden

    def forward(self, batch: Batch) -> dict[str, Tensor]:
        """Scores of each word's labels, of arcs [windows, dependents, heads], and the parts of their relations."""
        hidden = self.encode(batch)
        words = hidden.gather(1, batch.first[:, :, None].expand(-1, -1, _WIDTH))
        scores = self.classes(self.dropout(words)).split(list(self.sizes.values()), -1)
        dependent, head = (self.arc_dropout(functional.gelu(part(words))) for part in (self.dependent, self.head))
        arcs = self.arc(dependent) @ head.transpose(1, 2) + self.head_bias(head).transpose(1, 2)
        arcs = arcs.float().masked_fill(~batch.words[:, None, :], _NOWHERE)
        itself = torch.eye(words.shape[1], dtype=torch.bool, device=words.device)
        arcs = torch.where(itself, self.root(words).float(), arcs)
        relations = {"as_dependent": self.as_dependent(words), "as_head": self.as_head(words)}
        return {**dict(zip(self.sizes, scores, strict=True)), "arcs": arcs, **relations}

    def relations(self, scores: Mapping[str, Tensor], heads: Tensor) -> Tensor:
        """Scores of each word's relation to the given head; heads below 0 count as 0."""
        own = heads == torch.arange(heads.shape[1], device=heads.device)
        as_head = scores["as_head"].gather(1, heads.clamp(min=0)[:, :, None].expand(-1, -1, _RELATION))
        as_head = torch.where(own[:, :, None], self.as_root.to(as_head.dtype), as_head)
        out: Tensor = self.relation(self.dropout(functional.gelu(scores["as_dependent"] + as_head)))
        return out

    def start_from(self, folder: Path) -> None:
        """Take the weights of the sentence encoder of a folder (`model.safetensors`)."""
        given = load_file(folder / "model.safetensors")
        state = self.state_dict()
        state["pieces.weight"] = given["embeddings.word_embeddings.weight"]
        state["positions.weight"] = given["embeddings.position_embeddings.weight"]
        state["shapes.weight"] = given["embeddings.token_type_embeddings.weight"][:1].repeat(2 * Shape.MARK + 1, 1)
        state["shapes.weight"] = state["shapes.weight"] + 0.01 * torch.randn_like(state["shapes.weight"])
        for part in ("weight", "bias"):
            state[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
            for number in range(_LAYERS):
                own, theirs = f"layers.{number}", f"encoder.layer.{number}"
                each = (given[f"{theirs}.attention.self.{name}.{part}"] for name in ("query", "key", "value"))
                state[f"{own}.attention.{part}"] = torch.cat(list(each))
                for name, there in _PARTS.items():
                    state[f"{own}.{name}.{part}"] = given[f"{theirs}.{there}.{part}"]
        self.load_state_dict(state)


_PARTS = {
    "output": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm": "output.LayerNorm",
}
