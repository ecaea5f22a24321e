import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { lemmaOf, readLemmas } from "../../src/linguistics/lemmas.ts";
import { packageFolder } from "../../src/tools.ts";

const table = readLemmas(readFileSync(join(packageFolder, "models", "english", "lemmas.json"), "utf8"));

/** Form, Penn tag, lemma. */
const examples = `
bases NNS base · allies NNS ally · crises NNS crisis · missiles NNS missile · gunmen NNS gunman · embargoes NNS embargo
refused VBD refuse · banned VBD ban · vetoed VBD veto · fled VBD flee · sought VBN seek · withdrew VBD withdraw · sworn VBN swear
planning VBG plan · killing VBG kill · vying VBG vie · fleeing VBG flee · referring VBG refer · trafficking VBG traffic
expelled VBN expel · targeted VBN target · denied VBD deny · lied VBD lie · accused VBD accuse · led VBD lead · read VBD read
undergoes VBZ undergo · deadliest JJS deadly · larger JJR large · Lavrov NNP Lavrov · Americans NNPS American · I PRP I`;

describe("lemmas", () => {
  for (const example of examples.trim().split(/\s*[·\n]\s*/)) {
    const [form = "", tag = "", lemma] = example.split(" ");
    it(`${form} ${tag} is ${lemma}`, () => assert.equal(lemmaOf(table, form, tag), lemma));
  }
});
