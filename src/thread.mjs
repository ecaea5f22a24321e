// A thread of `build --jobs N`. The sources are TypeScript; tsx reads them as they are.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
