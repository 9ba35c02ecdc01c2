import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { emergencyBalances } from '../../../shared/documents/emergency-balances.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { minusCents, sumCents } from '../../../shared/money/cents.ts'
import { paperOrigin } from '../paper-origin.ts'
import { type Asked, askedOfPlan } from './asked-of-plan.ts'
import { type MadePaper, type Making, OF_NOBODY } from './order-facts.ts'

/** Every open plan with what is left and due next, by payer: what the desk needs without a computer. */
export function makeBalances({ reader, clinic, made, desk }: Making): Answer<MadePaper> {
  const today = desk.today()
  const open = plans
    .list(reader, null)
    .filter(({ state, left }) => left > 0 && (state === 'active' || state === 'awaitingSignature'))
    .toSorted((a, b) => compared(a.terms.guarantor.name, b.terms.guarantor.name) || compared(a.number, b.number))
  const model = emergencyBalances({
    ...paperOrigin(clinic, made),
    asOf: today,
    plans: open.map((plan, at) => balanceOf(plan, askedOfPlan(reader, plan, today), `balances.${at + 1}`)),
    left: knownFigure('balances.left', sumCents(open.map(({ left }) => left))),
  })
  return done({ model, of: OF_NOBODY })
}

function compared(a: string, b: string): number {
  return a.localeCompare(b, 'en')
}

function balanceOf(plan: Plan, { pause, late, due, next }: Asked, id: string) {
  const left = (rows: Asked['open']) => sumCents(rows.map(({ amount, paid }) => minusCents(amount, paid)))
  const [first = next] = due
  const asked = due.length > 0 || first === null ? due : [first]
  return {
    payer: plan.terms.guarantor.name,
    phone: plan.terms.guarantor.phone,
    planNumber: plan.number,
    isPaused: pause !== null,
    next: first && { on: first.contractOn, amount: knownFigure(`${id}.next`, left(asked)) },
    late: knownFigure(`${id}.late`, left(late)),
    left: knownFigure(`${id}.left`, plan.left),
  }
}
