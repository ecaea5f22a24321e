/** Something in a graph that should not be: which check found it, of what, and what it found and expected. */
export interface Fault {
  readonly check: string;
  /** IRI of the node at fault. */
  readonly subject: string;
  readonly message: string;
}
