import * as planPolicies from '../../../db/repositories/plan-policies.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { defaultNotice, type LatePayment, reminderLetter } from '../../../shared/documents/late-letters.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { minusCents, sumCents } from '../../../shared/money/cents.ts'
import { latePolicyOf } from '../late-policy.ts'
import { askedOfPlan } from './asked-of-plan.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** The reminder of every payment that is late; refused when none is, of an unsigned plan, and while the clock stands still. */
export function makeReminder(making: Making, { planId }: OrderOf<'reminderLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const late = latePayments(making, found.value.plan)
  if (found.value.plan.state === 'awaitingSignature') return noPaper('notSigned')
  if (late === null) return noPaper('paused')
  if (late.length === 0) return noPaper('nothingLate')
  return done({ model: reminderLetter({ ...found.value.letter, late, total: totalOf(late) }), of: found.value.of })
}

/**
 * The notice with what cures the plan and by when; refused while fewer payments are late than the clinic's rule says, of
 * an unsigned plan, and while the plan's clock stands still.
 */
export function makeDefaultNotice(making: Making, { planId }: OrderOf<'defaultNotice'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const policy = latePolicyOf(planPolicies.get(making.reader))
  const late = latePayments(making, plan)
  if (plan.state === 'awaitingSignature') return noPaper('notSigned')
  if (late === null) return noPaper('paused')
  if (late.length < policy.noticeAfterLate) return noPaper('tooFewLate')
  const model = defaultNotice({
    ...letter,
    late,
    total: totalOf(late),
    cureBy: addDays(making.desk.today(), policy.cureDays),
    acceleratedLeft: policy.mayAccelerate ? knownFigure('plan.left', plan.left) : null,
  })
  return done({ model, of })
}

/**
 * What a letter asks for: payments that are late, not those still in their grace. Null on a day of a pause: then no
 * letter asks for anything, also for what was late before it.
 * Source: payment plan specification, section 10.
 */
function latePayments({ reader, desk }: Making, plan: Plan): readonly LatePayment[] | null {
  const { pause, late } = askedOfPlan(reader, plan, desk.today())
  if (pause !== null) return null
  return late.map(({ number, contractOn, amount, paid }) => ({
    number,
    dueOn: contractOn,
    left: knownFigure(`late.${number}`, minusCents(amount, paid)),
  }))
}

function totalOf(late: readonly LatePayment[]) {
  const known = late.flatMap(({ left }) => (left.money.kind === 'known' ? [left.money.cents] : []))
  return knownFigure('plan.late', sumCents(known))
}
