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

/** What is being done: `Copying the records: 12.4 MB of 31.0 MB`. */
export function workLine(part: string, done: number, total: number | null): string {
  const line = LINES[part]
  if (line === undefined) return longWorkWords.beginning
  if (total === null) return line.does
  return `${line.does}: ${line.counted(done)} of ${line.counted(total)}`
}

interface PartWords {
  readonly does: string
  readonly counted: (count: number) => string
}

const rows = (count: number): string => `${count.toLocaleString('en-US')} entries`
const tables = (count: number): string => `${count.toLocaleString('en-US')} tables`

const LINES: Readonly<Record<string, PartWords>> = {
  waiting: { does: 'Waiting for the copy that is being made', counted: sizeWords },
  copying: { does: 'Copying the records', counted: sizeWords },
  laying: { does: 'Laying the copy out', counted: sizeWords },
  pages: { does: 'Checking every page of the copy', counted: sizeWords },
  chains: { does: 'Checking money and trail', counted: rows },
  reading: { does: 'Reading the copy once more', counted: sizeWords },
  second: { does: 'Copying to the second place', counted: sizeWords },
  secondReading: { does: 'Reading it back there', counted: sizeWords },
  tables: { does: 'Writing everything out', counted: tables },
  switching: { does: 'Putting the copy in its place', counted: sizeWords },
}
