"""The network: two bidirectional LSTM layers; tags from the first, tree from the second, names from both.

Biaffine attachment after Dozat and Manning (2017), with predicted tags fed to the second layer (stack propagation,
Zhang and Weiss 2016).
"""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

WORD, AFFIX, TAG = 100, 20, 32
FIRST, SECOND = 128, 160
ARC, LABEL, NAME = 112, 40, 64
FEATURES = WORD + 6 * AFFIX


class Network(nn.Module):
    def __init__(self, vectors: torch.Tensor, trained: torch.Tensor, sizes: dict[str, int], buckets: tuple[int, int]):
        """`vectors` (words, 100): frozen word vectors; `trained` (words,): 1 where a delta is learnt, else 0."""
        super().__init__()
        self.register_buffer("vectors", vectors)
        self.register_buffer("trained", trained[:, None])
        self.delta = nn.Embedding.from_pretrained(torch.zeros_like(vectors), freeze=False)
        self.affixes = nn.ModuleList(nn.Embedding(buckets[0], AFFIX) for _ in range(5))
        self.shapes = nn.Embedding(buckets[1], AFFIX)
        for table in [*self.affixes, self.shapes]:
            nn.init.normal_(table.weight, std=0.3)
        self.first = nn.LSTM(FEATURES, FIRST, batch_first=True, bidirectional=True)
        self.upos = nn.Linear(2 * FIRST, sizes["upos"])
        self.xpos = nn.Linear(2 * FIRST, sizes["xpos"])
        self.tags = nn.Linear(sizes["upos"] + sizes["xpos"], TAG)
        self.second = nn.LSTM(2 * FIRST + TAG, SECOND, batch_first=True, bidirectional=True)
        self.arc_head = nn.Linear(2 * SECOND, ARC)
        self.arc_dependent = nn.Linear(2 * SECOND, ARC)
        self.label_head = nn.Linear(2 * SECOND, LABEL)
        self.label_dependent = nn.Linear(2 * SECOND, LABEL)
        self.root = nn.Parameter(torch.randn(2 * SECOND) * 0.1)
        self.arcs = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.05)
        self.labels = nn.Parameter(torch.randn(LABEL + 1, sizes["relations"] * (LABEL + 1)) * 0.05)
        self.name_hidden = nn.Linear(2 * FIRST + 2 * SECOND, NAME)
        self.names = nn.Linear(NAME, sizes["names"])
        self.act = nn.LeakyReLU(0.1)

    def features(self, words, affixes, shapes, word_dropout: float):
        """(B, T) word rows, (B, T, 5) affix buckets, (B, T) shape buckets → (B, T, FEATURES)."""
        if self.training and word_dropout:
            words = words.masked_fill(torch.rand(words.shape) < word_dropout, 0)
        word = self.vectors[words] + self.delta(words) * self.trained[words]
        return torch.cat([word, *(t(affixes[..., i]) for i, t in enumerate(self.affixes)), self.shapes(shapes)], -1)

    def forward(self, words, affixes, shapes, lengths, word_dropout=0.2, dropout=0.33):
        x = shared_dropout(self.features(words, affixes, shapes, word_dropout), dropout / 2, self.training)
        first = shared_dropout(run(self.first, x, lengths), dropout, self.training)
        upos, xpos = self.upos(first), self.xpos(first)
        tags = self.tags(torch.cat([upos.softmax(-1), xpos.softmax(-1)], -1))
        second = shared_dropout(run(self.second, torch.cat([first, tags], -1), lengths), dropout, self.training)
        rooted = torch.cat([self.root.expand(second.shape[0], 1, -1), second], 1)
        drop = lambda t: shared_dropout(t, dropout, self.training)
        heads = drop(self.act(self.arc_head(rooted)))
        dependents = with_one(drop(self.act(self.arc_dependent(second))))
        arcs = dependents @ self.arcs @ heads.transpose(1, 2)
        label_heads = with_one(drop(self.act(self.label_head(rooted)))) @ self.labels
        label_dependents = with_one(drop(self.act(self.label_dependent(second))))
        names = self.names(drop(self.act(self.name_hidden(torch.cat([first, second], -1)))))
        return upos, xpos, arcs, label_heads, label_dependents, names

    def label_scores(self, label_heads, label_dependents, heads):
        """Scores (B, T, relations) of each word's relation to the head chosen in `heads` (B, T; 0 is the root)."""
        b, t = heads.shape
        chosen = label_heads.gather(1, heads[..., None].expand(-1, -1, label_heads.shape[-1]))
        chosen = chosen.view(b, t, -1, LABEL + 1)
        return (chosen @ label_dependents[..., None]).squeeze(-1)


def with_one(x):
    """Appends a constant 1, so that one bilinear form holds the linear terms too."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def run(lstm, x, lengths):
    packed = pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
    return pad_packed_sequence(lstm(packed)[0], batch_first=True, total_length=x.shape[1])[0]


def shared_dropout(x, rate: float, training: bool):
    """Dropout with one mask for all words of a sentence (Gal and Ghahramani 2016)."""
    if not training or rate == 0:
        return x
    mask = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - rate) / (1 - rate)
    return x * mask
