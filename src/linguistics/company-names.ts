// Legal forms that end a company's registered name (ISO 20275), without full stops. Left out are those that are more often
// something else: "Reno, NV", "Johannesburg, SA", "Orange Co.".
const legalForms = new Set("Corp Corporation GmbH Inc Incorporated Limited LLC LLP LP Ltd PLC plc Pty".split(" "));

/**
 * IOB labels in which a company's legal form belongs to the name it follows, with the comma between them: "[Google, Inc.]",
 * "[Enron Corp.]". Whoever is incorporated is an organisation: the name becomes one, whatever kind it had.
 */
export function withLegalForms(forms: readonly string[], labels: readonly string[]): readonly string[] {
  const found = [...labels];
  for (const [i, form] of forms.entries()) {
    const last = forms[i - 1] === "," ? i - 2 : i - 1;
    if (!legalForms.has(form.replaceAll(".", "")) || (found[last] ?? "O") === "O") continue;
    let start = last;
    while (found[start]?.startsWith("I-")) start -= 1;
    let end = i + 1;
    while (found[end]?.startsWith("I-")) end += 1;
    found[start] = "B-ORG";
    found.fill("I-ORG", start + 1, end);
  }
  return found;
}
