import type { ReactNode } from 'react'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type DeedKind, deedKinds, deedWords } from '../../../../shared/text/plan-deeds.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useNewAgreement, usePlanDeed, usePreview } from '../api/plan-deeds.ts'
import { changeIn, consentIn, firstChange, needsConsent } from '../state/change-form.ts'
import { ChangeFields } from './change-fields.tsx'
import { ChangePreviewView } from './change-preview.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { DeedFrame } from './deed-frame.tsx'
import { SupervisorStep } from './supervisor-step.tsx'

export interface DeedProps {
  readonly kind: DeedKind
  readonly plan: Plan
  readonly onDone: () => void
}

/** A change of terms: its fields, who agreed, and old and new terms side by side before it is saved. */
export function TermsDeed({ kind, plan, onDone }: DeedProps): ReactNode {
  const today = useToday()
  const toast = useToast()
  const title = deedKinds.find(({ value }) => value === kind)?.label ?? ''
  const kept = useKeptText(
    { key: `terms:${plan.id}:${plan.version}:${kind}`, title: `${title}, ${plan.number}`.slice(0, 120) },
    firstChange(plan, today),
  )
  const { text: form, change: set } = kept
  const change = changeIn(kind, form, today)
  const preview = usePreview(plan.id, today, change)
  const saving = usePlanDeed('plan.change')
  const makeAgreement = useNewAgreement()
  const mustAgree = needsConsent(kind, form)
  const consent = mustAgree ? consentIn(form, today) : null
  const from = { planId: plan.id, fromVersion: plan.version, effectiveOn: today, consent, note: form.note }
  const request = change === null ? null : { ...from, change }
  const save = async () => {
    if (request === null) return
    const answer = await saving.run(request)
    if (!answer.ok) return
    await kept.finish()
    toast({ words: deedWords.saved(answer.value.plan.version) })
    if (preview.data?.consent === 'signature') await makeAgreement(answer.value.plan)
    onDone()
  }
  const refused = change !== null && preview.isError ? problemOf(preview.error.error) : null
  return (
    <DeedFrame
      title={title}
      does={deedWords.save}
      fields={
        <>
          <ChangeFields kind={kind} plan={plan} form={form} set={set} />
          <ConsentFields form={form} set={set} isNeeded={mustAgree} />
          <SupervisorStep
            problem={saving.problem}
            call="plan.change"
            request={request}
            words={form.note || title}
            onDone={onDone}
          />
        </>
      }
      shown={
        refused ? (
          <Banner tone="bad" fact={refused.fact} more={refused.more} />
        ) : change !== null && preview.data ? (
          <ChangePreviewView preview={preview.data} language={plan.terms.language} />
        ) : null
      }
      problem={saving.problem}
      isBusy={saving.isBusy}
      half={kept.half}
      canFinish={change !== null && preview.data !== undefined && (!mustAgree || consent !== null)}
      onFinished={() => void save()}
    />
  )
}
