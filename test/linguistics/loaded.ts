import { join } from "node:path";
import { loadEnglish } from "../../src/linguistics/model.ts";
import { packageFolder } from "../../src/tools.ts";

/** `models/english`, loaded once for all tests of a run. */
export const english = loadEnglish(join(packageFolder, "models", "english"));
