"""Vectors of single words out of a BERT-shaped sentence encoder, by its weights alone: no torch is needed.

A word stands for itself between the encoder's two marks; its vector is the mean of its pieces in the last layer. What
the encoder learnt from far more text than there is here (that "Vilnius" is a city) thereby reaches a small network.
"""

import json
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
_BATCH = 256  # words


class Encoder:
    """A BERT encoder read from a folder with config.json, tokenizer.json and model.safetensors."""

    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.layers: int = config["num_hidden_layers"]
        self.heads: int = config["num_attention_heads"]
        self.epsilon: float = config["layer_norm_eps"]
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.weights: dict[str, Floats] = load_file(folder / "model.safetensors")

    def vectors(self, words: Sequence[str]) -> Floats:
        """One row a word, as wide as the encoder."""
        pieces = [encoding.ids for encoding in self.tokenizer.encode_batch(list(words))]
        order = sorted(range(len(words)), key=lambda number: len(pieces[number]))
        found: Floats = np.zeros((len(words), self.weights["embeddings.LayerNorm.bias"].shape[0]), dtype="f")
        for _, group in groupby(order, key=lambda number: len(pieces[number])):
            same = list(group)
            for batch in (same[at : at + _BATCH] for at in range(0, len(same), _BATCH)):
                hidden = self._encode(np.asarray([pieces[number] for number in batch]))
                found[batch] = hidden[:, 1:-1].mean(axis=1)
        return found

    def _encode(self, ids: NDArray[np.int64]) -> Floats:
        weights = self.weights
        hidden = weights["embeddings.word_embeddings.weight"][ids]
        hidden = hidden + weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
        hidden = hidden + weights["embeddings.token_type_embeddings.weight"][0]
        hidden = self._normal(hidden, "embeddings.LayerNorm")
        for layer in range(self.layers):
            hidden = self._layer(hidden, f"encoder.layer.{layer}.")
        return hidden

    def _layer(self, hidden: Floats, at: str) -> Floats:
        count, length, width = hidden.shape
        shape = (count, length, self.heads, width // self.heads)
        query, key, value = (
            self._linear(hidden, f"{at}attention.self.{part}").reshape(shape).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 1, 3, 2) / np.sqrt(np.float32(width // self.heads))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True) @ value).transpose(0, 2, 1, 3).reshape(hidden.shape)
        mixed = self._linear(mixed, f"{at}attention.output.dense")
        hidden = self._normal(hidden + mixed, f"{at}attention.output.LayerNorm")
        inner = _gelu(self._linear(hidden, f"{at}intermediate.dense"))
        return self._normal(hidden + self._linear(inner, f"{at}output.dense"), f"{at}output.LayerNorm")

    def _linear(self, values: Floats, name: str) -> Floats:
        moved: Floats = values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return moved

    def _normal(self, values: Floats, name: str) -> Floats:
        centred = values - values.mean(axis=-1, keepdims=True)
        variance = values.var(axis=-1, keepdims=True, dtype=np.float32)
        normal: Floats = np.asarray(centred / np.sqrt(variance + self.epsilon), dtype="f")
        return normal * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def _gelu(values: Floats) -> Floats:
    """GELU in its tanh form, which differs from the exact one by less than 0.001."""
    inner: Floats = np.tanh(0.7978845608 * (values + 0.044715 * values**3))
    return 0.5 * values * (1 + inner)
