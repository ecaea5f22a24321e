import { f1, type Score } from "./trees.ts";

/**
 * 95 % interval of an F1 by bootstrap over sentences (Efron 1979): percentiles 2.5 and 97.5 of `rounds` samples drawn
 * with replacement; the draws are the same on every run. `sentences`: each sentence's counts.
 */
export function interval(sentences: readonly Score[], rounds = 1000): readonly [low: number, high: number] {
  const draw = generator(1);
  const n = sentences.length;
  const found = Array.from({ length: rounds }, () => {
    const sum = { correct: 0, predicted: 0, gold: 0 };
    for (let i = 0; i < n; i += 1) {
      const score = sentences[Math.floor(draw() * n)];
      sum.correct += score?.correct ?? 0;
      sum.predicted += score?.predicted ?? 0;
      sum.gold += score?.gold ?? 0;
    }
    return f1(sum);
  }).sort((a, b) => a - b);
  return [found[Math.floor(0.025 * rounds)] ?? 0, found[Math.ceil(0.975 * rounds) - 1] ?? 0];
}

/** Mulberry32: numbers in [0, 1) that depend on the seed alone. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
