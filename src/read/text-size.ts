/** Longest text of an article, in UTF-16 code units: some 170,000 words, more than any single story has. */
export const longestText = 1_048_576;
