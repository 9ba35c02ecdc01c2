import type { ReactNode } from 'react'
import { daysOffWords } from '../../../shared/text/days-off.ts'
import { DateField } from '../../ui/date-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { changedRow, type DaysOffText, dayOfRow, isEmptyRow, type TypedClosure } from './days-off-text.ts'
import styles from './setup-screen.module.css'

export interface DaysOffFieldsProps {
  readonly text: DaysOffText
  readonly onChanged: (part: Partial<DaysOffText>) => void
}

/** When the clinic is closed: which holidays it keeps, and the days of its own. A new row waits behind the last one. */
export function DaysOffFields({ text, onChanged }: DaysOffFieldsProps): ReactNode {
  const today = useToday()
  const { closures } = text
  const days = closures.map((row) => dayOfRow(row, today))
  const change = (at: number, part: Partial<TypedClosure>) => onChanged({ closures: changedRow(closures, at, part) })
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{daysOffWords.title}</h2>
      <PickField
        label={daysOffWords.calendar}
        hint={daysOffWords.calendarHint}
        choices={daysOffWords.calendars}
        value={text.calendar}
        onPicked={(calendar) => onChanged({ calendar })}
      />
      <fieldset className={styles.closures}>
        <legend>{daysOffWords.days}</legend>
        <span aria-hidden="true">{daysOffWords.day}</span>
        <span aria-hidden="true">{daysOffWords.name}</span>
        {closures.map((row, at) => (
          <div key={row.id} className={styles.closure}>
            <DateField
              label={daysOffWords.dayAt(at + 1)}
              isLabelHidden
              box="coming"
              text={row.on}
              onTyped={(on) => change(at, { on })}
              rule={(day) => (days.indexOf(day) < at ? daysOffWords.twice : null)}
              required={!isEmptyRow(row)}
            />
            <TextField
              label={daysOffWords.nameAt(at + 1)}
              isLabelHidden
              text={row.name}
              onTyped={(name) => change(at, { name })}
              required={!isEmptyRow(row)}
              longest={80}
            />
          </div>
        ))}
        <p>{daysOffWords.keeps}</p>
      </fieldset>
    </section>
  )
}
