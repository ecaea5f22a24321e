import type { Token } from "../model/sentence.ts";

/**
 * Hangs anew whole clauses and their subjects where the words tell better than the parser: who speaks in between has one
 * subject, a person's "who" belongs to a person, what is said on the side is said by who acts in the main clause.
 */
export function clausesReattached(tokens: readonly Token[]): readonly Token[] {
  return [
    gerundTakenForClause,
    addressedInNews,
    finiteBesideInfinitive,
    saidOnTheSide,
    whoOfThing,
    subjectOfReported,
    subjectAfterTime,
  ].reduce((found, repair) => repair(found), tokens);
}

/** "[Shelling] by the rebels killed three": a gerund with "by" behind it is a noun, whatever it is the subject of. */
function gerundTakenForClause(tokens: readonly Token[]): readonly Token[] {
  const gerund = tokens.findIndex(
    ({ relation, xpos }, i) => relation === "csubj" && xpos === "VBG" && tokens[i + 1]?.text === "by",
  );
  const verb = tokens[gerund];
  if (verb === undefined) return tokens;
  return tokens.map((token, i): Token => {
    if (i === gerund) return { ...token, lemma: token.text.toLowerCase(), upos: "NOUN", xpos: "NN", relation: "nsubj" };
    return token.head === gerund && /^obl/.test(token.relation) ? { ...token, relation: "nmod" } : token;
  });
}

const speaking =
  /^(?:accuse|add|ask|blame|call|cite|condemn|demand|denounce|deny|describe|insist|pledge|promise|reject|say|stress|threaten|urge|vow|warn)$/;

/** "criticised the decision to sell arms, [urging] Rome to stop": whoever criticises urges, not whoever sells. */
function saidOnTheSide(tokens: readonly Token[]): readonly Token[] {
  const gerund = tokens.findIndex(
    ({ relation, xpos, lemma }, i) =>
      relation === "advcl" && xpos === "VBG" && speaking.test(lemma) && tokens[i - 1]?.text === ",",
  );
  const said = tokens[gerund];
  if (said === undefined) return tokens;
  const isInfinitive = (at: number) =>
    /^(?:acl|xcomp|advcl)$/.test(tokens[at]?.relation ?? "") && tokens[at]?.xpos === "VB";
  if (!isInfinitive(said.head)) return tokens;
  let at = said.head;
  while (at >= 0 && !/^VB[DPZ]$/.test(tokens[at]?.xpos ?? "")) at = tokens[at]?.head ?? -1;
  return at < 0 ? tokens : tokens.map((token, i) => (i === gerund ? { ...token, head: at } : token));
}

/** What is nobody, though somebody's: "remarks by Le Drian, who". */
const matters =
  /^(?:remark|comment|statement|speech|arrest|death|murder|visit|call|trial|criticism|letter|proposal|victory|support|release|ouster|removal|return|resignation|account|idea|.*(?:tion|sion|ment))$/;

/** "remarks by the minister, Le Drian, [who] called it illegal": a matter is not "who", the person named last is. */
function whoOfThing(tokens: readonly Token[]): readonly Token[] {
  const clause = tokens.findIndex(
    ({ relation, head }) => relation === "acl:relcl" && matters.test(tokens[head]?.lemma ?? ""),
  );
  const who = tokens.findIndex(
    ({ head, lemma, relation }) => head === clause && lemma === "who" && /^nsubj/.test(relation),
  );
  const last = tokens[who - 1]?.text === "," ? who - 2 : who - 1;
  if (clause < 0 || who < 0 || !tokens[last]?.name.endsWith("-PER")) return tokens;
  let first = last;
  while (tokens[first]?.name === "I-PER") first--;
  // The word of the name that the others hang from.
  const head = tokens.findIndex(({ head: above }, i) => first <= i && i <= last && (above < first || above > last));
  return head < 0 ? tokens : tokens.map((token, i) => (i === clause ? { ...token, head } : token));
}

