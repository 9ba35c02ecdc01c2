/** One way of doing a job. It runs in a program of its own. */
export interface Candidate {
  readonly name: string
  /** Makes what the job needs, unmeasured. */
  readonly begin: () => Begun | Promise<Begun>
  /** Runs in one round where this candidate is so quick that the row's number would be too short to measure. */
  readonly perRound?: number
}

export interface Begun {
  /** Does the job once and gives something that depends on it. */
  readonly run: () => unknown
  /** Set where the job runs in a program of its own: `run` then gives the CPU milliseconds that the program reports. */
  readonly saysItself?: true
  /** Takes away what was left behind. */
  readonly end?: () => void | Promise<void>
}

/** A row of the benchmark: candidates for one job, the first of which is the reference. */
export interface BenchRow {
  /** Begins with the name of its file. */
  readonly name: string
  /** What the job is, in one sentence. */
  readonly job: string
  readonly candidates: readonly Candidate[]
  /** Runs of a candidate in one round, so that a round is long enough to measure. */
  readonly perRound: number
  /** Rounds that count, where a run is long. */
  readonly rounds?: number
  /** What counts of a candidate's rounds; the middle unless given. */
  readonly counts?: 'p95'
  /** Largest allowed ratio of the measured candidate (by name) to the reference, or to the named peer. */
  readonly goals: readonly { readonly candidate: string; readonly to: string; readonly atMost: number }[]
  /** CPU milliseconds that a candidate may take on an ordinary desktop, beside or in place of a ratio. */
  readonly limits?: readonly { readonly candidate: string; readonly milliseconds: number }[]
  /** What else should be known of the job: sizes of files, counts of figures. */
  readonly remarks?: () => Promise<readonly string[]>
}

/** What each `*.bench.ts` file exports. */
export interface BenchFile {
  readonly rows: () => readonly BenchRow[]
}

/** A candidate that needs nothing but what is at hand. */
export function ready(run: () => unknown): Candidate['begin'] {
  return () => ({ run })
}

/** Does the work on one of the givens after the other, so that remembering the last answer helps nobody. */
export function onEach<Given>(makeGivens: () => readonly Given[], work: (given: Given) => unknown): Candidate['begin'] {
  return () => {
    const givens = makeGivens()
    let turn = 0
    const run = (): unknown => {
      turn = (turn + 1) % givens.length
      return work(givens[turn] as Given)
    }
    return { run }
  }
}
