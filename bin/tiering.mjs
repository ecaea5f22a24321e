// What reads an article is much code that each runs little. V8 11 (Node 20) optimises a function after so little work that,
// on a few articles, a fifth of the CPU time goes into code that hardly runs again. V8 13 (Node 24) has a cheaper compiler in
// between: only what runs a hundred thousand times is worth the dear one (`npm run bench`).
import { setFlagsFromString } from "node:v8";

const [version = 0] = process.versions.v8.split(".").map(Number);
if (version === 11) setFlagsFromString("--interrupt-budget=1000000");
if (version >= 13) setFlagsFromString("--invocation-count-for-turbofan=100000");
