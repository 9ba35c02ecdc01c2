import type { ReactNode } from 'react'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { Segments } from '../../../ui/segments.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import type { FormPartProps } from './subject-fields.tsx'

const LANGUAGES = [
  { value: 'en', label: words.english },
  { value: 'es', label: words.spanish },
] as const

/** The language and the size of print. */
export function PrintFields({ form, onChanged }: FormPartProps): ReactNode {
  return (
    <>
      <Segments
        label={words.language}
        choices={LANGUAGES}
        value={form.language}
        onPicked={(language) => onChanged({ language })}
      />
      <TickField
        label={words.largePrint}
        isTicked={form.largePrint}
        onTicked={(largePrint) => onChanged({ largePrint })}
      />
    </>
  )
}
