import type { ReactNode } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { procedureLadder } from '../../../../shared/rules/coverage/procedure-ladder.ts'
import { valueOn } from '../../../../shared/rules/parameter.ts'
import { contractWords } from '../../../../shared/text/estimate-procedures.ts'
import { modifiersOf, stepsOf } from '../../../lib/contract-text.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import type { TypedContract } from '../state/contract-form.ts'
import styles from './dialogs.module.css'

export interface ContractFieldsProps {
  readonly typed: TypedContract
  readonly set: (change: Partial<TypedContract>) => void
  /** The day whose rules hold. */
  readonly on: PlainDate
}

/** How the contract of the column prices procedures that are done together. */
export function ContractFields({ typed, set, on }: ContractFieldsProps): ReactNode {
  const usual = valueOn(procedureLadder, on) ?? []
  return (
    <>
      <PickField
        label={contractWords.kind}
        choices={contractWords.kinds}
        value={typed.kind}
        onPicked={(kind) => set({ kind })}
        hint={typed.kind === 'medicare' ? contractWords.medicare(usual.join(', ')) : undefined}
      />
      {typed.kind === 'own' ? (
        <CodeField
          label={contractWords.steps}
          text={typed.steps}
          onTyped={(steps) => set({ steps })}
          fault={stepsOf(typed.steps) === null ? contractWords.stepsProblem : null}
        />
      ) : null}
      {typed.kind === 'asPriced' ? null : (
        <div className={typed.kind === 'own' ? styles.wide : undefined}>
          <CodeField
            label={contractWords.modifiers}
            hint={contractWords.modifiersHint}
            text={typed.modifiers}
            onTyped={(modifiers) => set({ modifiers })}
            fault={modifiersOf(typed.modifiers) === null ? contractWords.modifiersProblem : null}
          />
        </div>
      )}
    </>
  )
}
