import type { Role } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { participantAt } from "./mentions.ts";
import { isOrgan, participantsAt } from "./participants.ts";
import { follow, lengthOf } from "./paths.ts";
import type { Participant, Scene } from "./scene.ts";
import { settingAddressees, settingSubject } from "./settings.ts";
import { caseOf, tokenAt } from "./tree.ts";
import type { Evocation } from "./triggers.ts";

/** Who fills a role: at the shortest of its paths that leads to anyone; locations at all of them. */
export function fill(scene: Scene, sentence: Sentence, evocation: Evocation, role: Participant): readonly Mention[] {
  const found = (tokens: readonly number[]) => [
    ...new Set(
      tokens.flatMap((token) =>
        participantsAt(scene.mentions, scene.sentences, evocation.sentence, token, role === "actor"),
      ),
    ),
  ];
  const paths = evocation.trigger.roles[role] ?? [];
  // "freed them in a step welcomed by Germany" was not in Germany.
  if (role === "location")
    return found(paths.flatMap((path) => placesAt(sentence, evocation, path))).filter(
      ({ head }) => tokenAt(sentence, head).relation !== "obl:agent",
    );
  const lengths = [...new Set(paths.map(lengthOf))].sort((a, b) => a - b);
  for (const length of lengths) {
    const level = paths.filter((path) => lengthOf(path) === length);
    const mentions = level
      .flatMap((path) => placesAt(sentence, evocation, path).map((token) => ({ path, token })))
      .sort((a, b) => a.token - b.token)
      .flatMap(({ path, token }) =>
        found([token]).filter(
          (mention) => (mention.known !== undefined || !isModifier(path)) && !isMeans(sentence, mention, role, path),
        ),
      );
    // "are intensifying their attacks": the light verb's subject says more than the pronoun.
    const bare = evocation.support !== undefined && mentions.every(({ kind }) => kind === "pronoun");
    if (mentions.length > 0 && !(role === "actor" && bare)) return [...new Set(mentions)];
  }
  // "praised the deal on a visit to Kenya", "told Putin in a phone call"
  if (evocation.trigger.settings !== undefined && role === "actor") {
    const subject = settingSubject(sentence, evocation.token);
    const someone =
      subject === undefined ? undefined : participantAt(scene.mentions, scene.sentences, evocation.sentence, subject);
    return someone === undefined ? [] : found([someone.head]);
  }
  if (evocation.trigger.settings !== undefined && role === "recipient")
    return found(settingAddressees(sentence, evocation.token));
  // "left Niger under an agreement with the junta": who does it has agreed.
  const { head } = tokenAt(sentence, evocation.token);
  if (role === "actor" && head >= 0 && isTerms(sentence, evocation)) return found(follow(sentence, head, "nsubj"));
  // "Moscow launched an attack": the actor is the support verb's subject.
  if (role !== "actor" || evocation.support === undefined) return [];
  return found(follow(sentence, evocation.support, "nsubj"));
}

/** "offered to send [troops] to help Manila", "to send [police officers]": who is sent is not whom it is offered to. */
function isMeans(sentence: Sentence, mention: Mention, role: Participant, path: string): boolean {
  if (role !== "recipient" || mention.kind !== "nominal") return false;
  // "denied a report": what is written is nobody.
  if (/^(?:report|poll|study|survey|statement)$/.test(tokenAt(sentence, mention.head).lemma)) return true;
  if (!path.startsWith("xcomp/obj")) return false;
  const { head } = tokenAt(sentence, mention.head);
  const sent = head >= 0 && /^(?:send|deploy|dispatch|contribute|supply)$/.test(tokenAt(sentence, head).lemma);
  return isOrgan(sentence, mention) || (sent && mention.known === undefined);
}

/** A word before an event noun acts where the tables know it: "Russian drills", but not "frank talks". */
function isModifier(path: string): boolean {
  return path === "amod" || path === "compound";
}

/** Whether the word names what several have agreed, as the terms on which something is done. */
function isTerms(sentence: Sentence, { token, trigger }: Evocation): boolean {
  return trigger.pos === "NOUN" && trigger.reciprocal === true && caseOf(sentence, token) === "under";
}

/** Where a path leads from the trigger; from a light verb too, where parsers often hang a noun's phrase. */
function placesAt(sentence: Sentence, { token, support }: Evocation, path: string): readonly number[] {
  const direct = follow(sentence, token, path);
  if (direct.length > 0 || support === undefined || !path.startsWith("nmod(")) return direct;
  // "completed their disarmament under the supervision of the UN": of the supervision, not of the disarmament
  const isOwn = (found: number) => found !== token && tokenAt(sentence, found).head === support;
  return follow(sentence, support, `obl${path.slice("nmod".length)}`).filter(isOwn);
}

/** Words that a role without participants leads to, by the shortest of its paths first. */
export function tokensAt(sentence: Sentence, evocation: Evocation, role: Role): readonly number[] {
  const paths = [...(evocation.trigger.roles[role] ?? [])].sort(
    (a, b) => lengthOf(a) - lengthOf(b) || (a < b ? -1 : 1),
  );
  return [...new Set(paths.flatMap((path) => follow(sentence, evocation.token, path)))];
}
