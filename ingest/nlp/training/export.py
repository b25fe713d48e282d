"""Writes a trained network as the pipeline that Parley ships: onnxruntime's fused operators, weights of eight bits.

    python -m ingest.nlp.training.export TRAINED ENCODER OUT

TRAINED holds what `train` leaves, ENCODER the vocabulary. With weights of seven bits `evaluate` counts the same LAS as
with those of 32, at more than twice the words a second.
"""

import argparse
import hashlib
import json
import logging
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import spacy
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from ingest.nlp.encoder.component import FACTORY, FORMS, LABELS, PIECES
from ingest.nlp.encoder.network import ENCODER, RELATIONS
from ingest.nlp.training.network import ATTENTION_HEADS, EPSILON, class_sizes
from ingest.nlp.training.train import WEIGHTS

META = {
    "name": "parley",
    "version": "0.2.0",
    "description": "Tags, lemmas, trees, sentence ends and names of news in English",
    "license": "CC BY-SA 4.0",
}
_OPERATORS = helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)
_QUANTISED = ["MatMul", "Attention", "EmbedLayerNormalization"]
Weights = Mapping[str, NDArray[np.float16]]


class Graph:
    """A graph written operator by operator; its methods return the name of what they compute."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """An array that belongs to the graph."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, name: str, *, turned: bool = False) -> str:
        """A trained array, transposed where `turned`."""
        value = self.weights[name].astype(np.float32)
        return self.constant(name, value.T if turned else value)

    def apply(self, operator: str, *inputs: str, to: str | list[str], fused: bool = False, **options: Any) -> str:
        """An operator over what is there; `fused` ones are onnxruntime's own."""
        outputs = [to] if isinstance(to, str) else to
        domain = "com.microsoft" if fused else ""
        self.nodes.append(helper.make_node(operator, list(inputs), outputs, domain=domain, **options))
        return outputs[0]

    def product(self, source: str, of: str, to: str | None = None) -> str:
        """A linear layer without its bias."""
        return self.apply("MatMul", source, self.weight(f"{of}.weight", turned=True), to=to or f"{of}.product")

    def biased(self, source: str, of: str, to: str | None = None) -> str:
        """A linear layer."""
        return self.apply("Add", self.product(source, of), self.weight(f"{of}.bias"), to=to or of)

    def normal(self, source: str, before: str, *, norm: str, bias: str) -> str:
        """Layer normalisation of the sum with what was before, and of the bias of the layer between."""
        parts = [self.weight(f"{norm}.{part}") for part in ("weight", "bias")]
        to = f"{norm}.out"
        return self.apply("SkipLayerNormalization", source, before, *parts, self.weight(f"{bias}.bias"), to=to,
                          fused=True, epsilon=EPSILON)  # fmt: skip

    def save(self, path: Path, inputs: Mapping[str, tuple[int, str]], outputs: Mapping[str, int]) -> None:
        """Write it: inputs with their types and axes (a letter each), outputs with their types."""
        given = [helper.make_tensor_value_info(name, kind, [*axes]) for name, (kind, axes) in inputs.items()]
        made = [helper.make_tensor_value_info(name, kind, None) for name, kind in outputs.items()]
        graph = helper.make_graph(self.nodes, path.stem, given, made, self.constants)
        onnx.save(helper.make_model(graph, opset_imports=list(_OPERATORS), ir_version=8), path)


def write_encoder(weights: Weights, sizes: Mapping[str, int], path: Path) -> None:
    """The encoder with all that is read off its words."""
    graph = Graph(weights)
    tables = [graph.weight(f"{name}.weight") for name in ("pieces", "positions", "shapes")]
    norm = [graph.weight(f"norm.{part}") for part in ("weight", "bias")]
    hidden = graph.apply("EmbedLayerNormalization", "pieces", "shapes", *tables, *norm, "mask", to=["layer", "lengths"],
                         fused=True, epsilon=EPSILON)  # fmt: skip
    for number in range(1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))):
        hidden = _layer(graph, hidden, f"layers.{number}")
    width = graph.constant("width", np.asarray([-1, weights["norm.weight"].shape[0]], dtype=np.int64))
    words = graph.apply("Gather", graph.apply("Reshape", hidden, width, to="flat"), "first", to="words", axis=0)
    lengths = graph.constant("sizes", np.asarray(list(sizes.values()), dtype=np.int64))
    scores = [f"{name}.scores" for name in sizes]
    graph.apply("Split", graph.biased(words, "classes"), lengths, to=scores, axis=1)
    for name, each in zip(sizes, scores, strict=True):
        graph.apply("ArgMax", each, to=name, axis=1, keepdims=0)
    dependent = graph.apply(
        "Gelu", graph.biased(words, "dependent", "dependent.linear"), to="dependent.active", fused=True
    )
    head = graph.apply("Gelu", graph.biased(words, "head", "head.linear"), to="head", fused=True)
    graph.product(dependent, "arc", "dependent")
    graph.biased(head, "head_bias")
    for name in ("root", "as_dependent"):
        graph.biased(words, name)
    graph.product(words, "as_head", "as_head")
    vectors = ("dependent", "head", "head_bias", "root", "as_dependent", "as_head")
    outputs = {**dict.fromkeys(sizes, TensorProto.INT64), **dict.fromkeys(vectors, TensorProto.FLOAT)}
    inputs = dict.fromkeys(("pieces", "shapes", "mask"), (TensorProto.INT32, "wp"))
    graph.save(path, {**inputs, "first": (TensorProto.INT64, "n")}, outputs)


