import { sizeWords } from './screens-backups.ts'

/** Words of work that takes long. */
export const longWorkWords = {
  stop: 'Stop',
  stopping: 'Stopping. The step that runs comes to its end first',
  cannotStop: 'This cannot be stopped any more.',
  tooLate: 'The copy is being put in its place: this cannot be stopped any more.',
  runs: 'The same work runs already: wait for its end, or stop it.',
  soFar: 'How far it is',
  beginning: 'Beginning',
} as const

/** Which step of how many: `Step 1 of 4: Copying the records`. */
export function stepWords(at: number, all: number, does: string): string {
  return all === 1 ? does : `Step ${at} of ${all}: ${does}`
}

/** What is being done. */
export function workWords(part: string): string {
  return LINES[part]?.does ?? longWorkWords.beginning
}

/** How much of it is done: `12.4 MB of 31.0 MB`; null where nobody can count it. */
export function soFarWords(part: string, done: number, total: number | null): string | null {
  const line = LINES[part]
  return line === undefined || total === null ? null : line.counted(done, total)
}

interface PartWords {
  readonly does: string
  readonly counted: (done: number, total: number) => string
}

const bytes = (done: number, total: number): string => `${done === 0 ? '0' : sizeWords(done)} of ${sizeWords(total)}`
const entries = (done: number, total: number): string => `${counted(done)} of ${counted(total)} entries`
const tables = (done: number, total: number): string => `${counted(done)} of ${counted(total)} tables`

function counted(count: number): string {
  return count.toLocaleString('en-US')
}

const LINES: Readonly<Record<string, PartWords>> = {
  waiting: { does: 'Waiting for the copy that is being made', counted: bytes },
  copying: { does: 'Copying the records', counted: bytes },
  laying: { does: 'Laying the copy out', counted: bytes },
  pages: { does: 'Checking every page of the copy', counted: bytes },
  chains: { does: 'Checking money and trail', counted: entries },
  reading: { does: 'Reading the copy once more', counted: bytes },
  second: { does: 'Copying to the second place', counted: bytes },
  secondReading: { does: 'Reading it back there', counted: bytes },
  tables: { does: 'Writing everything out', counted: tables },
  switching: { does: 'Putting the copy in its place', counted: bytes },
}
