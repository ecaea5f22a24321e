import type { Entity } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Office } from "../model/office.ts";
import { isRole } from "../model/roles.ts";
import { keyOf } from "./entities.ts";

/**
 * The offices without the ranks by which the holders of others are only addressed: "[Adm.] Samuel Paparo, commander of the
 * U.S. Pacific Fleet". A rank that is all the article tells of a person stays, and so does one in a named service.
 */
export function withoutAddresses(offices: readonly Office<Entity>[], knowledge: Knowledge): readonly Office<Entity>[] {
  const officers = new Set(offices.flatMap((office) => (isRank(office, knowledge) ? [] : [keyOf(office.holder)])));
  return offices.filter(
    (office) =>
      !/^(?:Country)?$/.test(office.organization?.type ?? "") ||
      !isRank(office, knowledge) ||
      !officers.has(keyOf(office.holder)),
  );
}

/** "Senior Colonel", "Prince": what one is called by, where "commander" tells what one does. */
function isRank({ role, broader = role }: Office<Entity>, knowledge: Knowledge): boolean {
  const officer = isRole(broader, "military-officer", knowledge) && broader !== "military-officer";
  return role === "prince" || (officer && !isRole(broader, "commander", knowledge));
}
