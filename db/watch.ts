import type { WorkPart } from '../shared/model/long-work.ts'

/** Hears how far long work on files is, and tells it to stop. The flag reaches into a thread. */
export interface Watch {
  /** So much of so much of this part is done; null for a whole that nobody knows. */
  readonly tell: (part: WorkPart, done: number, total: number | null) => void
  /** One number in shared memory: 0 goes on, 1 stops. */
  readonly stopFlag: Int32Array<SharedArrayBuffer>
}

export function newWatch(tell: Watch['tell']): Watch {
  return { tell, stopFlag: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) }
}

/** For work that nobody looks at. */
export const UNWATCHED: Watch = newWatch(() => undefined)

export function stopWork({ stopFlag }: Watch): void {
  Atomics.store(stopFlag, 0, 1)
}

export function isStopped({ stopFlag }: Watch): boolean {
  return Atomics.load(stopFlag, 0) === 1
}

/** Somebody stopped the work. Whoever began it takes away what is half made. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** Says how far the work is, and ends it where somebody stopped it. */
export function goOn(watch: Watch, part: WorkPart, done = 0, total: number | null = null): void {
  watch.tell(part, done, total)
  if (isStopped(watch)) throw new StoppedError('stopped')
}
