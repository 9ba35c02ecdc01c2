import type { ReactNode } from 'react'
import { deedFields, deedKinds, joinWords } from '../../../../shared/text/plan-deeds.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useJoining } from '../state/use-joining.ts'
import { ConsentFields } from './consent-fields.tsx'
import { DeedFrame } from './deed-frame.tsx'
import { JoinList } from './join-list.tsx'
import type { DeedProps } from './terms-deed.tsx'

/** Several open plans of one payer become one new plan over what is left, with an agreement of its own. */
export function JoinDeed({ plan }: DeedProps): ReactNode {
  const joining = useJoining(plan, useToday())
  return (
    <DeedFrame
      title={deedKinds.find(({ value }) => value === 'consolidate')?.label ?? ''}
      does={joinWords.save}
      fields={
        <>
          <TextField label={deedFields.count} text={joining.count} onTyped={joining.setCount} longest={3} required />
          <DateField
            label={deedFields.first}
            box="coming"
            text={joining.firstText}
            onTyped={joining.setFirst}
            required
          />
          <ConsentFields form={joining.form} set={joining.set} isNeeded />
        </>
      }
      shown={
        <JoinList
          plan={plan}
          others={joining.others}
          leftOut={joining.leftOut}
          owed={joining.owed}
          dropped={joining.dropped}
          interest={joining.interest}
          bearsAny={joining.bearsAny}
          onLeftOut={joining.setLeftOut}
        />
      }
      problem={joining.problem}
      isBusy={joining.isBusy}
      canFinish={joining.canSave}
      onFinished={() => void joining.save()}
    />
  )
}
