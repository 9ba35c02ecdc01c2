import { isStopped, newWatch, StoppedError, stopWork, type Watch } from '../../../db/watch.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { EventContent } from '../../../shared/contract/events.ts'
import type { CopyBefore, LongTask } from '../../../shared/model/long-work.ts'
import { longWorkWords as words } from '../../../shared/text/screens-long-work.ts'

/** Tells the window how far a task is; its end too, however it came. */
export type TellProgress = (progress: EventContent<'progress'>) => void

/** From here on the work cannot be stopped. False where somebody stopped it just before. */
export type Commit = () => boolean

interface Running {
  readonly watch: Watch
  ended: Promise<unknown>
  isCommitted: boolean
}

/** The long work of this computer, one of each kind at a time: the window hears how far it is, and may stop it. */
export class LongWork {
  readonly #tell: TellProgress
  readonly #running = new Map<LongTask, Running>()

  constructor(tell: TellProgress = () => undefined) {
    this.#tell = tell
  }

  /** Work that was stopped is waited for; beside work that goes on, no second one of its kind begins. */
  async run<T>(task: LongTask, work: (watch: Watch, commit: Commit) => Promise<Answer<T>>): Promise<Answer<T>> {
    for (let before = this.#running.get(task); before !== undefined; before = this.#running.get(task)) {
      if (!isStopped(before.watch)) return refused('NOT_POSSIBLE', { code: 'WORK_RUNS', reason: words.runs })
      await before.ended
    }
    const watch = newWatch(told(task, this.#tell))
    const running: Running = { watch, ended: Promise.resolve(), isCommitted: false }
    this.#running.set(task, running)
    const turn = this.#toItsEnd(task, () => work(watch, () => commit(running)))
    running.ended = turn.catch(() => undefined)
    return turn
  }
  /** Resolves when what was stopped has taken away what it had made. Refused once it cannot be stopped any more. */
  async stop(task: LongTask): Promise<Answer<null>> {
    const running = this.#running.get(task)
    if (running === undefined) return { ok: true, value: null }
    if (running.isCommitted) return refused('NOT_POSSIBLE', { code: 'TOO_LATE', reason: words.tooLate })
    stopWork(running.watch)
    await running.ended
    return { ok: true, value: null }
  }

  async #toItsEnd<T>(task: LongTask, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof StoppedError) return refused('STOPPED')
      throw error
    } finally {
      this.#running.delete(task)
      this.#tell({ task, part: 'ended', done: 0, total: null })
    }
  }
}

/**
 * Watches work that has no stop of its own, such as a copy before something else: the window hears how far it is, and by
 * `end` that it ended. Where whoever wanted it is gone, it stops at the next word about it.
 */
export function toldWatch(
  task: CopyBefore,
  tell: TellProgress = () => undefined,
  isGone: () => boolean = () => false,
): { readonly watch: Watch; readonly end: () => void } {
  const telling = told(task, tell)
  const watch: Watch = newWatch((...words) => {
    if (isGone()) stopWork(watch)
    telling(...words)
  })
  return { watch, end: () => tell({ task, part: 'ended', done: 0, total: null }) }
}

function commit(running: Running): boolean {
  if (isStopped(running.watch)) return false
  running.isCommitted = true
  running.watch.tell('switching', 0, null)
  return true
}

/** Says each hundredth once: a large file has thousands of pieces. */
function told(task: LongTask | CopyBefore, tell: TellProgress): Watch['tell'] {
  let before = ''
  return (part, done, total) => {
    const now = `${part} ${total === null || total === 0 ? '' : Math.floor((100 * done) / total)}`
    if (now === before) return
    before = now
    tell({ task, part, done, total })
  }
}
