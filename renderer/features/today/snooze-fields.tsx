import type { ReactNode } from 'react'
import { snoozeWords } from '../../../shared/text/screens-today.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'

/** Until when a row is put off, and why, as typed. */
export interface SnoozeText {
  readonly until: string
  readonly reason: string
}

export interface SnoozeFieldsProps {
  readonly text: SnoozeText
  readonly onChanged: (part: Partial<SnoozeText>) => void
}

/** The day, from tomorrow on, and the reason, which is not needed. */
export function SnoozeFields({ text, onChanged }: SnoozeFieldsProps): ReactNode {
  const today = useToday()
  return (
    <>
      <DateField
        label={snoozeWords.until}
        box="coming"
        text={text.until}
        onTyped={(until) => onChanged({ until })}
        rule={(day) => (day <= today ? snoozeWords.future : null)}
        required
        autoFocus
      />
      <TextField
        label={snoozeWords.reason}
        text={text.reason}
        onTyped={(reason) => onChanged({ reason })}
        hint={snoozeWords.reasonHint}
        longest={120}
      />
    </>
  )
}
