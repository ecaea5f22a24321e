import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const nlp = winkNLP(model);

/**
 * CPU seconds that wink-nlp alone takes for words, sentences, parts of speech and named entities of the texts: no grammar, no
 * claims. It tells how fast the machine is on the day.
 */
export function referenceSeconds(texts: readonly string[]): number {
  const before = process.cpuUsage();
  for (const text of texts) nlp.readDoc(text).tokens().out(nlp.its.pos);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
