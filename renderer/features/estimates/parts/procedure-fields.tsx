import type { ReactNode } from 'react'
import { procedureWords } from '../../../../shared/text/estimate-procedures.ts'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { isBothSides, type TypedProcedure, withBothSides } from '../state/procedure-form.ts'
import styles from './dialogs.module.css'

export interface ProcedureFieldsProps {
  readonly typed: TypedProcedure
  readonly set: (change: Partial<TypedProcedure>) => void
  /** The modifiers as typed: the bilateral one is a tick here. */
  readonly modifiers: string
  readonly onModifiers: (modifiers: string) => void
  readonly autoFocus: boolean
}

/** How payers price the service when it is done together with others, and why its price may fall. */
export function ProcedureFields(props: ProcedureFieldsProps): ReactNode {
  const { typed, set, modifiers, onModifiers, autoFocus } = props
  return (
    <fieldset className={styles.payer}>
      <legend>{procedureWords.title}</legend>
      <PickField
        label={procedureWords.kind}
        choices={procedureWords.kinds}
        value={typed.kind}
        onPicked={(kind) => set({ kind })}
        autoFocus={autoFocus}
      />
      <p className={styles.meaning} role="status">
        {procedureWords.why[typed.kind]}
      </p>
      {typed.kind === 'endoscopy' ? (
        <>
          <CodeField
            label={procedureWords.base}
            text={typed.family}
            onTyped={(family) => set({ family })}
            longest={40}
            hint={procedureWords.baseHint}
          />
          <Money label={procedureWords.baseFee} text={typed.baseFee} onTyped={(baseFee) => set({ baseFee })} />
        </>
      ) : null}
      {typed.kind === 'imaging' ? (
        <CodeField
          label={procedureWords.scanFamily}
          hint={procedureWords.scanFamilyHint}
          text={typed.family}
          onTyped={(family) => set({ family })}
          longest={40}
        />
      ) : null}
      {typed.kind === 'imaging' || typed.kind === 'therapy' ? (
        <Money
          label={typed.kind === 'imaging' ? procedureWords.technical : procedureWords.practice}
          text={typed.reducedPart}
          onTyped={(reducedPart) => set({ reducedPart })}
        />
      ) : null}
      <div className={styles.wide}>
        <TickField
          label={procedureWords.bothSides}
          hint={procedureWords.bothSidesHint}
          isTicked={isBothSides(modifiers)}
          onTicked={(isBoth) => onModifiers(withBothSides(modifiers, isBoth))}
        />
      </div>
    </fieldset>
  )
}

interface MoneyProps {
  readonly label: string
  readonly text: string
  readonly onTyped: (text: string) => void
}

/** An amount that the office may not know: it stays `?`, and the price becomes a range. */
function Money({ label, text, onTyped }: MoneyProps): ReactNode {
  return <MoneyField label={label} text={text} onTyped={onTyped} mayBeUnknown emptyIsUnknown />
}
