import { Readability } from "@mozilla/readability";
import { ReadError } from "./failure.ts";

/** Shorter finds make Readability try again with less care. */
export const shortArticle = 200;

/**
 * The element around what Mozilla's Readability takes for a page's article, which it takes out of `document`; undefined
 * where it finds none. Throws `ReadError` where elements are nested too deeply for it.
 */
export function findArticle(file: string, document: Document): Element | undefined {
  const readability = new Readability<Element>(document, {
    keepClasses: true,
    charThreshold: shortArticle,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  });
  try {
    return readability.parse()?.content ?? undefined;
  } catch (error) {
    // It calls itself for each link and insertion inside another, and the stack ends some time.
    if (!(error instanceof RangeError)) throw error;
    throw new ReadError(
      file,
      "elements nested too deeply found, expected a page of one story: save the story alone, or its text",
    );
  }
}