def _layer(graph: Graph, hidden: str, name: str) -> str:
    """One layer of the encoder."""
    given = graph.weight(f"{name}.attention.weight", turned=True), graph.weight(f"{name}.attention.bias")
    seen = graph.apply("Attention", hidden, *given, "lengths", to=f"{name}.seen", fused=True, num_heads=ATTENTION_HEADS)
    out = graph.product(seen, f"{name}.output")
    hidden = graph.normal(out, hidden, norm=f"{name}.attention_norm", bias=f"{name}.output")
    up = graph.product(hidden, f"{name}.up")
    active = graph.apply("BiasGelu", up, graph.weight(f"{name}.up.bias"), to=f"{name}.active", fused=True)
    return graph.normal(graph.product(active, f"{name}.down"), hidden, norm=f"{name}.norm", bias=f"{name}.down")


def write_relations(weights: Weights, path: Path) -> None:
    """The relation of each word to its head; a head behind the last word is none."""
    graph = Graph(weights)
    root = graph.constant("as_root", weights["as_root"].astype(np.float32)[None])
    heads = graph.apply("Concat", "as_head", root, to="all_heads", axis=0)
    both = graph.apply("Add", "as_dependent", graph.apply("Gather", heads, "heads", to="own_heads", axis=0), to="both")
    scores = graph.biased(graph.apply("Gelu", both, to="active", fused=True), "relation", "scores")
    graph.apply("ArgMax", scores, to="relation", axis=1, keepdims=0)
    vectors = dict.fromkeys(("as_dependent", "as_head"), (TensorProto.FLOAT, "nr"))
    graph.save(path, {**vectors, "heads": (TensorProto.INT64, "n")}, {"relation": TensorProto.INT64})


def export(trained: Path, encoder: Path, out: Path) -> None:
    """Write the pipeline in the place of `out`; what else is in the folder, the model card, stays."""
    weights = dict(np.load(trained / WEIGHTS))
    labels = json.loads((trained / LABELS).read_text(encoding="utf-8"))
    logging.getLogger().setLevel(logging.ERROR)  # quantize_dynamic recommends steps that know no fused operators
    with tempfile.TemporaryDirectory() as folder:
        plain, component = Path(folder) / "plain.onnx", Path(folder) / "component"
        component.mkdir()
        write_encoder(weights, class_sizes(labels), plain)
        quantize_dynamic(
            plain, component / ENCODER, op_types_to_quantize=_QUANTISED, per_channel=True, weight_type=QuantType.QInt8,
            reduce_range=True,  # of seven bits: with eight, processors without VNNI add wrongly where sums are large
            extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
        )  # fmt: skip
        write_relations(weights, component / RELATIONS)
        for name in (LABELS, FORMS):
            shutil.copy(trained / name, component / name)
        shutil.copy(encoder / "vocab.txt", component / PIECES)
        digest = hashlib.sha256((component / ENCODER).read_bytes()).hexdigest()
        nlp = spacy.blank("en", meta={**META, "weights": digest})  # other weights make another version of the reader
        pipe: Any = nlp.add_pipe(FACTORY, name="encoder")
        pipe.from_disk(component)
        nlp.to_disk(out)


def main() -> None:
    """Export by the options."""
    parser = argparse.ArgumentParser(description="Write a trained network as the pipeline that Parley ships.")
    for name in ("trained", "encoder", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    export(options.trained, options.encoder, options.out)


if __name__ == "__main__":
    main()
