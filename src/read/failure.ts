/** An input that could not be read: its name as given, and what is wrong with it, for the user. */
export interface ReadFailure {
  readonly file: string;
  readonly fault: string;
}

/** Thrown where an input is no article; `fault` says what was found, what was expected and what to do. */
export class ReadError extends Error implements ReadFailure {
  readonly file: string;
  readonly fault: string;

  constructor(file: string, fault: string) {
    super(`${file}: ${fault}`);
    this.name = "ReadError";
    this.file = file;
    this.fault = fault;
  }
}
