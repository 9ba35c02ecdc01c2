import { schedulesAsBefore } from '../../../shared/engine/assistance/schedule-taken-back.ts'
import type { ClinicSchedule, KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import { scheduleWords } from '../../../shared/text/screens-schedules.ts'
import type { Deed } from '../../lib/query.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useSchedules } from './api/schedules.ts'

/**
 * Says that a schedule was saved. Ctrl+Z puts back what held before, as further editions: the one that was saved stays in
 * the list, and columns that were made from it keep what it said. Ctrl+Y saves it again.
 */
export function useSaidSchedule(
  save: Deed<'schedule.save'>,
): (schedule: ClinicSchedule, scheduleId: string | null, now: readonly KeptSchedule[]) => void {
  const toast = useToast()
  const known = useSchedules().data
  return (schedule, scheduleId, now) => {
    if (known === undefined) return toast({ words: scheduleWords.saved })
    const id = scheduleId ?? now.find((one) => !known.some((other) => other.id === one.id))?.id ?? null
    const ofIt = (all: readonly KeptSchedule[]) => all.filter((one) => one.id === id)
    const before = ofIt(known)
    let newest = ofIt(now)
    const keep = async (each: ClinicSchedule): Promise<boolean> => {
      const answer = await save.run({ scheduleId: id, schedule: each })
      if (answer.ok) newest = ofIt(answer.value)
      else toast({ words: scheduleWords.notTakenBack })
      return answer.ok
    }
    const back = async (): Promise<void> => {
      // Each answer also names editions that were saved in between: they are looked at in their turn.
      let [next] = schedulesAsBefore(before, newest)
      while (next !== undefined && (await keep(next))) [next] = schedulesAsBefore(before, newest)
    }
    toast({ words: scheduleWords.saved, onUndo: () => void back(), onRedo: () => void keep(schedule) })
  }
}
