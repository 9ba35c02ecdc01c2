import type { ReactNode } from 'react'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { clockWords } from '../../../../shared/text/estimate-clock.ts'
import { boxWords } from '../../../../shared/text/estimate-dialogs.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { useToday } from '../../../ui/today.tsx'
import { clockOf } from '../state/good-faith-clock.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './dialogs.module.css'

export interface ClockBoxProps {
  readonly work: Workspace
  readonly onClosed: () => void
}

/** What the clock of the good faith estimate runs on, and what follows from it. */
export function ClockBox({ work, onClosed }: ClockBoxProps): ReactNode {
  const today = useToday()
  const { draft } = work
  const kept = useKeptText(
    { key: `clock:${work.record.row.id}`, title: clockWords.title },
    { scheduledOn: draft.scheduledOn ? typedDate(draft.scheduledOn) : '' },
  )
  const text = kept.text.scheduledOn
  const reading = parseDate(text, today, 'past')
  const scheduledOn = reading.kind === 'date' ? reading.value : null
  function finish(): void {
    work.edit(clockWords.step, (now) => ({ ...now, scheduledOn }))
    void kept.finish()
    onClosed()
  }
  return (
    <FormBox
      title={clockWords.title}
      does={boxWords.save}
      leaves={boxWords.cancel}
      className={styles.one}
      half={kept.half}
      onFinished={finish}
      onClosed={onClosed}
    >
      <DateField
        label={clockWords.scheduledOn}
        hint={clockWords.scheduledHint}
        box="past"
        text={text}
        onTyped={(typed) => kept.change({ scheduledOn: typed })}
        autoFocus
      />
      {clockLines({ ...draft, scheduledOn }, today).map((line) => (
        <p key={line} className={styles.note} role="status">
          {line}
        </p>
      ))}
    </FormBox>
  )
}

function clockLines(draft: EstimateDraft, today: PlainDate): readonly string[] {
  const clock = clockOf(draft)
  if (clock === null) return []
  const { dueBy, leadBusinessDays: lead, changedBy } = clock
  const asked = clockWords.because('requested', draft.question.asOf, today)
  return [
    `${asked} ${clockWords.askedHint}`,
    ...(lead === null ? [] : [clockWords.lead(lead)]),
    ...(dueBy === null ? [clockWords.none] : [clockWords.due(dueBy)]),
    ...(changedBy === null ? [] : [clockWords.changed(changedBy)]),
  ]
}
