import type { ReactNode } from 'react'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** From which day an edition holds and why it is kept. */
export interface EditionText {
  readonly cite: string
  readonly from: string
  readonly reason: string
}

/** A new edition holds from today unless another day is typed. */
export function firstEdition(cite: string, today: PlainDate): EditionText {
  return { cite, from: typedDate(today), reason: '' }
}

/** What the fields state; null while one of them is open. */
export function editionOf(text: EditionText, today: PlainDate): (EditionText & { readonly day: PlainDate }) | null {
  const day = parseDate(text.from, today, 'coming')
  const isWhole = text.cite.trim() !== '' && text.reason.trim() !== ''
  return day.kind === 'date' && isWhole ? { ...text, day: day.value } : null
}

export interface EditionFieldsProps {
  readonly text: EditionText
  readonly onChanged: (part: Partial<EditionText>) => void
}

/** The source, the first day and the reason of a changed rule. */
export function EditionFields({ text, onChanged }: EditionFieldsProps): ReactNode {
  return (
    <>
      <TextField
        label={limitWords.cite}
        hint={limitWords.citeHint}
        text={text.cite}
        onTyped={(cite) => onChanged({ cite })}
        longest={200}
        required
      />
      <DateField
        label={limitWords.from}
        box="coming"
        text={text.from}
        onTyped={(from) => onChanged({ from })}
        required
      />
      <TextField
        label={limitWords.reason}
        text={text.reason}
        onTyped={(reason) => onChanged({ reason })}
        longest={300}
        required
      />
    </>
  )
}
