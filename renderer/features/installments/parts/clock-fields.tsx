import type { ReactNode } from 'react'
import { deedFields } from '../../../../shared/text/plan-deeds.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { ChangeFieldsProps } from '../state/change-fields-props.ts'

/** The few fields of a pause, of its end, and of overdue amounts that move to the end. */
export function ClockFields({ kind, form, set }: Pick<ChangeFieldsProps, 'kind' | 'form' | 'set'>): ReactNode {
  if (kind === 'reAge')
    return (
      <TextField
        label={deedFields.reAgeCount}
        text={form.reAgeCount}
        onTyped={(reAgeCount) => set({ reAgeCount })}
        longest={3}
        required
      />
    )
  if (kind === 'resume')
    return (
      <DateField
        label={deedFields.resumeOn}
        box="coming"
        text={form.resumeOn}
        onTyped={(resumeOn) => set({ resumeOn })}
        hint={deedFields.resumeHint}
      />
    )
  if (kind !== 'pause') return null
  return (
    <>
      <PickField
        label={deedFields.reason}
        choices={deedFields.reasons}
        value={form.reason}
        onPicked={(reason) => set({ reason })}
      />
      <DateField
        label={deedFields.until}
        box="coming"
        text={form.until}
        onTyped={(until) => set({ until })}
        hint={deedFields.untilHint}
      />
    </>
  )
}
