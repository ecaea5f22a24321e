/** One Arabic name, in the spellings of agencies, states and their own bearers. */
const muhammad = ["Mohammed", "Mohamed", "Mohammad", "Muhammad", "Muhammed"];

/**
 * Further spellings in which news prints a full name: "Mohammed" for "Mohamed", "Abdel-Fattah" for "Abdel Fattah",
 * "Burhan", "Al-Burhan" or "el-Burhan" for "al-Burhan", "Kim Dae Jung" for "Kim Dae-jung", "Schroeder" for "Schröder".
 * Without the name itself; empty for names with nothing of this.
 */
export function spellingsOf(name: string): readonly string[] {
  const forms = [spelledMuhammad, joined, withArticles, parted, withoutUmlauts].reduce<readonly string[]>(
    (names, vary) => names.flatMap((one) => [one, ...vary(one)]),
    [name],
  );
  return [...new Set(forms)].filter((form) => form !== name && form.includes(" "));
}

function spelledMuhammad(name: string): readonly string[] {
  const found = muhammad.find((form) => name.split(/[ -]/).includes(form));
  return found === undefined ? [] : muhammad.map((form) => name.replace(found, form));
}

/** "Abdel Fattah", "Abdel-Fattah"; of East Asian names the hyphen stays, as whose second part has no capital. */
function joined(name: string): readonly string[] {
  return /\bAbd(?:el|ul|al)[ -]\p{Lu}/u.test(name)
    ? [" ", "-"].map((sign) => name.replace(/\b(Abd(?:el|ul|al))[ -](?=\p{Lu})/gu, `$1${sign}`))
    : [];
}

/** "Bashar Assad" for "Bashar al-Assad": the Associated Press leaves the article out. */
function withArticles(name: string): readonly string[] {
  const article = /(?<= )(?:al|Al|el|El)-(?=\p{Lu}[\p{L}'’]+$)/u;
  return article.test(name) ? ["al-", "Al-", "el-", "al ", "Al ", ""].map((form) => name.replace(article, form)) : [];
}

/** Both parts of a Korean or Taiwanese given name, apart and with capitals. */
function parted(name: string): readonly string[] {
  const [, family, first = "", second = ""] = /^(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(-)(\p{Ll}+)$/u.exec(name) ?? [];
  return family === undefined || first === "" ? [] : [`${family} ${second.charAt(0).toUpperCase()}${second.slice(1)}`];
}

/** "ö" as German writes it without the letter; accents are left out elsewhere. */
function withoutUmlauts(name: string): readonly string[] {
  const plain = name.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter);
  return plain === name ? [] : [plain];
}
