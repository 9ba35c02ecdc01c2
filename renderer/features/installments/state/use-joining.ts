import { useState } from 'react'
import type { PromisedPayments } from '../../../../shared/contract/plan.ts'
import { monthLater } from '../../../../shared/dates/first-due.ts'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Plan, PlanDraft } from '../../../../shared/model/plan.ts'
import { sumCents, ZERO } from '../../../../shared/money/cents.ts'
import { compareRates } from '../../../../shared/money/rate.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useAsk } from '../../../lib/query.tsx'
import { usePlanDeed } from '../api/plan-deeds.ts'
import { consentIn, firstChange } from './change-form.ts'

/** Which plans are put together, and the terms of the new one. */
export function useJoining(plan: Plan, today: PlainDate) {
  const { finishAt } = useNavigation()
  const [form, setForm] = useState(() => firstChange(plan, today))
  const [count, setCount] = useState('12')
  const [firstText, setFirst] = useState(() => typedDate(monthLater(today)))
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const { patientId, guarantor } = plan.terms
  const promised = useAsk('plan.promised', { patientId, guarantorName: guarantor.name })
  const open = promised.data ?? []
  const others = open.filter(({ planId }) => planId !== plan.id)
  const wanted = others.filter(({ planId }) => !leftOut.includes(planId))
  const joined = open.filter(({ planId }) => planId === plan.id || wanted.some((other) => other.planId === planId))
  const owed = sumCents(joined.map(({ principal }) => principal))
  const interest = lowestOf(joined)
  const joining = usePlanDeed('plan.consolidate')
  const consent = consentIn(form, today)
  const first = parseDate(firstText, today, 'coming')
  const payments = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0
  const draft =
    first.kind === 'date' && payments > 0
      ? draftOf(plan, { owed, payments, first: first.value, today, interest })
      : null
  return {
    form,
    set: (part: Partial<typeof form>) => setForm((now) => ({ ...now, ...part })),
    count,
    setCount,
    firstText,
    setFirst,
    others,
    leftOut,
    setLeftOut,
    owed,
    dropped: sumCents(joined.map((row) => row.interest)),
    interest,
    bearsAny: joined.some(({ terms }) => terms !== null),
    problem: joining.problem,
    isBusy: joining.isBusy,
    canSave: wanted.length > 0 && consent !== null && draft !== null,
    async save() {
      if (consent === null || draft === null) return
      const own = { planId: plan.id, fromVersion: plan.version }
      const plans = [own, ...wanted.map(({ planId, version }) => ({ planId, fromVersion: version }))]
      const answer = await joining.run({ plans, draft, consent })
      if (answer.ok) finishAt({ to: 'plan', planId: answer.value.plan.id })
    },
  }
}

interface NewPlan {
  readonly owed: Plan['left']
  readonly payments: number
  readonly first: PlainDate
  readonly today: PlainDate
  readonly interest: PlanDraft['interest']
}

/** The terms of the plan with another amount, number and first day, from today on. */
function draftOf({ terms }: Plan, { owed, payments, first, today, interest }: NewPlan): PlanDraft {
  return {
    ...terms,
    estimateId: null,
    routeId: null,
    owed,
    isEstimate: false,
    downPayment: ZERO,
    size: { by: 'count', count: payments },
    agreedOn: today,
    firstDueOn: first,
    interest,
    steps: null,
  }
}

/** The interest of the cheapest plan; none where one of them bears none. */
function lowestOf(joined: readonly PromisedPayments[]): PlanDraft['interest'] {
  const all = joined.flatMap(({ terms }) => (terms === null ? [] : [terms]))
  const [lowest] = all.length < joined.length ? [] : all.toSorted((a, b) => compareRates(a.rate, b.rate))
  return lowest === undefined ? null : { ...lowest, delayedUntil: null }
}
