import { getOr } from "../model/once.ts";

/** Lemma rules learnt from the treebanks (`training/lemmas.py`), by Penn tag. */
export interface LemmaTable {
  /** Ending → how many characters go, and what comes in their place. */
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, readonly [number, string]>>;
  /** Form → lemma, for what the rules get wrong. */
  readonly exceptions: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const longestEnding = 5;

/** Reads `lemmas.json`, whose exceptions are written "form TAG". */
export function readLemmas(json: string): LemmaTable {
  const { rules, exceptions } = JSON.parse(json) as {
    readonly rules: Readonly<Record<string, Readonly<Record<string, readonly [number, string]>>>>;
    readonly exceptions: Readonly<Record<string, string>>;
  };
  const byTag = new Map<string, Map<string, string>>();
  for (const [key, lemma] of Object.entries(exceptions)) {
    const border = key.lastIndexOf(" ");
    getOr(byTag, key.slice(border + 1), () => new Map<string, string>()).set(key.slice(0, border), lemma);
  }
  return {
    rules: new Map(Object.entries(rules).map(([tag, endings]) => [tag, new Map(Object.entries(endings))])),
    exceptions: byTag,
  };
}

/**
 * The lemma of a normalised word with Penn tag `tag`: the exception, else the edit of its longest known ending. Proper
 * nouns keep their capitals, "I" is "I", all else is lower case.
 */
export function lemmaOf(table: LemmaTable, form: string, tag: string): string {
  const lower = form.toLowerCase();
  const lemma = table.exceptions.get(tag)?.get(lower) ?? edited(table, lower, tag);
  if (tag === "NNP" || tag === "NNPS") return lower.startsWith(lemma) ? form.slice(0, lemma.length) : form;
  return lemma === "i" && tag === "PRP" ? "I" : lemma;
}

function edited({ rules }: LemmaTable, form: string, tag: string): string {
  const endings = rules.get(tag);
  if (endings === undefined) return form;
  for (let length = Math.min(longestEnding, form.length); length >= 0; length -= 1) {
    const rule = endings.get(form.slice(form.length - length));
    if (rule !== undefined) return form.slice(0, form.length - rule[0]) + rule[1];
  }
  return form;
}
