import type { Article } from "../model/article.ts";
import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { isTitleCase, isUnlikelyName } from "./headlines.ts";
import { knownName } from "./known-names.ts";
import { organisationEnd } from "./name-bodies.ts";
import { chunkEnd } from "./name-chunks.ts";
import { headsOf } from "./name-heads.ts";
import { isGivenName, isHolder } from "./name-holders.ts";
import { acronymAfter, extended, nameOf, phraseAt, withoutSeat } from "./name-mentions.ts";
import { headType, typeOfName } from "./name-types.ts";
import { isNoName } from "./no-names.ts";
import { titleFrom } from "./titles.ts";
import { tokenAt } from "./tree.ts";

/**
 * Names and demonyms of one sentence, in text order; `index` is the sentence's place in the article. `familiar` are words
 * that the rest of the article uses as names: where the model sees none, or another sort, they are still what they are.
 */
export function findNames(
  article: Article,
  sentence: Sentence,
  index: number,
  knowledge: Knowledge,
  familiar: ReadonlyMap<string, EntityType> = new Map(),
): readonly Mention[] {
  const names: Mention[] = [];
  const headline = isTitleCase(sentence);
  let afterTitle = false;
  let titled: number | undefined;
  for (let at = 0; at < sentence.tokens.length; ) {
    const entry = knownName(article, sentence, at, knowledge);
    const office = titleFrom(sentence, at, knowledge);
    // "Foreign Affairs Minister" is no magazine.
    const longer = office !== undefined && !office.honorific && entry?.reading.type === "Publication";
    const known =
      entry && ((longer && office.end > lastToken(sentence, entry.end)) || isGivenName(sentence, at, entry, afterTitle))
        ? undefined
        : entry;
    const title = known === undefined ? office : undefined;
    // "Sheikh Tamim": a title that begins a name is none of it.
    const end: number =
      known !== undefined
        ? lastToken(sentence, known.end)
        : title !== undefined
          ? at
          : chunkEnd(article, sentence, at, afterTitle, knowledge);
    const whole =
      known?.reading.type === "Person" && !headsBody(sentence, end, knowledge)
        ? undefined
        : organisationEnd(article, sentence, at, known === undefined ? at : end, knowledge);
    if (whole !== undefined && whole > Math.max(end, title?.end ?? 0)) {
      const type = headType(sentence, at, whole, knowledge) ?? "Organization";
      // "The Bangkok Post" is no Thailand's; "the Tigray Council" is Tigray's.
      const of =
        known === undefined || type === "Publication" || /^(?:Person|Publication)$/.test(known.reading.type)
          ? undefined
          : nameOf(sentence, index, at, end, withoutSeat(known), knowledge);
      if (of !== undefined) names.push(of);
      if (!headline || !isUnlikelyName(article, sentence, at, whole))
        names.push({ ...phraseAt(sentence, index, at, whole), kind: "name", ...(type && { type }), ...(of && { of }) });
      names.push(...acronymAfter(sentence, index, whole, type));
      at = whole;
      afterTitle = false;
    } else if (known !== undefined) {
      const name = nameOf(sentence, index, at, end, known, knowledge);
      names.push(name, ...extended(sentence, index, at, end, name, knowledge));
      at = end;
      afterTitle = false;
    } else if (title !== undefined) {
      at = title.end;
      titled = title.honorific ? titled : at;
      afterTitle = true;
    } else if ((end === at || (end > at + 1 && headline)) && familiar.has(tokenAt(sentence, at).text)) {
      // "Macron Warns Juntas": of a headline's run the word that the text uses as a name.
      const type = familiar.get(tokenAt(sentence, at).text);
      names.push({ ...phraseAt(sentence, index, at, at + 1), kind: "name", ...(type && { type }) });
      at += 1;
      afterTitle = false;
    } else if (end > at) {
      const words = article.text.slice(tokenAt(sentence, at).span.start, tokenAt(sentence, end - 1).span.end);
      const held = afterTitle || isHolder(sentence, at, end, names.at(-1), titled, knowledge);
      const type = familiar.get(words) ?? typeOfName(sentence, at, end, held, knowledge);
      const name = type && { ...phraseAt(sentence, index, at, end), kind: "name" as const, type };
      if (name !== undefined && !isNoName(article, sentence, at, end, headline, knowledge))
        names.push(
          name,
          ...(type === "Place" ? extended(sentence, index, at, end, name, knowledge) : []),
          ...acronymAfter(sentence, index, end, type),
        );
      at = end;
      afterTitle = false;
    } else {
      afterTitle = afterTitle && tokenAt(sentence, at).text === ".";
      at += 1;
    }
  }
  return names;
}

/** "Nelson Mandela [Foundation]": a body called after a person. */
function headsBody(sentence: Sentence, at: number, knowledge: Knowledge): boolean {
  const type = headsOf(knowledge).get(sentence.tokens[at]?.text ?? "")?.type;
  return (
    type === "Organization" &&
    /^\p{Lu}/u.test(tokenAt(sentence, at).text) &&
    titleFrom(sentence, at, knowledge) === undefined
  );
}

function lastToken(sentence: Sentence, end: number): number {
  return sentence.tokens.findLastIndex((token) => token.span.start < end) + 1;
}
