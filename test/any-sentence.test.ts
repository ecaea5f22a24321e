import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { annotateAll } from "../src/linguistics/annotate.ts";
import type { Article, Block } from "../src/model/article.ts";
import type { Sentence, Token } from "../src/model/sentence.ts";
import { defaultBase } from "../src/model/vocabulary.ts";
import { interpret } from "../src/pipeline.ts";
import { readArticle } from "../src/read/article.ts";
import { loadTools } from "../src/tools.ts";
import { readPage } from "./corpus/page.ts";

const tools = await loadTools();
const folder = fileURLToPath(new URL("corpus/", import.meta.url));
const pages = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
const texts = pages.sort().flatMap((file) => readPage(readFileSync(`${folder}${file}`, "utf8"), file).examples);
const articles = texts.map(({ text }, i) => readArticle(`${i}.txt`, Buffer.from(text)));
const trees = (await annotateAll(articles, tools.model)).flatMap(({ sentences }) => sentences);
const words = trees.flatMap(({ tokens }) => tokens);

/** A sentence of the corpus without its first words, and some of the others changed: the tree stays, right or wrong. */
const oddSentence = fc
  .record({
    tree: fc.constantFrom(...trees),
    cut: fc.nat(12),
    changed: fc.dictionary(fc.nat(25).map(String), fc.constantFrom(...words), { maxKeys: 8 }),
  })
  .map(({ tree, cut, changed }) =>
    cutBefore(tree.tokens, Math.min(cut, tree.tokens.length - 1)).map((token, i): Token => {
      const { text, lemma, upos, xpos, name } = changed[i] ?? token;
      return { ...token, text, lemma, upos, xpos, name };
    }),
  );

/** The tokens from `first` on; of those whose head is gone the first is the root, and the others hang from it. */
function cutBefore(tokens: readonly Token[], first: number): readonly Token[] {
  const root = tokens.findIndex(({ head }, i) => i >= first && head < first);
  return tokens.slice(first).map((token, i) => {
    if (first + i === root) return { ...token, head: -1, relation: "root" };
    return { ...token, head: (token.head < first ? root : token.head) - first };
  });
}

/** The sentences as an article, each a paragraph, a space between words. */
function articleOf(drawn: readonly (readonly Token[])[]) {
  let text = "";
  const blocks: Block[] = [];
  const sentences = drawn.map((tokens, block): Sentence => {
    if (text !== "") text += "\n\n";
    const start = text.length;
    const placed = tokens.map((token, i): Token => {
      if (i > 0) text += " ";
      text += token.text;
      return { ...token, span: { start: text.length - token.text.length, end: text.length } };
    });
    const span = { start, end: text.length };
    blocks.push({ kind: "body", span });
    return { span, tokens: placed, block };
  });
  const source = { file: "odd.txt", content: text, alignment: [], omissions: [] };
  const article: Article = { text, blocks, authors: [], language: "en", source };
  return { article, sentences };
}

describe("any sentence", () => {
  // "That is the president of Russia": a rule that looks at the word before "that" must not rely on one.
  it("is understood in some way, whatever its words and its tree", () => {
    fc.assert(
      fc.property(fc.array(oddSentence, { minLength: 1, maxLength: 3 }), (drawn) => {
        const { article, sentences } = articleOf(drawn);
        interpret(article, { sentences, notes: [] }, tools, { base: defaultBase, withText: true });
      }),
      { numRuns: 3000, seed: 20210728 },
    );
  }).timeout(60_000);
});
