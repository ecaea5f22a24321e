#!/usr/bin/env node
// The sources are TypeScript; tsx reads them as they are.
import { register } from "tsx/esm/api";
import "./tiering.mjs";

register();
await import("../src/main.ts");
