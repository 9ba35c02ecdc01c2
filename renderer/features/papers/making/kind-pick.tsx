import type { ReactNode } from 'react'
import type { PaperOrderKind } from '../../../../shared/contract/paper-orders.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { MADE_OF } from './paper-form.ts'
import type { FormPartProps } from './subject-fields.tsx'

/** Every kind of paper that is made here, with its name. */
const KINDS = (Object.keys(MADE_OF) as PaperOrderKind[])
  .filter((kind) => MADE_OF[kind] !== 'elsewhere')
  .map((value) => ({ value, label: paperKindWord(value) }))

/** Which paper is made. */
export function KindPick({ form, onChanged }: FormPartProps): ReactNode {
  return (
    <PickField
      label={words.kind}
      choices={KINDS}
      value={form.kind}
      onPicked={(kind) => onChanged({ kind })}
      autoFocus
    />
  )
}
