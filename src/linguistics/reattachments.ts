import type { Token } from "../model/sentence.ts";

/**
 * Hangs anew what parsers often hang from the wrong word, where the words themselves tell: a distance is no object, an
 * infinitive right behind a plan is what is planned, a noun right before a name describes it, what someone is accused of is
 * no business of who accuses.
 */
export function reattached(tokens: readonly Token[]): readonly Token[] {
  return [
    distanceTakenForObject,
    infinitiveOfNoun,
    descriptionTakenForObject,
    chargeOfAgent,
    ownerTakenForOwned,
    predicateTakenForClause,
    insertedSpeaker,
  ].reduce((found, repair) => repair(found), tokens);
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

/** "Aung San Suu Kyi's [lawyer] said so": what someone has does not explain who it is. */
function ownerTakenForOwned(tokens: readonly Token[]): readonly Token[] {
  const owned = tokens.findIndex(({ relation, head, upos }, i) => {
    if (relation !== "appos" || upos !== "NOUN" || head < 0) return false;
    const mark = tokens.findLastIndex(({ xpos }, at) => at < i && xpos === "POS");
    const between = [...tokens.slice(head, Math.max(mark, 0)), ...tokens.slice(mark + 1, i)];
    const whole = between.every(({ upos: word }) => /^(?:PROPN|NOUN|ADJ)$/.test(word));
    return head < mark && mark < i && whole;
  });
  const owner = tokens[owned]?.head ?? -1;
  const named = tokens[owner];
  if (named === undefined) return tokens;
  return tokens.map((token, i): Token => {
    if (i === owned) return { ...token, head: named.head, relation: named.relation };
    if (i === owner) return { ...token, head: owned, relation: "nmod:poss" };
    return token.head === owner && i > owned ? { ...token, head: owned } : token;
  });
}

/** "Reports that Chad had invaded Libya are [false].": what stands behind "are" without a subject has the noun for one. */
function predicateTakenForClause(tokens: readonly Token[]): readonly Token[] {
  const predicate = tokens.findIndex(({ relation, head }, i) => {
    if (relation !== "acl" || head >= i) return false;
    const children = tokens.filter((token) => token.head === i).map((token) => token.relation);
    return children.includes("cop") && !children.some((one) => /^nsubj/.test(one));
  });
  const subject = tokens[predicate]?.head ?? -1;
  const noun = tokens[subject];
  if (noun === undefined || noun.upos !== "NOUN" || !/^(?:root|nsubj)$/.test(noun.relation)) return tokens;
  return tokens.map((token, i): Token => {
    if (i === predicate) return { ...token, head: noun.head, relation: noun.relation === "root" ? "root" : "ccomp" };
    if (i === subject) return { ...token, head: predicate, relation: "nsubj" };
    return token.head === subject && i > predicate ? { ...token, head: predicate } : token;
  });
}

/** "The plan, said [a Kenyan official], would fail.": who stands between the commas says it, and the plan fails. */
function insertedSpeaker(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(
    ({ lemma, xpos }, i) =>
      /^(?:say|add|note|explain|argue|insist)$/.test(lemma) && xpos === "VBD" && tokens[i - 1]?.text === ",",
  );
  const comma = tokens.findIndex(({ text }, i) => verb >= 0 && i > verb && text === ",");
  const told = tokens.findIndex(({ head, relation }, i) => head === verb && relation === "ccomp" && i > comma);
  const subjectOf = (heads: readonly number[], from: number, to: number) =>
    tokens.findIndex(({ head, relation }, i) => i >= from && i < to && /^nsubj/.test(relation) && heads.includes(head));
  const speaker = subjectOf([told, verb], verb + 1, comma);
  const subject = subjectOf([told, verb], 0, verb - 1);
  const main = tokens[verb];
  if (main === undefined || comma < 0 || told < 0 || speaker < 0 || subject < 0) return tokens;
  const passive = tokens.some(({ head, relation }) => head === told && relation === "aux:pass");
  return tokens.map((token, i): Token => {
    if (i === told) return { ...token, head: main.head, relation: main.relation };
    if (i === verb) return { ...token, head: told, relation: "parataxis" };
    if (i === speaker) return { ...token, head: verb, relation: "nsubj" };
    if (i === subject) return { ...token, head: told, relation: passive ? "nsubj:pass" : "nsubj" };
    return token.head === verb && i > comma ? { ...token, head: told } : token;
  });
}
