import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/** Scripts that one language of the news is written in, mostly; of the others the words tell the language. */
const scripts = [
  ["Han", "Chinese"],
  ["Hiragana", "Japanese"],
  ["Katakana", "Japanese"],
  ["Hangul", "Korean"],
  ["Thai", "Thai"],
  ["Georgian", "Georgian"],
  ["Armenian", "Armenian"],
  ["Ethiopic", "Amharic"],
  ["Khmer", "Khmer"],
  ["Myanmar", "Burmese"],
  ["Bengali", "Bengali"],
  ["Tamil", "Tamil"],
  ["Devanagari", "Hindi"],
  ["Cyrillic", undefined],
  ["Arabic", undefined],
  ["Hebrew", undefined],
  ["Greek", undefined],
] as const;
const lettersOf = scripts.map(([script, language]) => ({
  script,
  language,
  letters: new RegExp(`\\p{Script=${script}}`, "gu"),
}));

/** Words that hold English sentences together; no sentence of ten words does without all of them. */
const english = new Set(
  (
    "the of to and in that is was for on with as by at from it he his has have had be are were been not but they their this " +
    "which who will would said says its an or if than after before about against over into out up no can could when there what " +
    "we you she her him them i my our your do did so more all also"
  ).split(" "),
);

/** A text must hold so many of a language's function words, and so large a part of its words, to be in that language. */
const fewestWords = 3;
const smallestPart = 0.15;
/** English news has two fifths; names, tables and headlines have few words in small letters at all. */
const enoughWords = 100;
const leastEnglish = 0.03;

/** Signs of other scripts than ours; full stops and combining accents belong to none. */
const otherSigns = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+/gu;

const languages = readFunctionWords(fileURLToPath(new URL("../../knowledge/function-words.csv", import.meta.url)));

const functionWords = new Set(languages.flatMap(([, its]) => [...its]));

/**
 * What language a text is in, where it is surely not English: "Russian", or "Cyrillic" where only the script is known,
 * "unknown" where long prose has hardly a common English word, or more accented letters than others (another encoding).
 * By the function words that it holds in small letters, so that names tell nothing ("Le Pen, La Paz"). Undefined for
 * English and for all that is too short to tell.
 */
export function foreignLanguageOf(text: string): string | undefined {
  const letters = (text.match(/\p{L}+/gu) ?? []).join("").length;
  const others = (text.match(otherSigns) ?? []).join("");
  const found = lettersOf.map(({ letters, ...script }) => ({ ...script, count: others.match(letters)?.length ?? 0 }));
  const foreign = found.reduce((sum, { count }) => sum + count, 0);
  // Addresses are in no language.
  const prose = text
    .split(/\s+/)
    .filter((word) => !/@|:\/\/|www\./.test(word))
    .join(" ");
  const words = Array.from(prose.matchAll(/\p{L}[\p{L}\p{M}]*/gu), ([word]) => word).filter(
    (word) => !/^\p{Lu}/u.test(word),
  );
  const telling = words.filter((word) => functionWords.has(word));
  const [best] = languages
    .map(([language, its]) => ({ language, held: telling.filter((word) => its.has(word)) }))
    .sort((a, b) => b.held.length - a.held.length);
  const named = best !== undefined && best.held.length > 0 ? best.language : undefined;
  if (foreign > letters / 2) {
    // Japanese is written in Han as well.
    const kana = found.find(({ language, count }) => language === "Japanese" && count > 0);
    const [most] = kana === undefined ? found.sort((a, b) => b.count - a.count) : [kana];
    return most?.language ?? named ?? most?.script;
  }
  const common = words.filter((word) => english.has(word)).length;
  const accented = (text.match(/[\u0080-\u{10FFFF}]+/gu) ?? []).join("").match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isIts =
    best !== undefined &&
    new Set(best.held).size >= fewestWords &&
    best.held.length > common &&
    best.held.length >= words.length * smallestPart;
  if (isIts) return named;
  const isOther = words.length >= enoughWords && common < words.length * leastEnglish;
  return isOther || (letters >= enoughWords && accented > letters / 2) ? "unknown" : undefined;
}

function readFunctionWords(file: string): readonly (readonly [string, ReadonlySet<string>])[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true }) as readonly Readonly<Record<string, string>>[];
  return rows.map(({ language = "", words = "" }) => [language, new Set(words.split(" "))] as const);
}
