/** Lemma rules learnt from the treebanks (`training/lemmas.py`). */
export interface LemmaTable {
  /** Penn tag → ending → how many characters go, and what comes in their place. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, readonly [number, string]>>>>;
  /** "form TAG" → lemma, for what the rules get wrong. */
  readonly exceptions: ReadonlyMap<string, string>;
}

const longestEnding = 5;

/** Reads `lemmas.json`. */
export function readLemmas(json: string): LemmaTable {
  const { rules, exceptions } = JSON.parse(json) as {
    readonly rules: LemmaTable["rules"];
    readonly exceptions: Readonly<Record<string, string>>;
  };
  return { rules, exceptions: new Map(Object.entries(exceptions)) };
}

/**
 * The lemma of a normalised word with Penn tag `tag`: the exception, else the edit of its longest known ending. Proper
 * nouns keep their capitals, "I" is "I", all else is lower case.
 */
export function lemmaOf(table: LemmaTable, form: string, tag: string): string {
  const lower = form.toLowerCase();
  const lemma = table.exceptions.get(`${lower} ${tag}`) ?? edited(table, lower, tag);
  if (tag === "NNP" || tag === "NNPS") return lower.startsWith(lemma) ? form.slice(0, lemma.length) : form;
  return lemma === "i" && tag === "PRP" ? "I" : lemma;
}

function edited(table: LemmaTable, form: string, tag: string): string {
  const rules = table.rules[tag] ?? {};
  for (let length = Math.min(longestEnding, form.length); length >= 0; length -= 1) {
    const ending = form.slice(form.length - length);
    const rule = Object.hasOwn(rules, ending) ? rules[ending] : undefined;
    if (rule !== undefined) return form.slice(0, form.length - rule[0]) + rule[1];
  }
  return form;
}
