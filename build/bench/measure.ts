import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BenchRow } from './bench-row.ts'

export interface Measured {
  readonly name: string
  /** CPU milliseconds of one run: middle and 95th percentile over the rounds. */
  readonly median: number
  readonly p95: number
}

const PROGRAM = fileURLToPath(new URL('./candidate-program.ts', import.meta.url))

/** V8's helpers would wait for one another on a busy machine, and waiting for a core counts as work. */
const FLAGS = ['--single-threaded-gc']

const ROUNDS = 21
const WARM_UP = 5

/**
 * Measures all candidates of a row, the one at that place in its file. Each has a program of its own, so that none pays
 * for another's garbage or habits; all take turns in every round, so that a slow moment hits each alike.
 */
export async function measure(file: string, place: number, row: BenchRow): Promise<readonly Measured[]> {
  const programs = row.candidates.map((_, index) =>
    fork(PROGRAM, [file, String(place), String(index)], { execArgv: FLAGS }),
  )
  try {
    for (const program of programs) await answerOf(program)
    return await takeTurns(row, programs)
  } finally {
    for (const program of programs) if (program.connected) program.disconnect()
  }
}

async function takeTurns(row: BenchRow, programs: readonly ChildProcess[]): Promise<readonly Measured[]> {
  const times = row.candidates.map((): number[] => [])
  const rounds = row.rounds ?? ROUNDS
  for (let round = -Math.min(WARM_UP, rounds); round < rounds; round += 1) {
    for (let turn = 0; turn < programs.length; turn += 1) {
      const index = (turn + Math.max(round, 0)) % programs.length
      const program = programs[index] as ChildProcess
      const answer = answerOf(program)
      program.send(row.candidates[index]?.perRound ?? row.perRound)
      const milliseconds = await answer
      if (round >= 0) times[index]?.push(Number(milliseconds))
    }
  }
  return row.candidates.map(({ name }, index) => ({ name, ...middleOf(times[index] ?? []) }))
}

/** The next thing that the program says. Rejects when it ends instead. */
function answerOf(program: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`a candidate ended with ${code}`))
    program.once('exit', failed)
    program.once('message', (message) => {
      program.off('exit', failed)
      resolve(message)
    })
  })
}

function middleOf(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}
