/**
 * `compute` done once for each object, and what it gives kept as long as the object lives: for what many ask of a table, a
 * sentence, a list that never changes.
 */
export function once<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  // Who asks of a sentence asks again of the same.
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key === key) return last.value;
    const found = kept.get(key) ?? { value: compute(key) };
    kept.set(key, found);
    last = { key, value: found.value };
    return found.value;
  };
}

/** The value of `key` in a map; computed and put there where it is missing. */
export function getOr<Key, Value>(map: Map<Key, Value>, key: Key, compute: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined || map.has(key)) return found as Value;
  const value = compute();
  map.set(key, value);
  return value;
}
