import * as planPolicies from '../../../db/repositories/plan-policies.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { defaultNotice, type LatePayment, reminderLetter } from '../../../shared/documents/late-letters.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { isPausedOn, lateFrom } from '../../../shared/engine/installments/late-clock.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { minusCents, sumCents } from '../../../shared/money/cents.ts'
import { latePolicyOf } from '../late-policy.ts'
import { planPast } from '../plan-changes/plan-past.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** The reminder of every payment that is late; refused when none is, and while the plan's clock stands still. */
export function makeReminder(making: Making, { planId }: OrderOf<'reminderLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const late = latePayments(making, planId)
  if (late === null) return noPaper('paused')
  if (late.length === 0) return noPaper('nothingLate')
  return done({ model: reminderLetter({ ...found.value.letter, late, total: totalOf(late) }), of: found.value.of })
}

/**
 * The notice with what cures the plan and by when; refused while fewer payments are late than the clinic's rule says, and
 * while the plan's clock stands still.
 */
export function makeDefaultNotice(making: Making, { planId }: OrderOf<'defaultNotice'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const policy = latePolicyOf(planPolicies.get(making.reader))
  const late = latePayments(making, planId)
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
 * A payment is late from the day after its grace on, paused days not counted; until then it is due and no letter asks
 * for it. Null on a day of a pause: then no letter asks for anything, also for what was late before it.
 * Source: payment plan specification, section 10.
 */
function latePayments({ reader, desk }: Making, planId: PlanId): readonly LatePayment[] | null {
  const today = desk.today()
  const { graceDays } = latePolicyOf(planPolicies.get(reader))
  const { pauses } = planPast(reader, planId)
  if (isPausedOn(today, pauses)) return null
  const isLate = (contractOn: PlainDate): boolean => {
    const from = lateFrom(contractOn, graceDays, pauses)
    return from !== null && from <= today
  }
  return plans
    .demandsOf(reader, planId)
    .filter(({ contractOn, amount, paid }) => paid < amount && isLate(contractOn))
    .map(({ number, contractOn, amount, paid }) => ({
      number,
      dueOn: contractOn,
      left: knownFigure(`late.${number}`, minusCents(amount, paid)),
    }))
}

function totalOf(late: readonly LatePayment[]) {
  const known = late.flatMap(({ left }) => (left.money.kind === 'known' ? [left.money.cents] : []))
  return knownFigure('plan.late', sumCents(known))
}
