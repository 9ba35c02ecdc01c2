import type { ReactNode } from 'react'
import { parseDate } from '../../../shared/dates/parse-date.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { snoozeWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { formOn, useKeptText } from '../../lib/use-kept-text.ts'
import { nameOf, whatOf } from '../../lib/work-words.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { useToday } from '../../ui/today.tsx'
import { useSnooze } from './api/work.ts'
import styles from './side.module.css'
import { SnoozeFields } from './snooze-fields.tsx'
import { useSnoozedToast } from './use-today.ts'

export interface SnoozeSheetProps {
  readonly row: WorkRow
  readonly onClosed: () => void
}

/** Puts a row off: `+2d`, `mon`, a day; the reason is not needed. */
export function SnoozeSheet({ row, onClosed }: SnoozeSheetProps): ReactNode {
  const today = useToday()
  const snoozing = useSnooze()
  const say = useSnoozedToast()
  const kept = useKeptText(formOn('snooze', row.key, `${snoozeWords.title}, ${nameOf(row)}`), {
    until: '+2d',
    reason: '',
  })
  const { until, reason } = kept.text
  const finish = async () => {
    const reading = parseDate(until, today, 'coming')
    if (reading.kind !== 'date') return
    const why = reason.trim()
    const answer = await snoozing.run({ key: row.key, until: reading.value, reason: why })
    if (!answer.ok) return
    await kept.finish()
    say(row, reading.value, why)
    onClosed()
  }
  return (
    <SideSheet
      title={snoozeWords.title}
      head={<p className={styles.who}>{`${nameOf(row)}, ${whatOf(row.what)}`}</p>}
      onClosed={onClosed}
    >
      <Form
        label={snoozeWords.title}
        className={styles.form}
        half={kept.half}
        onFinished={() => void finish()}
        does={snoozeWords.save}
      >
        <SnoozeFields text={kept.text} onChanged={kept.change} />
        {snoozing.problem ? <Banner tone="bad" {...problemOf(snoozing.problem)} /> : null}
        <Button kind="primary" keys="Ctrl ↵" submits onPressed={() => undefined} disabled={snoozing.isBusy}>
          {snoozeWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}
