import { Parser } from "htmlparser2";
import { ReadError } from "./failure.ts";
import { longestText } from "./text-size.ts";

/** Elements and pieces of text; long live blogs have a third of them. */
const mostNodes = 100_000;
const mostAttributes = 300;
/** Readability recurses into elements; browsers themselves stop at 512. */
const deepest = 300;
/** Readability reads a text again for each element around it: nodes times their depth, a node for every 100 units of text. */
const mostWork = 1_500_000;
const unitsANode = 100;

/**
 * Throws `ReadError` where a page is larger, in any way that costs time, than pages of news are. One pass that builds
 * nothing and stops at the first fault: building and searching the document takes the square of these sizes.
 */
export function checkPageSize(file: string, content: string): void {
  let nodes = 0;
  let depth = 0;
  let work = 0;
  let text = 0;
  let attributes = 0;
  let silent = 0;
  const check = (found: number, most: number, what: string) => {
    if (found > most)
      throw new ReadError(file, `${what} found, at most ${most} expected: save the story alone, or its text`);
  };
  const parser = new Parser({
    onopentagname: () => {
      attributes = 0;
    },
    onattribute: () => check(++attributes, mostAttributes, `an element with ${attributes} attributes`),
    onopentag: (name) => {
      if (name === "script" || name === "style") silent++;
      check(++depth, deepest, `elements ${depth} deep`);
      check(++nodes, mostNodes, `${nodes} elements`);
      work += depth;
      check(work, mostWork, "many elements nested deeply");
    },
    onclosetag: (name) => {
      if (name === "script" || name === "style") silent--;
      depth--;
    },
    ontext: (words) => {
      check(++nodes, mostNodes, `${nodes} elements and pieces of text`);
      if (silent > 0) return;
      text += words.length;
      check(text, longestText, `${text} characters of text`);
      work += (depth * words.length) / unitsANode;
      check(work, mostWork, "much text nested deeply");
    },
  });
  parser.end(content);
}
