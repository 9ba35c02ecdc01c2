import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import { outlookScreen } from '../../../../shared/text/estimate-outlook.ts'
import { outlookWords } from '../../../../shared/text/outlook.ts'
import { kindNameIn } from '../../../../shared/text/screens-coverage.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { spanOf, type TypedCare } from '../state/outlook-form.ts'
import styles from './outlook.module.css'

export interface OutlookCareProps {
  readonly care: TypedCare
  readonly number: number
  readonly kinds: readonly string[]
  readonly language: 'en' | 'es'
  readonly isFirst: boolean
  readonly onChanged: (part: Partial<TypedCare>) => void
  /** Null for the only row. */
  readonly onRemoved: (() => void) | null
}

/** Care of one kind that is expected later: how many services, and the plan's price of each or of all. */
export function OutlookCare(props: OutlookCareProps): ReactNode {
  const { care, number, kinds, language, isFirst, onChanged, onRemoved } = props
  const words = outlookWords[language]
  const isCounted = care.times.trim() !== ''
  const hasFault = care.each.trim() !== '' && spanOf(care.each) === null
  return (
    <fieldset className={styles.care}>
      <legend className="sr-only">{outlookScreen.row(words.expected, number)}</legend>
      <div className={styles.kind}>
        <PickField
          label={outlookScreen.row(words.kind, number)}
          isLabelHidden
          placeholder={words.kind}
          choices={kinds.map((value) => ({ value, label: kindNameIn(value, language) }))}
          value={care.kind === '' ? null : care.kind}
          onPicked={(kind) => onChanged({ kind })}
          autoFocus={isFirst && care.kind === ''}
        />
        {onRemoved ? (
          <button type="button" className={styles.remove} aria-label={outlookScreen.remove(number)} onClick={onRemoved}>
            <IconX size={15} stroke={1.75} aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <CodeField
        label={outlookScreen.row(words.times, number)}
        isLabelHidden
        text={care.times}
        onTyped={(times) => onChanged({ times })}
      />
      <TextField
        label={outlookScreen.row(isCounted ? words.each : words.sum, number)}
        isLabelHidden
        placeholder={isCounted ? words.each : words.sum}
        text={care.each}
        onTyped={(each) => onChanged({ each })}
        fault={hasFault ? outlookScreen.amountProblem : null}
      />
    </fieldset>
  )
}
