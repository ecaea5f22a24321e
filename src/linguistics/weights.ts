/** A tensor as `model.json` lays it out in `weights.bin`: matrices as int8 after a float32 scale for each row; codes as uint8. */
export interface TensorLayout {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: "int8" | "uint8" | "float32";
  /** Byte offset. */
  readonly offset: number;
}

export interface WeightTensor {
  readonly shape: readonly number[];
  readonly values: Int8Array | Uint8Array | Float32Array;
  readonly scales?: Float32Array;
}

/** An embedding table: row `i` is `rows[i * width …] * scales[i]`. */
export interface Table {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  readonly width: number;
}

/** The tensors of `weights.bin` by name, in file order. Throws a `RangeError` where the file is too short. */
export function readTensors(bytes: Uint8Array, layout: readonly TensorLayout[]): ReadonlyMap<string, WeightTensor> {
  // Copied once: a Buffer of a file need not start on a multiple of four.
  const memory = Uint8Array.from(bytes).buffer;
  return new Map(
    layout.map(({ name, shape, type, offset }): [string, WeightTensor] => {
      const size = shape.reduce((product, n) => product * n, 1);
      if (type === "float32") return [name, { shape, values: new Float32Array(memory, offset, size) }];
      if (type === "uint8") return [name, { shape, values: new Uint8Array(memory, offset, size) }];
      const rows = size / (shape.at(-1) ?? 1);
      const scales = new Float32Array(memory, offset, rows);
      return [name, { shape, scales, values: new Int8Array(memory, offset + 4 * rows, size) }];
    }),
  );
}

/** Writes row `row` of a table as float32 at `at`; gives the place behind it. */
export function widen({ rows, scales, width }: Table, row: number, into: Float32Array, at: number): number {
  const scale = scales[row] ?? 0;
  for (let i = 0; i < width; i += 1) into[at + i] = (rows[row * width + i] ?? 0) * scale;
  return at + width;
}

const tables = /^(?:words|codes|codebooks|shapes|affix\d)$/;

/** The network's own tensors, widened to float32 and end to end: the external data that `network.onnx` points into. */
export function widenedNetwork(tensors: ReadonlyMap<string, WeightTensor>): Uint8Array {
  const own = [...tensors].filter(([name]) => !tables.test(name)).map(([, tensor]) => tensor);
  const widened = new Float32Array(own.reduce((sum, { values }) => sum + values.length, 0));
  let at = 0;
  for (const { shape, values, scales } of own) {
    const width = shape.at(-1) ?? 1;
    for (let row = 0; row < values.length; row += width) {
      const scale = scales === undefined ? 1 : (scales[row / width] ?? 0);
      for (let i = row; i < row + width; i += 1) widened[at + i] = (values[i] ?? 0) * scale;
    }
    at += values.length;
  }
  return new Uint8Array(widened.buffer);
}
