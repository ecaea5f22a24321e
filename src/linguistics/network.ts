import { setFlagsFromString } from "node:v8";
import type { InferenceSession, Tensor, TypedTensor } from "onnxruntime-web";

/** `native` is the package onnxruntime-node, which the user installs; `wasm` is the one whose bytes the goldens hold. */
export type Engine = "wasm" | "native";

const outputs = ["upos", "xpos", "arcs", "labelHeads", "labelDependents", "names"] as const;

/**
 * What the network says of each word, by output: batch × words × the output's own width (`arcs`: words + 1; `labelHeads`: a
 * row more, the root's, before each sentence).
 */
export type Scores = Readonly<Record<(typeof outputs)[number], Float32Array>>;

/** The network in its two halves: the relation is asked only of arcs that the tree has. */
export interface Network {
  /** Runs `network.onnx` once: `features` (batch × words × width) and the sentences' lengths in, scores out. */
  readonly scoreWords: (
    features: Float32Array,
    lengths: Int32Array,
    shape: readonly [batch: number, words: number, width: number],
  ) => Promise<Scores>;
  /** Runs `relations.onnx` once: for each arc a row of `labelHeads` and one of `labelDependents` in, arcs × relations out. */
  readonly scoreRelations: (
    heads: Float32Array,
    dependents: Float32Array,
    shape: readonly [arcs: number, width: number],
  ) => Promise<Float32Array>;
}

/** Bytes of the two graphs, and the float32 numbers that both point into. */
export interface NetworkFiles {
  readonly network: Uint8Array;
  readonly relations: Uint8Array;
  readonly weights: Uint8Array;
}

/** Loads both halves. Throws an `Error` where the engine is not installed; the library throws its own at bytes that are no graph. */
export async function openNetwork(engine: Engine, { network, relations, weights }: NetworkFiles): Promise<Network> {
  const ort = await runtime(engine);
  const options: InferenceSession.SessionOptions = {
    executionProviders: [engine === "wasm" ? "wasm" : "cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    externalData: [{ path: "weights", data: weights }],
  };
  const words = await ort.InferenceSession.create(network, options);
  const arcs = await ort.InferenceSession.create(relations, options);
  const float = (data: Float32Array, shape: readonly number[]) => new ort.Tensor("float32", data, shape);
  return {
    scoreWords: async (features, lengths, shape) => {
      const found = await words.run({
        features: float(features, shape),
        lengths: new ort.Tensor("int32", lengths, [lengths.length]),
      });
      return Object.fromEntries(outputs.map((name) => [name, numbersOf(found[name])])) as Scores;
    },
    scoreRelations: async (heads, dependents, shape) => {
      const found = await arcs.run({ heads: float(heads, shape), dependents: float(dependents, shape) });
      return numbersOf(found["relations"]);
    },
  };
}

function numbersOf(tensor: Tensor | undefined): Float32Array {
  return (tensor as TypedTensor<"float32">).data;
}

async function runtime(engine: Engine): Promise<typeof import("onnxruntime-web")> {
  if (engine === "native") {
    const name = "onnxruntime-node";
    try {
      return (await import(name)) as typeof import("onnxruntime-web");
    } catch (error) {
      throw new Error(
        `the native engine needs the package ${name}: npm install ${name}@1.30.0 --onnxruntime-node-install=skip, or leave --engine out`,
        { cause: error },
      );
    }
  }
  // The library loads by running much of its code once. Optimising that costs more than all the rest of the load: only
  // what goes on running, the products of matrices, is to be optimised; what never runs is not even to be checked.
  setFlagsFromString("--wasm-tiering-budget=180000000");
  setFlagsFromString("--wasm-lazy-validation");
  const ort = await import("onnxruntime-web");
  // One thread: sums come in one order, and no worker outlives the command.
  ort.env.wasm.numThreads = 1;
  return ort;
}
