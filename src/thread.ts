import { parentPort, workerData } from "node:worker_threads";
import type { Order, ThreadData } from "./jobs.ts";
import { type Made, makeArticles, type Task } from "./one-article.ts";
import { ReadError } from "./read/failure.ts";
import { loadTools } from "./tools.ts";

/** Makes the articles of one list of orders after the other. */
const { tools: toolOptions, options } = workerData as ThreadData;
const tools = await loadTools(toolOptions);
parentPort?.on("message", async (orders: readonly Order[]) => {
  const all: Made[] = [];
  for await (const { made } of makeArticles(orders.map(taskOf), tools, options)) all.push(made);
  parentPort?.postMessage(all);
});

function taskOf(order: Order): Task {
  const { file } = order;
  if ("bytes" in order)
    return {
      input: { file, read: async () => order.bytes },
      ...(order.given === undefined ? {} : { given: order.given }),
    };
  return {
    input: {
      file,
      read: async () => {
        throw new ReadError(file, order.fault);
      },
    },
  };
}
