/** One example of a corpus page: a text, and what is expected of it. */
export interface Example {
  readonly title: string;
  /** Paragraphs with a blank line between. */
  readonly text: string;
  /** Lines in the notation of `lines.ts`, sorted. */
  readonly expected: readonly string[];
  /** Runs, and must fail until somebody teaches it. */
  readonly todo: boolean;
  /** Stands under "# Counter-examples": the thing of the page is not there, or is there otherwise than it looks. */
  readonly counter: boolean;
  /** 1-based, of the title. */
  readonly line: number;
}

export interface Page {
  /** What its examples list in full: "claims", "statements", "offices", "names". */
  readonly shows: readonly string[];
  readonly examples: readonly Example[];
}

/**
 * Reads a page of Markdown: `Shows: …` says what is listed; each `##` heading begins an example, `>` lines are its text,
 * indented lines what is expected, `(nothing)` that there is nothing; counter-examples come behind `# Counter-examples`.
 * Throws an `Error` naming file and line.
 */
export function readPage(markdown: string, file: string): Page {
  const lines = markdown.split("\n");
  const shows = lines.find((line) => line.startsWith("Shows: "))?.slice("Shows: ".length);
  if (shows === undefined)
    throw new Error(`${file}: no line "Shows: …"; expected one that says what its examples list`);
  const counters = lines.indexOf("# Counter-examples");
  const starts = lines.flatMap((line, i) => (line.startsWith("## ") ? [i] : []));
  const examples = starts.map((start, i) => {
    const heading = (lines[start] ?? "").slice(3).trim();
    const body = lines.slice(start + 1, starts[i + 1]);
    const text = body.flatMap((line) => (line.startsWith(">") ? [line.slice(1).trim()] : []));
    const listed = body.flatMap((line) => (line.startsWith("    ") ? [line.trim()] : []));
    if (text.length === 0 || listed.length === 0)
      throw new Error(`${file}:${start + 1}: an example needs a text (">") and what is expected of it (indented)`);
    return {
      title: heading.replace(/\s*\(todo\)$/, ""),
      text: text
        .map((line) => (line === "" ? "\n\n" : `${line} `))
        .join("")
        .replace(/ (?=\n|$)/g, ""),
      expected: listed.filter((line) => line !== "(nothing)").sort(),
      todo: heading.endsWith("(todo)"),
      counter: counters >= 0 && start > counters,
      line: start + 1,
    };
  });
  return { shows: shows.split(/,\s*/), examples };
}
