import type { ReactNode } from 'react'
import type { AppError } from '../../../shared/contract/errors.ts'
import { authSheetWords, authWords } from '../../../shared/text/authorizations.ts'
import { problemAt } from '../../lib/problem.ts'
import { DateField } from '../../ui/date-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { CodeField, TextField } from '../../ui/text-field.tsx'
import { type AuthText, isApprovedText } from './auth-text.ts'
import styles from './authorizations.module.css'

export interface AuthFieldsProps {
  readonly text: AuthText
  readonly onChanged: (part: Partial<AuthText>) => void
  readonly problem: AppError | null
}

function choicesOf<V extends string>(words: Readonly<Record<V, string>>) {
  return (Object.entries(words) as [V, string][]).map(([value, label]) => ({ value, label }))
}

const KINDS = choicesOf(authWords.kinds)
const STATES = choicesOf(authWords.states)
const UNITS = choicesOf(authWords.units)

/** The fields of an authorization in the order in which a payer says them. */
export function AuthFields({ text, onChanged, problem }: AuthFieldsProps): ReactNode {
  const field = (name: keyof AuthText) => ({
    text: text[name],
    onTyped: (typed: string) => onChanged({ [name]: typed }),
    problem: problemAt(problem, `draft.${name}`),
  })
  return (
    <>
      <CodeField
        label={authSheetWords.number}
        hint={authSheetWords.numberHint}
        {...field('number')}
        mayHoldLongNumbers
        autoFocus
        longest={40}
      />
      <TextField
        label={authSheetWords.services}
        hint={authSheetWords.servicesHint}
        {...field('services')}
        longest={400}
      />
      <div className={styles.pair}>
        <TextField
          label={authSheetWords.approved}
          hint={authSheetWords.approvedHint}
          {...field('approved')}
          fault={isApprovedText(text.approved) ? null : authSheetWords.approvedFault}
          longest={4}
        />
        <PickField
          label={authSheetWords.unit}
          choices={UNITS}
          value={text.unit}
          onPicked={(unit) => onChanged({ unit })}
        />
      </div>
      <div className={styles.pair}>
        <DateField label={authSheetWords.from} box="any" {...field('from')} />
        <DateField label={authSheetWords.to} box="any" {...field('to')} />
      </div>
      <PickField
        label={authSheetWords.state}
        choices={STATES}
        value={text.state}
        onPicked={(state) => onChanged({ state })}
      />
      <PickField
        label={authSheetWords.kind}
        choices={KINDS}
        value={text.kind}
        onPicked={(kind) => onChanged({ kind })}
      />
      <TextField label={authSheetWords.payer} {...field('payer')} required longest={120} />
      <DateField label={authSheetWords.requested} box="past" {...field('requested')} />
      <TextField label={authSheetWords.contact} {...field('contact')} longest={120} />
      <TextField label={authSheetWords.note} {...field('note')} longest={300} />
    </>
  )
}
