/** What stood in a field after each letter, with the moment at which the letter had arrived. */
export class TypedText {
  readonly #states: { readonly text: string; arrivedAt: number }[]

  /** What stands in the field before anything is typed. */
  constructor(text: string) {
    this.#states = [{ text, arrivedAt: 0 }]
  }

  get text(): string {
    return this.#states.at(-1)?.text ?? ''
  }

  /** A key goes down after which this stands there. */
  press(text: string): void {
    this.#states.push({ text, arrivedAt: Number.POSITIVE_INFINITY })
  }

  /** The key has arrived. */
  arrived(at: number): void {
    const last = this.#states.at(-1)
    if (last !== undefined) last.arrivedAt = at
  }

  /** Is this what stood there at the moment, or something that was typed after it? */
  holdsSince(found: string, moment: number): boolean {
    const last = this.#states.findLastIndex(({ arrivedAt }) => arrivedAt <= moment)
    return this.#states.slice(Math.max(0, last)).some(({ text }) => text === found)
  }
}
