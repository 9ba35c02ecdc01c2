import type { ReactNode } from 'react'
import { guarantorWords } from '../../../../shared/text/plan-screen.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ChangeFieldsProps } from '../state/change-fields-props.ts'

/** Who pays from now on. */
export function PayerFields({ form, set }: Pick<ChangeFieldsProps, 'form' | 'set'>): ReactNode {
  return (
    <>
      <PickField
        label={guarantorWords.relation}
        choices={guarantorWords.relations}
        value={form.relation}
        onPicked={(relation) => set({ relation })}
      />
      <TextField
        label={guarantorWords.name}
        text={form.name}
        onTyped={(name) => set({ name })}
        longest={120}
        required
      />
      <DateField
        label={guarantorWords.bornOn}
        box="birth"
        text={form.bornOn}
        onTyped={(bornOn) => set({ bornOn })}
        isMeaningHidden
        required
      />
      <TextField
        label={guarantorWords.phone}
        text={form.phone}
        onTyped={(phone) => set({ phone })}
        longest={40}
        mayHoldLongNumbers
      />
      <TextField
        label={guarantorWords.address}
        text={form.address}
        onTyped={(address) => set({ address })}
        longest={200}
        required
      />
    </>
  )
}
