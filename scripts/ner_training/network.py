"""The network: the base's transformer with a head that gives each piece the labels' scores."""

import numpy as np
import torch
import torch.nn.functional as functional
from torch import nn

from .settings import LABELS, LAYERS

EPSILON = 1e-12
AWAY = -1e4


class Dropout(nn.Module):
    """Dropout by random bytes: several times faster on a CPU than PyTorch's own."""

    def __init__(self, share):
        super().__init__()
        self.limit, self.random = round(256 * share), np.random.Generator(np.random.SFC64(0))

    def forward(self, x):
        """Return x with a share set to nought."""
        if not self.training or not self.limit:
            return x
        drawn = np.frombuffer(bytearray(self.random.bytes(x.numel())), np.uint8)
        kept = torch.from_numpy(drawn).view(x.shape) >= self.limit
        return x * (kept.to(x.dtype) * (256 / (256 - self.limit)))


class Layer(nn.Module):
    """One layer: attention and a feed-forward part, each followed by a norm."""

    def __init__(self, width, heads, inner, drop):
        super().__init__()
        self.heads, self.drop = heads, drop
        self.qkv = nn.Linear(width, 3 * width)
        self.ao = nn.Linear(width, width)
        self.aln = nn.LayerNorm(width, eps=EPSILON)
        self.fi = nn.Linear(width, inner)
        self.fo = nn.Linear(inner, width)
        self.oln = nn.LayerNorm(width, eps=EPSILON)

    def attend(self, x, mask):
        """Return what each piece takes from the others."""
        batch, length, width = x.shape
        split = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads)
        q, k, v = split.permute(2, 0, 3, 1, 4)
        # Spelt out: the backward pass of PyTorch's own attention is slow on a CPU.
        weights = (q * (width // self.heads) ** -0.5) @ k.transpose(-1, -2)
        mixed = weights.masked_fill(~mask, AWAY).softmax(-1).to(v.dtype) @ v
        return self.ao(mixed.transpose(1, 2).reshape(batch, length, width))

    def forward(self, x, mask):
        """Return the layer's output."""
        x = self.aln(x + self.drop(self.attend(x, mask)))
        return self.oln(x + self.drop(self.fo(functional.gelu(self.fi(x)))))


class Tagger(nn.Module):
    """The whole network."""

    def __init__(self, base, kept, layers=LAYERS, dropout=0.1):
        super().__init__()
        width = base.width
        self.drop = Dropout(dropout)
        self.word = nn.Embedding(len(kept), width)
        self.pos = nn.Embedding(base.positions, width)
        self.typ = nn.Parameter(torch.zeros(width))
        self.ln = nn.LayerNorm(width, eps=EPSILON)
        self.layers = nn.ModuleList(
            Layer(width, base.heads, base.inner, self.drop) for _ in range(layers)
        )
        self.head = nn.Linear(width, len(LABELS))
        self.name = nn.Linear(width, 2)  # an aid of training: is the word a proper noun?
        with torch.no_grad():
            fill(self, base, kept)

    def encode(self, ids, mask):
        """Return the last layer for each piece."""
        x = self.word(ids) + self.pos(torch.arange(ids.shape[1]))[None] + self.typ
        x = self.drop(self.ln(x))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x

    def forward(self, ids, mask):
        """Return the labels' scores for each piece."""
        return self.head(self.encode(ids, mask))


def fill(network, base, kept):
    """Put the base's weights in."""

    def get(name, *shape):
        return torch.tensor(base.tensors[name]).reshape(*shape)

    width = base.width
    network.word.weight.copy_(get("emb.word", -1, width)[list(kept)])
    network.pos.weight.copy_(get("emb.pos", -1, width))
    network.typ.copy_(get("emb.type", -1, width)[0])
    fill_norm(network.ln, get, "emb.ln")
    for i, layer in enumerate(network.layers):
        layer.qkv.weight.copy_(torch.cat([get(f"l{i}.{x}.w", width, width) for x in "qkv"]))
        layer.qkv.bias.copy_(torch.cat([get(f"l{i}.{x}.b", width) for x in "qkv"]))
        for name in ("ao", "fi", "fo"):
            part = getattr(layer, name)
            part.weight.copy_(get(f"l{i}.{name}.w", *part.weight.shape))
            part.bias.copy_(get(f"l{i}.{name}.b", -1))
        fill_norm(layer.aln, get, f"l{i}.aln")
        fill_norm(layer.oln, get, f"l{i}.oln")


def fill_norm(norm, get, name):
    """Put the weights of one norm in."""
    norm.weight.copy_(get(f"{name}.w", -1))
    norm.bias.copy_(get(f"{name}.b", -1))
