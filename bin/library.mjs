// The sources are TypeScript; tsx reads them as they are.
import { register } from "tsx/esm/api";

const unregister = register();
const library = await import("../src/library.ts");
await unregister();

export const {
  build,
  understand,
  layersOf,
  filesOf,
  readSources,
  query,
  verify,
  readArticle,
  ReadError,
  loadTools,
  writeGraph,
} = library;