/** "[The rebels], called ELN, handed over six captives, officials said": of two subjects the first is the clause's. */
function subjectOfReported(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex(
    ({ lemma, xpos }) => /^(?:say|add|announce|report|state)$/.test(lemma) && /^VB[DZP]$/.test(xpos),
  );
  const clause = tokens.findIndex(({ head, relation }, i) => head === verb && relation === "ccomp" && i < verb);
  const subjects = tokens.flatMap(({ head, relation }, i) => (head === verb && relation === "nsubj" ? [i] : []));
  const [first = -1, second = -1] = subjects;
  const complete = tokens.some(({ head, relation }) => head === clause && /^(?:[nc]subj|expl)/.test(relation));
  if (verb < 0 || clause < 0 || subjects.length !== 2 || complete || !(first < clause && clause < second))
    return tokens;
  const passive = tokens.some(({ head, relation }) => head === clause && relation === "aux:pass");
  return tokens.map((token, i) =>
    i === first ? { ...token, head: clause, relation: passive ? "nsubj:pass" : "nsubj" } : token,
  );
}

/** "lied after [a vessel] rammed a boat": what stands right before a finite verb that has no subject is its subject. */
function subjectAfterTime(tokens: readonly Token[]): readonly Token[] {
  const has = (at: number, wanted: RegExp) => tokens.some(({ head, relation }) => head === at && wanted.test(relation));
  const verb = tokens.findIndex(
    ({ relation, xpos }, i) =>
      relation === "advcl" &&
      /^VB[DPZ]$/.test(xpos) &&
      tokens[i - 1]?.relation === "obl" &&
      !has(i, /^(?:[nc]subj|expl|mark)/),
  );
  const marker = tokens.findIndex(
    ({ head, relation, lemma }) =>
      head === verb - 1 && relation === "case" && /^(?:after|before|since|until)$/.test(lemma),
  );
  if (verb < 1 || marker < 0) return tokens;
  return tokens.map((token, i): Token => {
    if (i === verb - 1) return { ...token, head: verb, relation: "nsubj" };
    return i === marker ? { ...token, head: verb, upos: "SCONJ", relation: "mark" } : token;
  });
}

/** "[Congo], the UN and Western powers accuse Rwanda": news speaks to nobody; who heads a list acts. */
function addressedInNews(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ relation, upos }) => relation === "vocative" && upos === "PROPN");
  const verb = tokens[first]?.head ?? -1;
  const several = tokens.some(({ head, relation }) => head === first && relation === "conj");
  const acting = tokens.some(({ head, relation }) => head === verb && /^[nc]subj/.test(relation));
  const finite = /^VB[DPZ]$/.test(tokens[verb]?.xpos ?? "");
  if (first < 0 || !several || acting || !finite || first > verb) return tokens;
  return tokens.map((token, i) => (i === first ? { ...token, relation: "nsubj" } : token));
}

/** "called on Biden to cancel the deal and [condemned] Egypt": a finite verb stands beside a finite one. */
function finiteBesideInfinitive(tokens: readonly Token[]): readonly Token[] {
  const tells = (at: number) => {
    const { xpos = "" } = tokens[at] ?? {};
    const perfect =
      xpos === "VBN" &&
      tokens.some(({ head, lemma, relation }) => head === at && relation === "aux" && lemma === "have");
    return /^VB[DZ]$/.test(xpos) || perfect;
  };
  return tokens.map((token, i): Token => {
    const beside = tokens[token.head];
    if (token.relation !== "conj" || !/^VB[DZN]$/.test(token.xpos) || beside === undefined) return token;
    if (beside.xpos !== "VB" || !/^(?:xcomp|advcl|acl)$/.test(beside.relation)) return token;
    // "to be pulled back and [sold]", "to pull back and be sold"
    if (token.xpos === "VBN" && tokens.some(({ head, relation }) => head === i && /^aux/.test(relation))) return token;
    let at = beside.head;
    while (at >= 0 && !tells(at)) at = tokens[at]?.head ?? -1;
    return at < 0 ? token : { ...token, head: at, xpos: token.xpos === "VBN" ? "VBD" : token.xpos };
  });
}
