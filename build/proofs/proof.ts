/** What a proof found. A proof that could not run on this computer says why and counts as neither. */
export type Outcome =
  | { readonly passed: number; readonly failed: readonly string[]; readonly remarks?: readonly string[] }
  | { readonly missing: string }

/** One promise of the app about what it keeps or keeps to itself, with a way to try it. */
export interface Proof {
  /** As in `npm run proof:NAME`. */
  readonly name: string
  /** What is proven, for the one who reads the list. */
  readonly promise: string
  /** Files of the test suite that hold its trials; a proof without them tries by itself. */
  readonly tests?: readonly string[]
  /** The short run belongs to the test suite, the full one to `npm run proof`. */
  readonly run: (length: 'short' | 'full') => Promise<Outcome>
}
