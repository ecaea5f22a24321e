// V8 11 (Node 20) optimises a function after so little work that, on a few articles, a fifth of the CPU time goes into code
// that hardly runs again; later engines have a cheaper compiler in between.
import { setFlagsFromString } from "node:v8";

if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");
