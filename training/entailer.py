"""Train the entailment model: all-MiniLM-L6-v2 reading two sentences at once, three labels.

Run with ``python -m training.entailer``; started again with the same arguments, it goes on from its last checkpoint.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Encoding
from torch import Tensor, nn
from torch.optim.lr_scheduler import LambdaLR

from training.export_encoder import published_bert, published_tokenizer
from training.pairs import read
from training.synthetic import CONTRADICTION, NO_CONTRADICTION, Example

_LONGEST = 80  # tokens; longer pairs are left out, since cutting them may cut what makes the label true
_WARM_UP = 0.06
_SMOOTHING = 0.05
_CHECKPOINT_EVERY = 120  # seconds
_SORTED_TOGETHER = 50  # batches: sorted by length inside such a stretch, so that little is padding


class CrossEncoder(nn.Module):
    """A BERT with three logits over the first token's state and the mean of all."""

    def __init__(self, bert: nn.Module) -> None:
        super().__init__()
        self.bert = bert
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(2 * 384, 3)

    def forward(self, input_ids: Tensor, token_type_ids: Tensor, attention_mask: Tensor | None = None) -> Tensor:
        """Return logits for entailment, neutral, contradiction, shape (n, 3); no mask is needed without padding."""
        states = self.bert(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=attention_mask
        ).last_hidden_state
        if attention_mask is None:
            mean = states.mean(dim=1)
        else:
            shown = attention_mask.unsqueeze(-1).to(states.dtype)
            mean = (states * shown).sum(dim=1) / shown.sum(dim=1)
        logits: Tensor = self.head(self.dropout(torch.cat([states[:, 0], mean], dim=1)))
        return logits


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What decides the weights."""

    seed: int
    epochs: int
    batch: int
    rate: float
    steps: int


def untrained() -> CrossEncoder:
    """Return the published body under a fresh head, word embeddings frozen."""
    bert = published_bert()
    bert.pooler = None
    bert.embeddings.word_embeddings.weight.requires_grad = False
    return CrossEncoder(bert)


def batches(pairs: Sequence[Encoding], size: int, rng: random.Random) -> list[list[int]]:
    """Return the places of every pair, in batches of like length, in random order."""
    order = rng.sample(range(len(pairs)), len(pairs))
    stretch = size * _SORTED_TOGETHER
    found = []
    for start in range(0, len(order), stretch):
        near = sorted(order[start : start + stretch], key=lambda place: len(pairs[place].ids))
        found += [near[first : first + size] for first in range(0, len(near), size)]
    rng.shuffle(found)
    return found


def collate(pairs: Sequence[Encoding]) -> tuple[Tensor, Tensor, Tensor]:
    """Return ids, token types and mask, padded to the longest."""
    longest = max(len(pair.ids) for pair in pairs)
    columns = [(pair.ids, pair.type_ids, pair.attention_mask) for pair in pairs]
    ids, types, mask = (
        torch.tensor([row[part] + [0] * (longest - len(row[part])) for row in columns]) for part in range(3)
    )
    return ids, types, mask


def loss_of(logits: Tensor, labels: Tensor) -> Tensor:
    """Return the mean cross-entropy, of "not contradiction" where that is all that is known."""
    known = nn.functional.cross_entropy(
        logits, labels.clamp(max=CONTRADICTION), label_smoothing=_SMOOTHING, reduction="none"
    )
    either = -logits.log_softmax(dim=1)[:, :CONTRADICTION].logsumexp(dim=1)
    return torch.where(labels == NO_CONTRADICTION, either, known).mean()


def train(examples: Sequence[Example], recipe: Recipe, out: Path) -> None:
    """Train and write ``model.pt``, going on from a checkpoint where there is one."""
    torch.manual_seed(recipe.seed)
    torch.set_num_threads(2)
    read_as = published_tokenizer().encode_batch([(each.premise, each.hypothesis) for each in examples])
    fitting = [place for place, pair in enumerate(read_as) if len(pair.ids) <= _LONGEST]
    pairs = [read_as[place] for place in fitting]
    labels = torch.tensor([examples[place].label for place in fitting])
    rng = random.Random(recipe.seed)  # noqa: S311 -- no secret
    plan = [batch for _ in range(recipe.epochs) for batch in batches(pairs, recipe.batch, rng)][: recipe.steps]
    model = untrained().train()
    optimiser = torch.optim.AdamW((p for p in model.parameters() if p.requires_grad), lr=recipe.rate)
    schedule = LambdaLR(optimiser, lambda step: _rate(step, len(plan)))
    for step in _steps(len(plan), out, model, optimiser, schedule):
        ids, types, mask = collate([pairs[place] for place in plan[step]])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(model(ids, types, mask).float(), labels[plan[step]])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            print(json.dumps({"step": step, "of": len(plan), "loss": round(loss.item(), 4)}), flush=True)
    torch.save(model.state_dict(), out / "model.pt")


def _rate(step: int, steps: int) -> float:
    warm = _WARM_UP * steps
    return min(1.0, (step + 1) / warm) * (1 - step / steps)


def _steps(
    count: int, out: Path, model: nn.Module, optimiser: torch.optim.Optimizer, schedule: LambdaLR
) -> Iterator[int]:
    """Yield the steps that are left and write a checkpoint now and then."""
    checkpoint = out / "checkpoint.pt"
    first = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        schedule.load_state_dict(saved["schedule"])
        first = saved["step"]
    written = time.monotonic()
    for step in range(first, count):
        if time.monotonic() - written > _CHECKPOINT_EVERY:
            state = {"model": model.state_dict(), "optimiser": optimiser.state_dict()}
            torch.save(state | {"schedule": schedule.state_dict(), "step": step}, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
            written = time.monotonic()
        yield step


def main() -> None:
    """Train on ``train.jsonl``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=Path, default=Path("build/pairs/train.jsonl"))
    parser.add_argument("--out", type=Path, default=Path("build/entailer"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--steps", type=int, default=1200, help="stop after so many batches")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    recipe = Recipe(
        seed=options.seed, epochs=options.epochs, batch=options.batch, rate=options.rate, steps=options.steps
    )
    train(read(options.pairs), recipe, options.out)


if __name__ == "__main__":
    main()
