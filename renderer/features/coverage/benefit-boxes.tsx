import { type ReactNode, useState } from 'react'
import { Benefits } from './benefits.tsx'
import type { KindText } from './coverage-text.ts'
import { KindDetails } from './kind-details.tsx'
import { PlanTermsBox } from './plan-terms-box.tsx'
import type { CoverageForm } from './use-coverage-form.ts'

type Rule = KindText['rule']

/** Which box over the benefits is open: the details of a kind of care, or the plan's other rules. */
export function useBenefitBoxes(form: CoverageForm) {
  const [open, setOpen] = useState<Rule | 'plan' | null>(null)
  const { text, onChanged } = form
  const close = () => setOpen(null)
  const at = (kind: KindText) =>
    open !== null && open !== 'plan' && kind.rule.category === open.category && kind.rule.tier === open.tier
  const kind = text.kinds.find(at)
  const change = (part: Partial<KindText>) =>
    onChanged({ kinds: text.kinds.map((one) => (at(one) ? { ...one, ...part } : one)) })
  const benefits: ReactNode = <Benefits form={form} onDetails={setOpen} onPlanTerms={() => setOpen('plan')} />
  const box: ReactNode =
    open === 'plan' ? (
      <PlanTermsBox base={text.base} onChanged={(base) => onChanged({ base })} onClosed={close} />
    ) : kind === undefined ? null : (
      <KindDetails kind={kind} onChanged={change} onClosed={close} />
    )
  return { benefits, box }
}
