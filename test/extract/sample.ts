import type { Article } from "../../src/model/article.ts";
import type { NameLabel, Sentence, Token, Upos } from "../../src/model/sentence.ts";

/**
 * An article of one sentence from words written as `text/UPOS/head/relation` or `text/UPOS/head/relation/label`, heads
 * counted from 1, 0 for the root, with one space between words but none before punctuation and "'s". Where the lemma or
 * the Penn tag matters it is spelled out: `warned=warn/VERB:VBD/0/root`.
 */
export function sample(words: string): { readonly article: Article; readonly sentences: readonly Sentence[] } {
  let text = "";
  const tokens = words.split(/\s+/).map((word): Token => {
    const [written = "", tags = "X", head = "0", relation = "dep", name = "O"] = word.split("/");
    const [form = "", lemma] = written.split("=");
    const [upos = "X", xpos] = tags.split(":");
    if (text !== "" && !/^(?:[,.:)]|'s)$/.test(form) && !text.endsWith("(")) text += " ";
    const span = { start: text.length, end: text.length + form.length };
    text += form;
    return {
      span,
      text: form,
      lemma: lemma ?? (upos === "NOUN" ? form.toLowerCase().replace(/s$/, "") : form.toLowerCase()),
      upos: upos as Upos,
      xpos: xpos ?? (upos === "PRON" ? "PRP" : upos === "NOUN" ? (form.endsWith("s") ? "NNS" : "NN") : upos),
      head: Number(head) - 1,
      relation,
      name: name as NameLabel,
      confidence: { upos: 1, head: 1, relation: 1, name: 1 },
    };
  });
  const span = { start: 0, end: text.length };
  const source = { file: "sample", content: text, alignment: [], omissions: [] };
  return {
    article: { text, blocks: [{ kind: "body", span }], authors: [], language: "en", source },
    sentences: [{ span, tokens, block: 0 }],
  };
}
