/**
 * The rules of stance: words that change whether, when and how surely an event is said to happen (event-selecting
 * predicates and particles of FactBank: Saurí & Pustejovsky 2009). Each set is a rule, with an example of the corpus that
 * fails without it. Lemmas, lower case.
 */
export const negators = new Set(["not", "n't", "never", "no", "neither", "nor", "hardly", "nobody", "none", "nothing"]);

/** Before these "not" denies nothing: "not only attacked". */
export const limiting = new Set(["only", "just", "merely", "simply", "least"]);
/** With "no" before them they deny: "no longer recognises". */
export const ceasing = new Set(["longer", "more"]);
/** Adverbs of what did not quite happen: "nearly attacked". */
export const missing = new Set(["nearly", "almost"]);
/** Conjunctions before what is not done either, or not done instead: "nor denied", "rather than attack". */
export const excluding = new Set(["nor", "rather"]);
/** Predicates of what is not so: "reports that it attacked are false", "an invasion is unlikely". */
export const refuting = new Set(
  "false untrue baseless unfounded groundless fabricated fake unlikely impossible unthinkable".split(" "),
);
/** Prepositions of what is not done: "without attacking". */
export const depriving = new Set(["without", "instead of"]);

/** Governors under which the event does not come about: "failed to reach", "prevented them from leaving". */
export const negativeGovernors = new Set([
  "fail",
  "refuse",
  "decline",
  "avoid",
  "stop",
  "prevent",
  "deny",
  "cancel",
  "call off",
  "postpone",
  "forget",
  "cease",
  "pretend",
  "abandon",
  "shelve",
  "scrap",
  "drop",
  "refrain",
  "abstain",
  "block",
  "unable",
  "unwilling",
  "reluctant",
  "refusal",
  "failure",
  "inability",
  "lack",
  "absence",
  "denial",
]);

/** Governors of what is yet to come and may not: "plans to deploy", "a threat to attack". */
export const intentions = new Set([
  "plan",
  "intend",
  "intention",
  "decide",
  "decision",
  "aim",
  "prepare",
  "agree",
  "promise",
  "pledge",
  "vow",
  "threaten",
  "threat",
  "offer",
  "commit",
  "commitment",
  "ready",
  "set",
  "schedule",
  "due",
  "propose",
  "proposal",
  "poise",
]);

/** Governors of wishes and possibilities: "wants to withdraw", "considering sanctions". */
export const wishes = new Set([
  "want",
  "hope",
  "wish",
  "seek",
  "consider",
  "mull",
  "ponder",
  "weigh",
  "discuss",
  "desire",
  "willing",
  "able",
  "possible",
  "possibility",
  "option",
  "idea",
  "ask",
  "urge",
  "call",
  "demand",
  "request",
  "allow",
  "permit",
  "need",
  "require",
  "like",
  "prefer",
  "oblige",
  "advise",
  "encourage",
  "invite",
  "authorize",
  "authorise",
  "try",
  "attempt",
  "bid",
  "risk",
  "danger",
]);

/** Governors of belief and appearance: "are thought to", "seems to", "fears that". */
export const beliefs = new Set([
  "believe",
  "think",
  "suspect",
  "assume",
  "presume",
  "expect",
  "fear",
  "worry",
  "doubt",
  "appear",
  "seem",
  "likely",
]);
/** Prepositions of time and cause, which part an event from what governs the clause. */
export const occasions = new Set("over after before during amid since despite until under because".split(" "));
/** Predicates that say no more than their own words: "it is not true that it attacked". */
export const confirming = new Set(["true", "correct", "accurate"]);
/** Governors that make hearsay in the passive and as nouns: "is said to control", "rumours that it fled", "no evidence that". */
export const hearsay = new Set([
  "say",
  "report",
  "allege",
  "estimate",
  "understand",
  "rumor",
  "rumour",
  "claim",
  "evidence",
  "proof",
  "indication",
  "sign",
  "speculation",
  "suspicion",
  "allegation",
]);
export const probably = new Set([
  "probably",
  "likely",
  "reportedly",
  "allegedly",
  "apparently",
  "supposedly",
  "presumably",
  "alleged",
  "apparent",
  "reported",
  "suspected",
  "probable",
]);
export const perhaps = new Set(["perhaps", "maybe", "possibly", "potentially", "possible", "potential", "conceivably"]);
/** Adjectives of what has not happened yet: "proposed sanctions", "the planned withdrawal". */
export const upcoming = new Set(["planned", "proposed", "upcoming", "future", "impending", "imminent", "forthcoming"]);

/** Governors that pass their own words on: "[did not] begin to withdraw", but "[did not] condemn the attack". */
export const aspectual = new Set(
  "begin start continue complete resume finish keep have be help manage announce use move happen occur".split(" "),
);
/** Auxiliaries of duty, of what may be, of what depends or lies ahead of a past, and of what is to come ("Japan to send aid"). */
export const obliging = new Set(["must", "should", "ought", "need"]);
export const enabling = new Set(["may", "might", "could", "can"]);
export const conditional = new Set(["would", "'d"]);
export const announcing = new Set(["will", "shall", "'ll", "wo", "to"]);
/** Adverbs that put a "would" of the reporter's among what has happened since: "would later sign". */
export const since = new Set(["later", "eventually", "subsequently"]);
/** Who binds the speaker: "We will not allow it". */
export const speakers = new Set(["i", "we"]);
/** What ends a sentence that asserts nothing. */
export const asking = new Set(["?"]);
/** Conjunctions before what is left open: "asked whether". */
export const open = new Set(["whether", "if"]);
/** Adjectives whose infinitive has come about: "was right to attack", "the first to recognise". */
export const fulfilled = new Set(
  "right wrong glad happy proud sorry pleased quick slow swift first last lucky fortunate surprised relieved delighted wise".split(
    " ",
  ),
);
export const conditionals = new Set(["if", "unless", "whether", "should", "lest", "in case", "in order"]);
/** Cues whose content asks for something; and cues whose content binds the speaker. */
export const directives = new Set([
  "urge",
  "demand",
  "order",
  "call",
  "call for",
  "ask",
  "request",
  "instruct",
  "appeal",
]);
export const commissives = new Set(["promise", "pledge", "vow", "swear", "guarantee", "undertake"]);
