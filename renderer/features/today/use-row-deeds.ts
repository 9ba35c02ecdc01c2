import type { WorkRow } from '../../../shared/model/work.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { nameOf, whatOf } from '../../lib/work-words.ts'
import { useToast } from '../../ui/toast.tsx'
import { useDone, useSnooze } from './api/work.ts'

export interface RowDeeds {
  /** Brings back what was put off or called done. */
  readonly bringBack: (row: WorkRow | undefined) => void
  readonly markDone: (row: WorkRow | undefined) => void
}

/** Calls a row done with the way back, and brings back what was put off or called done. */
export function useRowDeeds(): RowDeeds {
  const toast = useToast()
  const { run } = useSnooze()
  const done = useDone()
  async function bringBack(of: WorkRow | undefined): Promise<void> {
    if (of === undefined || (of.snoozedUntil === null && of.doneBy === null)) return
    const { key, snoozedUntil: until, doneBy } = of
    const back = () => (doneBy ? done.run({ key, isDone: false }) : run({ key, until: null, reason: '' }))
    const away = () => (doneBy ? done.run({ key, isDone: true }) : run({ key, until, reason: '' }))
    const answer = await back()
    if (!answer.ok) return
    toast({
      words: todayWords.broughtBackToast(nameOf(of)),
      onUndo: () => void away(),
      onRedo: () => void back(),
    })
  }
  async function markDone(of: WorkRow | undefined): Promise<void> {
    if (of === undefined || of.doneBy !== null) return
    const answer = await done.run({ key: of.key, isDone: true })
    if (!answer.ok) return
    toast({
      words: todayWords.doneToast(nameOf(of), whatOf(of.what)),
      onUndo: () => void done.run({ key: of.key, isDone: false }),
      onRedo: () => void done.run({ key: of.key, isDone: true }),
    })
  }
  return { bringBack: (of) => void bringBack(of), markDone: (of) => void markDone(of) }
}
