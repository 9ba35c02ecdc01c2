import { useMemo, useState } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { guarantorFault } from '../../../../shared/engine/installments/guarantor.ts'
import { type LimitLine, limitLines } from '../../../../shared/engine/installments/policy/limit-lines.ts'
import type { PolicyLimits } from '../../../../shared/engine/installments/policy/policy-limits.ts'
import type { PlanDraft } from '../../../../shared/model/plan.ts'
import { changed, redone, startHistory, undone } from '../../../lib/history.ts'
import { useAsk } from '../../../lib/query.tsx'
import { type DesignRules, findingsIn, limitsIn } from './design-rules.ts'
import { draftOf, guarantorOf, type PlanFor, type PlanForm } from './plan-form.ts'
import { type PlanView, planView } from './plan-view.ts'
import { type PolicyLine, policyChecks } from './policy-checks.ts'
import { viewLimits } from './view-limits.ts'

/** Where the amount comes from: the column of an estimate, or the person typed it. */
export type OwedFrom = 'insured' | 'selfPay' | 'typed'

/** What the designer is opened with. */
export interface DesignStart {
  readonly form: PlanForm
  readonly of: PlanFor
  readonly owedFrom: OwedFrom
  readonly rules: DesignRules
  /** A plan pays an issued estimate, or none. */
  readonly isIssued: boolean
}

export interface Design {
  readonly form: PlanForm
  readonly view: PlanView
  readonly agreedOn: PlainDate
  readonly owedFrom: OwedFrom
  readonly rules: DesignRules
  readonly limits: PolicyLimits
  /** Every limit as a line that stands beside its field before it is broken. */
  readonly limitLines: readonly LimitLine[]
  readonly policy: readonly PolicyLine[]
  /** The terms pass a limit of the clinic: a supervisor has to make the plan. */
  readonly needsApproval: boolean
  /** The draft that can be made an agreement; null while something is missing, or against the law. */
  readonly draft: PlanDraft | null
  /** A field of the form was typed into; what is typed into one field is one step of undo. */
  readonly change: (field: string, change: Partial<PlanForm>) => void
  /** Takes the last step back and names it; null when there is none. */
  readonly undo: () => string | null
  /** Does the step again that was taken back last, and names it; null when there is none. */
  readonly redo: () => string | null
  /** Was anything changed since the designer was opened? */
  readonly isTouched: boolean
}

/** The designer's form with everything that follows from it. */
export function useDesign(start: DesignStart): Design {
  const [history, setHistory] = useState(() => startHistory(start.form))
  const form = history.present
  const { of } = start
  const rules = useRulesOfPayer(start, form.name.trim())
  const worked = useMemo(() => workedOut({ ...start, rules }, form), [start, rules, form])
  const { view, limits, policy } = worked
  const needsApproval = policy.some((line) => line.needsApproval)
  const isStopped = policy.some((line) => line.strength === 'cannot')
  return {
    form,
    view,
    agreedOn: of.agreedOn,
    owedFrom: start.owedFrom,
    rules,
    limits,
    limitLines: worked.lines,
    policy,
    needsApproval,
    draft: view.schedule !== null && !isStopped ? draftOf(form, of) : null,
    change: (field, change) => setHistory((now) => changed(now, field, { ...now.present, ...change }, true)),
    undo() {
      const taken = undone(history)
      if (taken) setHistory(taken.history)
      return taken?.name ?? null
    },
    redo() {
      const again = redone(history)
      if (again) setHistory(again.history)
      return again?.name ?? null
    },
    isTouched: form !== start.form,
  }
}

/** The rules with the other open plans of who is named as the payer now: nobody promises twice. */
function useRulesOfPayer({ rules, of: { patientId } }: DesignStart, guarantorName: string): DesignRules {
  const asked = useAsk('plan.promised', { patientId, guarantorName, withHousehold: true }, guarantorName !== '')
  const otherPlans = asked.data
  return useMemo(() => (otherPlans === undefined ? rules : { ...rules, otherPlans }), [rules, otherPlans])
}

function workedOut({ rules, of, isIssued }: DesignStart, form: PlanForm) {
  const { agreedOn } = of
  const limits = limitsIn(rules, form, of)
  const view = planView(form, rules.clinic, agreedOn, viewLimits(rules, limits))
  const { schedule } = view
  const findings = schedule === null ? [] : findingsIn(rules, form, of, { schedule, limits })
  const payer = guarantorFault(guarantorOf(form, agreedOn), { bornOn: rules.patientBornOn }, agreedOn)
  return { limits, view, lines: limitLines(limits), policy: policyChecks({ view, findings, isIssued, payer }) }
}
