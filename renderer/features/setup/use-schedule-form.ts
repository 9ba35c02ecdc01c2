import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import { scheduleWords } from '../../../shared/text/screens-schedules.ts'
import type { Deed } from '../../lib/query.tsx'
import { type KeptText, useKeptText } from '../../lib/use-kept-text.ts'
import { useToday } from '../../ui/today.tsx'
import { useSaveSchedule } from './api/schedules.ts'
import { scheduleOf } from './schedule-reading.ts'
import { newScheduleText, type ScheduleText, textOfSchedule } from './schedule-text.ts'
import { useSaidSchedule } from './use-said-schedule.ts'

export interface ScheduleForm {
  readonly title: string
  readonly text: ScheduleText
  readonly change: (part: Partial<ScheduleText>) => void
  readonly save: Deed<'schedule.save'>
  /** Keeps what is typed; nothing happens while it lacks something. */
  readonly finish: () => Promise<void>
  /** Whether what was typed half-way earlier stands here again. */
  readonly half: KeptText<ScheduleText>['half']
}

/** A schedule as it is typed, until it is kept as a new one or as the next edition. */
export function useScheduleForm(kept: KeptSchedule | null, onClosed: () => void): ScheduleForm {
  const today = useToday()
  const title = kept === null ? scheduleWords.newTitle : scheduleWords.editTitle(kept.name)
  const {
    text,
    change,
    half,
    finish: forget,
  } = useKeptText<ScheduleText>(
    { key: `schedule:${kept?.id ?? 'new'}`, title: title.slice(0, 120) },
    kept === null ? newScheduleText('sliding', today) : textOfSchedule(kept, today),
  )
  const save = useSaveSchedule()
  const said = useSaidSchedule(save)
  async function finish(): Promise<void> {
    const schedule = scheduleOf(text, today)
    if (schedule === null) return
    const answer = await save.run({ scheduleId: kept?.id ?? null, schedule })
    if (!answer.ok) return
    await forget()
    said(schedule, kept?.id ?? null, answer.value)
    onClosed()
  }
  return {
    title,
    text,
    change,
    save,
    finish,
    half,
  }
}
