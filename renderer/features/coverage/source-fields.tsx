import type { ReactNode } from 'react'
import { factSourceSchema } from '../../../shared/model/fact.ts'
import { coverageWords, meansWord, sourceWords } from '../../../shared/text/screens-coverage.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import styles from './coverage.module.css'
import type { CoverageForm } from './use-coverage-form.ts'

const MEANS = factSourceSchema.shape.means.options.map((value) => ({ value, label: meansWord(value) }))

/** Where the benefits come from: by what means, as of which day, who asked, under which reference. */
export function SourceFields({ form }: { readonly form: CoverageForm }): ReactNode {
  const { text, onChanged } = form
  return (
    <fieldset className={styles.source}>
      <legend className="sr-only">{coverageWords.source}</legend>
      <AnswerField
        label={sourceWords.means}
        choices={MEANS}
        value={text.means}
        onPicked={(means) => onChanged({ means })}
      />
      <DateField
        label={sourceWords.asOf}
        text={text.asOf}
        onTyped={(asOf) => onChanged({ asOf })}
        box="past"
        isMeaningHidden
        required
      />
      <TextField label={sourceWords.by} text={text.by} onTyped={(by) => onChanged({ by })} longest={80} />
      <CodeField
        label={sourceWords.reference}
        placeholder={sourceWords.referenceHint}
        text={text.reference}
        onTyped={(reference) => onChanged({ reference })}
        longest={80}
      />
    </fieldset>
  )
}
