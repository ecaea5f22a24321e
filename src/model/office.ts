import type { Mention } from "./mention.ts";
import type { Span } from "./span.ts";

/** A person's role at an organisation or state; `Who` is a mention before `resolve`, an entity after. */
export interface Office<Who> {
  readonly holder: Who;
  /** The state or organisation; absent where neither the text nor the article tells. */
  readonly organization?: Who;
  /** The title as the article has it, without demonym or organisation ("Deputy Foreign Minister", "spokesman"). */
  readonly title: string;
  /** Local name of the role in `ontology/offices.ttl` ("foreign-minister"), else a slug of the title. */
  readonly role: string;
  /** For a role that is not of the scheme, one of it that it is a kind of: "fisheries-minister" is a "minister". */
  readonly broader?: string;
  readonly status: "current" | "former";
  /** All the words: "Russian Defense Minister Sergei Shoigu". */
  readonly evidence: Span;
  /** The person's mention that attests it. */
  readonly attestedBy: Mention;
  readonly rule: string;
}
