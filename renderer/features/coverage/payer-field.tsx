import { type ReactNode, useDeferredValue, useState } from 'react'
import { cardWords } from '../../../shared/text/screens-coverage.ts'
import { problemAt } from '../../lib/problem.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { useFindPlans } from './api/coverages.ts'
import { payerChoices, takenPayer } from './payer-choices.ts'
import type { CoverageForm } from './use-coverage-form.ts'

export interface PayerFieldProps {
  readonly form: CoverageForm
  readonly isNew: boolean
}

const LONGEST = 120

/** The payer by any part of its name or of a plan's. A plan on file fills all in; other words stay as they are typed. */
export function PayerField({ form, isNew }: PayerFieldProps): ReactNode {
  const { text, onChanged, save } = form
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const plans = useFindPlans(asked)
  const found = plans.data ?? []
  return (
    <PickField
      label={cardWords.payer}
      choices={payerChoices(found, text)}
      value={null}
      shown={text.payerName}
      onPicked={(pick) => {
        const taken = takenPayer(pick, found)
        if (taken) onChanged(taken)
      }}
      onNew={(payerName) => onChanged({ payerName: payerName.slice(0, LONGEST) })}
      onSearched={(words) => {
        setTyped(words)
        onChanged({ payerName: words.slice(0, LONGEST) })
      }}
      keepsWords
      isFresh={asked === typed && !plans.isPlaceholderData && !plans.isPending}
      hint={text.payerName === '' ? cardWords.payerHint : undefined}
      problem={problemAt(save.problem, 'payerName')}
      required
      autoFocus={isNew}
    />
  )
}
