import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import { covers, wordsOf } from "../model/span.ts";
import { type Identity, keyOf } from "./entities.ts";
import { isOneOf, type Told } from "./office-owners.ts";

/** Titles that only companies give, whatever their role. */
const corporate = /\b(?:finance|commercial|managing|technical|sales|marketing) director\b/i;
/** A noun for a company that stands for no name yet: "[the group]'s founder". */
const itself =
  /^(?:the|its) (?:company|group|firm|bank|lender|trader|carmaker|airline|start-?up|retailer|maker|miner)$/i;

/**
 * "Chief executive Matthias Oberholzer said ...": the company that a story of business is about, whose officers it names
 * without it; undefined where headline and first paragraph name none or several.
 */
export function companyInFocus(office: Office<Mention>, { article, links, knowledge }: Told): Identity | undefined {
  const { organization, title } = office;
  if (organization !== undefined && !itself.test(wordsOf(article.text, organization.span))) return undefined;
  if (!corporate.test(title) && !isOneOf(office, ["chief-executive", "founder"], knowledge)) return undefined;
  const lead = article.blocks.find(({ kind }) => kind === "body")?.span;
  const opening = article.blocks.filter(({ kind, span }) => kind === "headline" || span === lead);
  const companies = new Map<string, Identity>();
  for (const [{ kind, span }, identity] of links) {
    const row = knowledge.organisations.find(({ name }) => identity.known === `organization/${name}`);
    const company = identity.type === "Organization" && (identity.known === undefined || row?.kind === "company");
    if (kind === "name" && company && opening.some((block) => covers(block.span, span)))
      companies.set(keyOf(identity), identity);
  }
  return companies.size === 1 ? [...companies.values()][0] : undefined;
}
