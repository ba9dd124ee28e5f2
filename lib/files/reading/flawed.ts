import type { FileFlaw } from '../flaws.ts'

/** What the reader of files gives up with. */
export class Flawed extends Error {
  readonly flaw: FileFlaw

  constructor(flaw: FileFlaw) {
    super(flaw)
    this.flaw = flaw
  }
}
