import type { ReactNode } from 'react'
import { autopayWords } from '../../../../shared/text/autopay.ts'
import { notAfterToday } from '../../../../shared/text/plan-record.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import type { AutopayText } from '../state/use-autopay.ts'

export interface AutopayFieldsProps {
  readonly text: AutopayText
  readonly change: (part: Partial<AutopayText>) => void
}

const LAST_FOUR = /^\d{4}$/
const DAY = /^([1-9]|[12]\d|3[01])?$/

/** When and from what money is drawn. */
export function SourceFields({ text, change }: AutopayFieldsProps): ReactNode {
  const isBadDay = !DAY.test(text.day.trim())
  const isBadEnd = text.lastFour !== '' && !LAST_FOUR.test(text.lastFour.trim())
  const { method } = text
  return (
    <>
      <CodeField
        label={autopayWords.day}
        text={text.day}
        onTyped={(day) => change({ day })}
        longest={2}
        hint={autopayWords.dayHint}
        fault={isBadDay ? autopayWords.dayWrong : null}
      />
      <Segments
        label={autopayWords.method}
        choices={autopayWords.methods}
        value={method}
        onPicked={(picked) => change({ method: picked })}
      />
      <TextField
        label={autopayWords.brand[method]}
        text={text.brand}
        onTyped={(brand) => change({ brand })}
        longest={40}
        required
      />
      <CodeField
        label={autopayWords.lastFour}
        text={text.lastFour}
        onTyped={(lastFour) => change({ lastFour })}
        longest={4}
        fault={isBadEnd ? autopayWords.lastFourWrong : null}
        required
      />
      <TextField
        label={autopayWords.token}
        text={text.token}
        onTyped={(token) => change({ token })}
        longest={80}
        hint={autopayWords.noNumbers}
        required
      />
    </>
  )
}

/** Who agreed to it, how, when and to which text. */
export function AgreedFields({ text, change }: AutopayFieldsProps): ReactNode {
  const today = useToday()
  return (
    <>
      <PickField
        label={autopayWords.consent}
        choices={autopayWords.consents}
        value={text.kind}
        onPicked={(kind) => change({ kind })}
      />
      <TextField
        label={autopayWords.consentBy}
        text={text.by}
        onTyped={(by) => change({ by })}
        longest={120}
        required
      />
      <DateField
        label={autopayWords.consentOn}
        box="past"
        text={text.on}
        onTyped={(on) => change({ on })}
        rule={(picked) => (picked > today ? notAfterToday(today) : null)}
        required
      />
      <TextField
        label={autopayWords.textVersion}
        text={text.textVersion}
        onTyped={(textVersion) => change({ textVersion })}
        longest={40}
        required
      />
    </>
  )
}
