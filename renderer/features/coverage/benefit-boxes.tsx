import { type ReactNode, useState } from 'react'
import { Benefits } from './benefits.tsx'
import type { CoverageText, KindText } from './coverage-text.ts'
import { firstCounter } from './detail-text.ts'
import { type BesideRule, KindDetails } from './kind-details.tsx'
import { ownMaximumText, usedText, withOwnMaximum, withUsed } from './maximum-text.ts'
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
  function change(part: Partial<KindText>, beside: BesideRule): void {
    const kinds = text.kinds.map((one) => (at(one) ? { ...one, ...part } : one))
    const rule = part.rule ?? kind?.rule
    onChanged(rule === undefined ? { kinds } : { kinds, ...withBeside(text, rule, beside) })
  }
  const benefits: ReactNode = <Benefits form={form} onDetails={setOpen} onPlanTerms={() => setOpen('plan')} />
  const box: ReactNode =
    open === 'plan' ? (
      <PlanTermsBox base={text.base} counters={text.baseCounters} onChanged={onChanged} onClosed={close} />
    ) : kind === undefined ? null : (
      <KindDetails kind={kind} beside={besideOf(text, kind.rule)} onChanged={change} onClosed={close} />
    )
  return { benefits, box }
}

function besideOf({ base, baseCounters: counters }: CoverageText, rule: Rule): BesideRule {
  return {
    firstUsed: usedText(counters, { kind: 'counter', name: firstCounter(rule) }),
    ownMaximum: ownMaximumText(base, rule.category),
    ownPaid: usedText(counters, { kind: 'paid', name: rule.category }),
  }
}

/** The plan and its counters with what was typed beside the rule; first visits that are gone have no counter to tell. */
function withBeside({ base, baseCounters }: CoverageText, rule: Rule, typed: BesideRule) {
  const paid = withUsed(baseCounters, { kind: 'paid', name: rule.category }, typed.ownPaid)
  const first = { kind: 'counter', name: firstCounter(rule) } as const
  const counters = rule.firstVisits === null ? paid : withUsed(paid, first, typed.firstUsed)
  return { base: withOwnMaximum(base, rule.category, typed.ownMaximum), baseCounters: [...counters] }
}
