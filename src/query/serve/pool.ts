import { Ended, type Engine, openEngine } from "../engine.ts";
import type { RdfDocument } from "../load.ts";

/** Engines over the same documents, so that a question that does not end holds up no other. */
export interface Pool {
  /**
   * Gives `work` an engine of its own as soon as one is free, and takes it back; one that `work` closed is replaced.
   * Rejects with `Busy` where none becomes free in time. `gone` tells that nobody waits any more: the engine is closed.
   */
  readonly use: <T>(work: (engine: Engine) => Promise<T>, gone?: AbortSignal) => Promise<T>;
  readonly close: () => Promise<void>;
}

export class Busy extends Error {
  override readonly name = "Busy";
}

export interface PoolOptions {
  /** Most engines at a time; each holds the documents in memory. They are started when they are needed. */
  readonly engines: number;
  /** How long a question waits for an engine, in milliseconds. */
  readonly patienceMs: number;
  /** How many wait at most. */
  readonly queue: number;
}

/** Rejects with an `Error` naming the file that cannot be read as RDF. */
export async function openPool(documents: readonly RdfDocument[], options: PoolOptions): Promise<Pool> {
  const idle: Engine[] = [await openEngine(documents)];
  const all = new Set<Engine>(idle);
  const waiting: { readonly give: (engine: Engine) => void; readonly fail: (error: Error) => void }[] = [];
  let started = 1;

  const start = async (): Promise<Engine> => {
    started++;
    try {
      const engine = await openEngine(documents);
      all.add(engine);
      return engine;
    } catch (error) {
      started--;
      throw error;
    }
  };

  const take = async (): Promise<Engine> => {
    const engine = idle.pop();
    if (engine !== undefined) return engine;
    if (started < options.engines) return start();
    if (waiting.length >= options.queue) throw new Busy(`${waiting.length} questions are waiting; ask again later`);
    return new Promise((resolve, reject) => {
      const place = {
        give: (freed: Engine) => {
          clearTimeout(limit);
          resolve(freed);
        },
        fail: reject,
      };
      const limit = setTimeout(() => {
        waiting.splice(waiting.indexOf(place), 1);
        reject(new Busy(`every engine has been at work for ${options.patienceMs / 1000} s; ask again later`));
      }, options.patienceMs);
      waiting.push(place);
    });
  };

  const giveBack = (engine: Engine): void => {
    if (!engine.isClosed()) {
      const next = waiting.shift();
      if (next === undefined) idle.push(engine);
      else next.give(engine);
      return;
    }
    all.delete(engine);
    started--;
    const next = waiting.shift();
    if (next !== undefined) start().then(next.give, next.fail);
  };

  return {
    use: async (work, gone) => {
      const engine = await take();
      const leave = () => void engine.close();
      gone?.addEventListener("abort", leave);
      try {
        if (gone?.aborted) throw new Ended("Nobody waits for the answer any more.");
        return await work(engine);
      } finally {
        gone?.removeEventListener("abort", leave);
        giveBack(engine);
      }
    },
    close: async () => {
      await Promise.all([...all].map((engine) => engine.close()));
    },
  };
}
