import { parentPort, workerData } from "node:worker_threads";
import type { Order, ThreadData } from "./jobs.ts";
import { makeArticle } from "./one-article.ts";
import { loadTools } from "./tools.ts";

/** Makes one article after the other, as orders come in. */
const { tools: toolOptions, options } = workerData as ThreadData;
const tools = await loadTools(toolOptions);
parentPort?.on("message", async ({ file, bytes, given }: Order) => {
  parentPort?.postMessage(await makeArticle({ file, read: async () => bytes }, given, tools, options));
});
