import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Upos } from "../model/sentence.ts";
import { type LemmaTable, readLemmas } from "./lemmas.ts";
import { type Engine, type Network, openNetwork } from "./network.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { readTensors, type Table, widenedNetwork } from "./weights.ts";

/** The English model, loaded: tables that turn words into features, labels, and the network. */
export interface EnglishModel {
  readonly network: Network;
  readonly vocabulary: Vocabulary;
  /** Five tables of affixes, then the one of shapes. */
  readonly affixes: readonly Table[];
  readonly shapes: Table;
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly relations: readonly string[];
  readonly names: readonly string[];
  /** Width of the vectors that a relation is read from: of the head and of the dependent. */
  readonly labelWidth: number;
  readonly lemmas: LemmaTable;
  /** SHA-256 of the weights, for the report. */
  readonly sha256: string;
}

/**
 * Loads `models/english`: `model.json`, `words.bin`, `lemmas.json`, `network.onnx`, `relations.onnx`, `weights.bin`.
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
  const checked = async (name: "weights.bin" | "words.bin" | "network.onnx" | "relations.onnx") => {
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
    network: await openNetwork(engine, {
      network: await checked("network.onnx"),
      relations: await checked("relations.onnx"),
      weights: widenedNetwork(tensors),
    }),
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
