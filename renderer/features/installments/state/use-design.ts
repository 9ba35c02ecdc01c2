import { useMemo, useState } from 'react'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { PlanDraft } from '../../../../shared/model/plan.ts'
import { changed, startHistory, undone } from '../../../lib/history.ts'
import { draftOf, type PlanFor, type PlanForm } from './plan-form.ts'
import { type PlanView, planView } from './plan-view.ts'
import { type PolicyLine, policyChecks } from './policy-checks.ts'

/** Where the amount comes from: the column of an estimate, or the person typed it. */
export type OwedFrom = 'insured' | 'selfPay' | 'typed'

/** What the designer is opened with. */
export interface DesignStart {
  readonly form: PlanForm
  readonly of: PlanFor
  readonly owedFrom: OwedFrom
  readonly clinic: Clinic
  /** A plan pays an issued estimate, or none. */
  readonly isIssued: boolean
}

export interface Design {
  readonly form: PlanForm
  readonly view: PlanView
  readonly agreedOn: PlainDate
  readonly owedFrom: OwedFrom
  readonly policy: readonly PolicyLine[]
  /** The draft that can be made an agreement; null while something is missing or against the clinic's rules. */
  readonly draft: PlanDraft | null
  /** A field of the form was typed into; what is typed into one field is one step of undo. */
  readonly change: (field: string, change: Partial<PlanForm>) => void
  /** Takes the last step back and names it; null when there is none. */
  readonly undo: () => string | null
  /** Was anything changed since the designer was opened? */
  readonly isTouched: boolean
}

/** The designer's form with everything that follows from it. */
export function useDesign(start: DesignStart): Design {
  const [history, setHistory] = useState(() => startHistory(start.form))
  const form = history.present
  const { clinic, of, isIssued } = start
  const view = useMemo(() => planView(form, clinic, of.agreedOn), [form, clinic, of.agreedOn])
  const policy = useMemo(() => policyChecks(view, clinic, isIssued), [view, clinic, isIssued])
  const canMake = view.schedule !== null && !policy.some((line) => line.strength === 'cannot')
  return {
    form,
    view,
    agreedOn: of.agreedOn,
    owedFrom: start.owedFrom,
    policy,
    draft: canMake ? draftOf(form, of) : null,
    change: (field, change) => setHistory((now) => changed(now, field, { ...now.present, ...change }, true)),
    undo() {
      const taken = undone(history)
      if (taken) setHistory(taken.history)
      return taken?.name ?? null
    },
    isTouched: form !== start.form,
  }
}
