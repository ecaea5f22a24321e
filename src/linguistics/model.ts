import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { InferenceSession, TypedTensor } from "onnxruntime-web";
import type { Upos } from "../model/sentence.ts";
import { type LemmaTable, readLemmas } from "./lemmas.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { readTensors, type Table, widenedNetwork } from "./weights.ts";

/** The network's outputs by name, batch × words × the output's own width each. */
export type Scores = Readonly<Record<string, Float32Array>>;

/** Runs the network once: `features` (batch × words × width) and the sentences' lengths in, scores out. */
export type Run = (
  features: Float32Array,
  lengths: Int32Array,
  shape: readonly [batch: number, words: number, width: number],
) => Promise<Scores>;

/** The English model, loaded: tables that turn words into features, labels, and the network. */
export interface EnglishModel {
  readonly run: Run;
  readonly vocabulary: Vocabulary;
  /** Five tables of affixes, then the one of shapes. */
  readonly affixes: readonly Table[];
  readonly shapes: Table;
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly names: readonly string[];
  /** Width of the vectors whose product scores a relation, without the constant 1. */
  readonly labelWidth: number;
  readonly lemmas: LemmaTable;
  /** SHA-256 of the weights, for the report. */
  readonly sha256: string;
}

export type Engine = "wasm" | "native";

/**
 * Loads `models/english`: `model.json`, `words.bin`, `lemmas.json`, `network.onnx`, `weights.bin`. The `native` engine
 * needs the package onnxruntime-node, which the user installs; `wasm` is the one whose bytes the goldens hold.
 * Throws an `Error` that names the file where one is missing or the weights are not those of `model.json`.
 */
export async function loadEnglish(
  folder: string,
  { engine = "wasm" }: { readonly engine?: Engine } = {},
): Promise<EnglishModel> {
  const file = async (name: string) => {
    try {
      return await readFile(join(folder, name));
    } catch (error) {
      throw new Error(`${name}: not found in the model folder ${folder}; expected the files of training/export.py`, {
        cause: error,
      });
    }
  };
  const description = JSON.parse((await file("model.json")).toString("utf8")) as Description;
  const checked = async (name: "weights.bin" | "words.bin" | "network.onnx") => {
    const bytes = await file(name);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (sha256 !== description.sha256[name])
      throw new Error(
        `${name}: found SHA-256 ${sha256}, expected ${description.sha256[name]} of model.json; restore ${folder}`,
      );
    return bytes;
  };
  const tensors = readTensors(await checked("weights.bin"), description.tensors);
  const table = (name: string): Table => {
    const tensor = tensors.get(name);
    if (tensor?.scales === undefined) throw new Error(`model.json: found no int8 table "${name}"; expected one`);
    return { rows: tensor.values as Int8Array, scales: tensor.scales, width: tensor.shape.at(-1) ?? 0 };
  };
  const hashes = new Uint32Array(Uint8Array.from(await checked("words.bin")).buffer);
  const codes = tensors.get("codes");
  const vocabulary: Vocabulary = {
    hashes: hashes.subarray(0, description.words.rows),
    rows: table("words"),
    rareHashes: hashes.subarray(description.words.rows),
    pieces: codes?.shape.at(-1) ?? 1,
    codes: (codes?.values ?? new Uint8Array()) as Uint8Array,
    books: (tensors.get("codebooks")?.values ?? new Float32Array()) as Float32Array,
  };
  const { labels } = description;
  return {
    run: await session(engine, await checked("network.onnx"), widenedNetwork(tensors)),
    vocabulary,
    affixes: [0, 1, 2, 3, 4].map((i) => table(`affix${i}`)),
    shapes: table("shapes"),
    upos: labels.upos as readonly Upos[],
    xpos: labels.xpos,
    relations: labels.relations,
    names: labels.names,
    labelWidth: description.label,
    lemmas: readLemmas((await file("lemmas.json")).toString("utf8")),
    sha256: description.sha256["weights.bin"] ?? "",
  };
}

interface Description {
  readonly label: number;
  readonly words: { readonly rows: number; readonly codes: number };
  readonly labels: Readonly<Record<"upos" | "xpos" | "relations" | "names", readonly string[]>>;
  readonly tensors: Parameters<typeof readTensors>[1];
  readonly sha256: Readonly<Record<string, string>>;
}

async function session(engine: Engine, graph: Uint8Array, weights: Uint8Array): Promise<Run> {
  const ort = await runtime(engine);
  const options: InferenceSession.SessionOptions = {
    executionProviders: [engine === "wasm" ? "wasm" : "cpu"],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    externalData: [{ path: "weights", data: weights }],
  };
  const network = await ort.InferenceSession.create(graph, options);
  return async (features, lengths, shape) => {
    const found = await network.run({
      features: new ort.Tensor("float32", features, shape),
      lengths: new ort.Tensor("int32", lengths, [lengths.length]),
    });
    return Object.fromEntries(
      Object.entries(found).map(([name, tensor]) => [name, (tensor as TypedTensor<"float32">).data]),
    );
  };
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
