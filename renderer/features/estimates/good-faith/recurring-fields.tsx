import type { ReactNode } from 'react'
import { parseDate } from '../../../../shared/dates/parse-date.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { type ExtrasText, isCount, isTooLong } from './extras-text.ts'
import styles from './good-faith.module.css'

export interface ExtrasFieldsProps {
  readonly text: ExtrasText
  readonly mayEdit: boolean
  readonly onChanged: (part: Partial<ExtrasText>) => void
}

/** Recurring care on one form: how many visits, how often, from when until when; at most twelve months. */
export function RecurringFields({ text, mayEdit, onChanged }: ExtrasFieldsProps): ReactNode {
  const today = useToday()
  const from = parseDate(text.from, today, 'coming')
  const isBegun = [text.count, text.frequency, text.from, text.to].some((one) => one.trim() !== '')
  const own = { disabled: !mayEdit, required: isBegun }
  return (
    <section className={styles.group}>
      <h2>{words.recurring}</h2>
      <div className={styles.four} data-place="recurring">
        <TextField
          label={words.count}
          text={text.count}
          fault={text.count.trim() === '' || isCount(text.count) ? null : words.countFault}
          onTyped={(count) => onChanged({ count })}
          {...own}
        />
        <TextField
          label={words.frequency}
          hint={words.frequencyHint}
          text={text.frequency}
          longest={60}
          onTyped={(frequency) => onChanged({ frequency })}
          {...own}
        />
        <DateField
          label={words.from}
          box="coming"
          text={text.from}
          onTyped={(day) => onChanged({ from: day })}
          {...own}
        />
        <DateField
          label={words.to}
          box="coming"
          text={text.to}
          rule={(to) => (from.kind === 'date' && isTooLong(from.value, to) ? words.tooLong : null)}
          onTyped={(to) => onChanged({ to })}
          {...own}
        />
      </div>
    </section>
  )
}
