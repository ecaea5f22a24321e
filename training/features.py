"""What the network sees of a word. `src/linguistics/features.ts` must compute the same, number for number."""

import re
import unicodedata

AFFIX_BUCKETS = 4096
SHAPE_BUCKETS = 512
WORD_SEED = 0  # of the hash that a word is looked up by
AFFIXES = 5  # prefixes of 2 and 3, suffixes of 2, 3 and 4 characters

_TYPOGRAPHY = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-", "…": "."}
)


def normalise(form: str) -> str:
    """News and treebanks print quotes and dashes in many ways; one is enough."""
    plain = unicodedata.normalize("NFC", form).translate(_TYPOGRAPHY)
    if plain in ("``", "''"):
        return '"'
    return "-" if re.fullmatch(r"-+", plain) else plain


def word_keys(form: str) -> list[str]:
    """Keys to look a word up by, best first: as is in lower case, then with every digit as 0."""
    lower = normalise(form).lower()
    return [lower, re.sub(r"[0-9]", "0", lower)]


def fnv1a(text: str, seed: int) -> int:
    """32-bit FNV-1a over UTF-16 code units, low byte then high byte, so that JavaScript gets the same."""
    value = (2166136261 ^ seed) & 0xFFFFFFFF
    for byte in text.encode("utf-16-le"):
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def affix_buckets(form: str) -> list[int]:
    """Buckets of the five affixes of the lower-cased word; a word shorter than an affix is its own affix."""
    lower = normalise(form).lower()
    affixes = [lower[:2], lower[:3], lower[-2:], lower[-3:], lower[-4:]]
    return [fnv1a(affix, i + 1) % AFFIX_BUCKETS for i, affix in enumerate(affixes)]


def shape_bucket(form: str) -> int:
    """Bucket of the word's shape: X upper, x lower, 0 digit, other letters as a; runs are cut at three ("Xxxx")."""
    shape = re.sub(r"[A-Z]", "X", re.sub(r"[a-z]", "x", re.sub(r"[0-9]", "0", normalise(form))))
    shape = re.sub(r"[^\x00-\x7f]", "a", shape)
    shape = re.sub(r"(.)\1{3,}", r"\1\1\1", shape, flags=re.S)
    return fnv1a(shape, 9) % SHAPE_BUCKETS
