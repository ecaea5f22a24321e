import type { Token } from "../model/sentence.ts";

/**
 * Hangs anew what parsers often hang from the wrong word, where the words themselves tell: a distance is no object, an
 * infinitive right behind a plan is what is planned, a noun right before a name describes it, what someone is accused of is
 * no business of who accuses.
 */
export function reattached(tokens: readonly Token[]): readonly Token[] {
  return [distanceTakenForObject, infinitiveOfNoun, descriptionTakenForObject, chargeOfAgent].reduce(
    (found, repair) => repair(found),
    tokens,
  );
}

/** "The troops left, some [70 km] north of Kabul.": nobody leaves kilometres. */
function distanceTakenForObject(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, i): Token => {
    if (token.relation !== "obj" || !/^(?:km|kilomet(?:er|re)|mile|met(?:er|re))$/.test(token.lemma)) return token;
    const first = tokens.findIndex(({ head }, word) => word === i || head === i);
    const apart = tokens.slice(Math.max(0, first - 1), i).some(({ text }) => text === ",");
    return apart ? { ...token, relation: "obl:unmarked" } : token;
  });
}

const intentions = new Set(
  "agreement attempt bid decision deal effort intention offer order permission plan pledge promise proposal refusal request right threat".split(
    " ",
  ),
);

/** "called their plans [to deploy] troops a failure": what is planned hangs from the plan right before it. */
function infinitiveOfNoun(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, verb): Token => {
    if (!/^(?:advcl|xcomp)$/.test(token.relation) || token.xpos !== "VB") return token;
    const to = tokens.findIndex(({ head, relation, lemma }) => head === verb && relation === "mark" && lemma === "to");
    const noun = tokens[to - 1];
    const bound = to === verb - 1 && noun?.upos === "NOUN" && intentions.has(noun.lemma);
    return bound && token.head !== to - 1 && noun.head === token.head
      ? { ...token, head: to - 1, relation: "acl" }
      : token;
  });
}

/** "would provide its [ally] Tajikistan with arms": of two objects side by side the noun describes the name. */
function descriptionTakenForObject(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, i): Token => {
    const name = tokens[i + 1];
    const both = token.relation === "obj" && name?.relation === "obj" && name.head === token.head;
    return both && token.upos === "NOUN" && name.upos === "PROPN"
      ? { ...token, head: i + 1, relation: "nmod:desc" }
      : token;
  });
}

/** "was accused by prosecutors of [taking] bribes": the governor took them, not the prosecutors. */
function chargeOfAgent(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, gerund): Token => {
    const agent = tokens[token.head];
    if (token.relation !== "acl" || token.xpos !== "VBG" || agent?.relation !== "obl:agent") return token;
    const of = tokens.some(({ head, relation, lemma }) => head === gerund && relation === "mark" && lemma === "of");
    const charge = /^(?:accuse|suspect|convict|acquit|clear)$/.test(tokens[agent.head]?.lemma ?? "");
    return of && charge ? { ...token, head: agent.head, relation: "advcl" } : token;
  });
}
