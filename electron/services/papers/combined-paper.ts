import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { type CombinedDate, combinedSchedule } from '../../../shared/documents/combined-schedule.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** What a plan still asks for on a day. */
interface OpenPart {
  readonly plan: Plan
  readonly dueOn: PlainDate
  readonly payOn: PlainDate
  readonly amount: Cents
}

/**
 * One amount for each date over all open plans of the plan's payer, the patients of a family together; refused where
 * this plan is the only one. Plans that somebody else pays are never on it.
 */
export function makeCombined(making: Making, { planId }: OrderOf<'combinedSchedule'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const open = plans
    .listOfPayer(making.reader, plan.terms.patientId, plan.terms.guarantor.name)
    .filter((other) => isOpen(other) && isSamePayer(plan, other))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
  if (open.length < 2) return noPaper('onlyPlan')
  const parts = open.flatMap(openParts)
  const left = sumCents(parts.map(({ amount }) => amount))
  const model = combinedSchedule({
    ...letter,
    planNumber: open.map(({ number }) => number).join(', '),
    dates: combinedDates(parts),
    plans: open.map((each) => ({
      number: each.number,
      left: knownFigure(`${each.number}.left`, sumCents(openParts(each).map(({ amount }) => amount))),
    })),
    left: knownFigure('plans.left', left),
    fees: knownFigure('plans.fees', sumCents(open.map(({ feesLeft }) => feesLeft))),
  })
  return done({ model, of })
}

function isOpen({ state, left }: Plan): boolean {
  return (state === 'active' || state === 'awaitingSignature') && left > 0
}

/** Two people may share a name: the same patient, birth date or address has to say that they are one. */
function isSamePayer(one: Plan, other: Plan): boolean {
  const [a, b] = [one.terms.guarantor, other.terms.guarantor]
  if (a.name !== b.name) return false
  if (a.bornOn !== null && b.bornOn !== null) return a.bornOn === b.bornOn
  return one.terms.patientId === other.terms.patientId || (a.address !== '' && a.address === b.address)
}

function openParts(plan: Plan): readonly OpenPart[] {
  return plan.installments
    .filter(({ amount, paid }) => paid < amount)
    .map(({ contractOn, payableOn, amount, paid }) => ({
      plan,
      dueOn: contractOn,
      payOn: payableOn,
      amount: minusCents(amount, paid),
    }))
}

/** The parts of each date beside one another; plans that roll a day off otherwise stand in rows of their own. */
function combinedDates(parts: readonly OpenPart[]): readonly CombinedDate[] {
  const dates = new Map<string, OpenPart[]>()
  for (const part of parts) {
    const key = `${part.dueOn} ${part.payOn}`
    dates.set(key, [...(dates.get(key) ?? []), part])
  }
  return [...dates]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, together]): CombinedDate => {
      const [dueOn = '', payOn = ''] = key.split(' ')
      return {
        dueOn: plainDate(dueOn),
        payOn: plainDate(payOn),
        parts: together.map(({ plan, amount }) => ({
          planNumber: plan.number,
          amount: knownFigure(`${plan.number}.${dueOn}`, amount),
        })),
        together: knownFigure(`together.${key}`, sumCents(together.map(({ amount }) => amount))),
      }
    })
}
