import type { ReactNode } from 'react'
import { spokenRhythm } from '../../../../shared/documents/spoken-rhythm.ts'
import { signingWords } from '../../../../shared/text/plan-signing.ts'
import { Segments } from '../../../ui/segments.tsx'
import { agreedTerms } from '../state/agreed-terms.ts'
import { fewerPayments, takeFewer } from '../state/four-or-fewer.ts'
import type { Design } from '../state/use-design.ts'
import { AgreedPanel } from './agreed-panel.tsx'
import { GuarantorPanel } from './guarantor-panel.tsx'
import { LendingBox } from './lending-box.tsx'
import { PolicyPanel } from './policy-panel.tsx'
import { SigningPanel } from './signing-panel.tsx'

export interface AgreePanelsProps {
  readonly design: Design
  readonly onEstimate: () => void
}

/** What is signed: the disclosure, the clinic's rules, the sentences, and who pays. */
export function AgreePanels({ design, onEstimate }: AgreePanelsProps): ReactNode {
  const { form, view, policy, agreedOn, change } = design
  const { schedule, disclosure, reading } = view
  return (
    <>
      {disclosure && schedule ? (
        <LendingBox
          disclosure={disclosure}
          rhythm={spokenRhythm(form.frequency, schedule.firstDueOn)}
          language={form.language}
          fewer={fewerPayments(design)}
          onFewer={() => takeFewer(design)}
          beneath={
            <Segments
              label={signingWords.itemization}
              choices={signingWords.itemizations}
              value={form.isItemized ? 'given' : 'offered'}
              onPicked={(picked) => change(signingWords.itemization, { isItemized: picked === 'given' })}
            />
          }
        />
      ) : null}
      <PolicyPanel lines={policy} onEstimate={onEstimate} />
      {schedule && reading.downPayment !== null ? (
        <AgreedPanel terms={agreedTerms(schedule, form.frequency, reading.downPayment)} language={form.language} />
      ) : null}
      <GuarantorPanel form={form} agreedOn={agreedOn} onChanged={change} />
      <SigningPanel form={form} onChanged={change} />
    </>
  )
}
