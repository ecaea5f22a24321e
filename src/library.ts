/** The library: what the commands do, as functions. Nothing prints; wrong input throws an `Error` that says what to do. */
export { build } from "./build.ts";
export type { BuildOptions } from "./build-options.ts";
export type { Article } from "./model/article.ts";
export type { Claim } from "./model/claim.ts";
export type { Entity } from "./model/entity.ts";
export type { ResolvedReading } from "./model/reading.ts";
export type { Span } from "./model/span.ts";
export type { Statement } from "./model/statement.ts";
export { type GraphOptions, type Layers, layersOf, type Part, understand } from "./pipeline.ts";
export { filesOf, type RdfDocument, readSources } from "./query/load.ts";
export { type Answer, query } from "./query/query.ts";
export { type Fault, verify } from "./query/verify.ts";
export { readArticle } from "./read/article.ts";
export { ReadError } from "./read/failure.ts";
export { loadTools, type ToolOptions, type Tools } from "./tools.ts";
export type { Report } from "./write/report.ts";
export { type Format, writeGraph } from "./write/syntax.ts";
