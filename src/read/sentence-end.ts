/** Whether a paragraph ends as sentences do: with a full stop or its like, closing marks after it or none. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’'»)\]]{0,4}$/.test(text.slice(-8));
}
