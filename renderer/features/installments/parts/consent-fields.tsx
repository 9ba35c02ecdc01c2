import type { ReactNode } from 'react'
import { deedFields } from '../../../../shared/text/plan-deeds.ts'
import { notAfterToday } from '../../../../shared/text/plan-record.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import type { ChangeForm } from '../state/change-form.ts'

export interface ConsentFieldsProps {
  readonly form: ChangeForm
  readonly set: (change: Partial<ChangeForm>) => void
  /** False where the clinic acts of its own accord. */
  readonly isNeeded: boolean
}

/** Who agreed to new terms, how and when, and a note. */
export function ConsentFields({ form, set, isNeeded }: ConsentFieldsProps): ReactNode {
  const today = useToday()
  return (
    <>
      {isNeeded ? (
        <>
          <TextField
            label={deedFields.agreedBy}
            text={form.agreedBy}
            onTyped={(agreedBy) => set({ agreedBy })}
            longest={120}
            required
          />
          <Segments
            label={deedFields.agreedHow}
            choices={deedFields.agreedChoices}
            value={form.agreedHow}
            onPicked={(agreedHow) => set({ agreedHow })}
          />
          <DateField
            label={deedFields.agreedOn}
            box="past"
            text={form.agreedOn}
            onTyped={(agreedOn) => set({ agreedOn })}
            rule={(day) => (day > today ? notAfterToday(today) : null)}
            required
          />
        </>
      ) : null}
      <TextField label={deedFields.note} text={form.note} onTyped={(note) => set({ note })} longest={200} />
    </>
  )
}
