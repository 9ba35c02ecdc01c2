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
  copyFirst: 'First a copy of the records.',
} as const

/** What comes before or after such a copy, said beside how far it is; and why nothing stops it, where nothing does. */
export const aroundWords: Readonly<Record<string, { readonly does: string; readonly final: string }>> = {
  checking: {
    does: '',
    final: 'This cannot be stopped: nobody comes in before the records are known to be whole.',
  },
  opening: {
    does: 'An update of the records is due. They are copied first.',
    final: 'This cannot be stopped: an update is done as a whole, after a proven copy, or not at all.',
  },
  dayClose: {
    does: 'A closed day ends with a copy.',
    final: 'This cannot be stopped: the answer says whether the copy of the closed day is proven.',
  },
  kit: {
    does: 'The code holds. A copy that it opens is made now; without it, the next copy follows by itself.',
    final: '',
  },
  key: {
    does: 'Before the key is changed, the records are copied. Stopped now, everything is as before.',
    final:
      'The key is being changed. This cannot be stopped any more: two keys must not be in use. Nobody can sign in before it ends; if the power fails, the next start finishes it or undoes it.',
  },
  closing: {
    does: 'Candor closes after a copy of the records. Stopped, it closes without one, and says so at the next start.',
    final: '',
  },
  retire: {
    does: 'Before this computer is out of use, its records are copied. Stopped, everything is as before.',
    final: '',
  },
}

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

const steps = (done: number, total: number): string => `${done} of ${total} steps`

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
  rekeying: { does: 'Writing the records under the new key', counted: steps },
  newCopy: { does: 'Copying the records under the new key', counted: bytes },
  updating: { does: 'Bringing the records up to date', counted: bytes },
  ownPages: { does: 'Checking the pages of the records', counted: bytes },
  switching: { does: 'Putting the copy in its place', counted: bytes },
}
