/** One way of doing the same work. `run` does it once and gives something that depends on it. */
export interface Candidate {
  readonly name: string
  readonly run: () => unknown
  /** Runs in one round where this candidate is so quick that the row's number would be too short to measure. */
  readonly perRound?: number
}

/** A row of the benchmark: candidates for one job, the first of which is the reference. */
export interface BenchRow {
  readonly name: string
  /** What the job is, in one sentence. */
  readonly job: string
  readonly candidates: readonly Candidate[]
  /** Runs of a candidate in one round, so that a round is long enough to measure. */
  readonly perRound: number
  /** Rounds that count, where a run is long. */
  readonly rounds?: number
  /** Largest allowed ratio of the measured candidate (by name) to the reference, or to the named peer. */
  readonly goals: readonly { readonly candidate: string; readonly to: string; readonly atMost: number }[]
  /** CPU milliseconds that a candidate may take on an ordinary desktop, where a ratio would say nothing. */
  readonly limits?: readonly { readonly candidate: string; readonly milliseconds: number }[]
  /** What else should be known of the job: sizes of files, counts of rows. */
  readonly remarks?: readonly string[]
  /** Takes away what the candidates left behind. */
  readonly end?: () => void
}

export interface Measured {
  readonly name: string
  /** CPU milliseconds of one run: middle and 95th percentile over the rounds. */
  readonly median: number
  readonly p95: number
}

/** With these V8 sweeps when asked to, and its helpers do not spin for one another on a busy machine. */
export const FLAGS = ['--expose-gc', '--single-threaded-gc'] as const

/** Takes young garbage away, so that no candidate pays for what the one before it has left. */
function sweep(): void {
  globalThis.gc?.({ type: 'minor' })
}

const ROUNDS = 21
const WARM_UP = 4

/** Measures all candidates of a row, taking turns in every round so that a slow moment hits each alike. */
export async function measure(row: BenchRow): Promise<readonly Measured[]> {
  const times = row.candidates.map((): number[] => [])
  const rounds = row.rounds ?? ROUNDS
  for (let round = -Math.min(WARM_UP, rounds); round < rounds; round += 1) {
    for (let turn = 0; turn < row.candidates.length; turn += 1) {
      const place = (turn + Math.max(round, 0)) % row.candidates.length
      const candidate = row.candidates[place]
      sweep()
      const time = await cpuOfOne(candidate, candidate?.perRound ?? row.perRound)
      if (round >= 0) times[place]?.push(time)
    }
  }
  return row.candidates.map(({ name }, place) => ({ name, ...middleOf(times[place] ?? []) }))
}

async function cpuOfOne(candidate: Candidate | undefined, runs: number): Promise<number> {
  const before = process.cpuUsage()
  let kept: unknown
  for (let run = 0; run < runs; run += 1) {
    kept = candidate?.run()
    if (kept instanceof Promise) kept = await kept
  }
  const { user, system } = process.cpuUsage(before)
  if (kept === undefined) throw new Error('a candidate gave nothing, so nothing was measured')
  return (user + system) / 1000 / runs
}

function middleOf(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

/** Does the work on one of the givens after the other, so that remembering the last answer helps nobody. */
export function onEach<Given>(givens: readonly Given[], work: (given: Given) => unknown): () => unknown {
  let turn = 0
  return () => {
    turn = (turn + 1) % givens.length
    return work(givens[turn] as Given)
  }
}
