import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { scheduleLines } from '../../shared/engine/installments/disclosure.ts'
import type { Schedule } from '../../shared/engine/installments/schedule.ts'
import { USUAL_CALENDAR } from '../../shared/model/days-off.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { TO_THE_CENT } from '../../shared/model/plan-split.ts'

/** The payments of a plan as rows of its agreement. */
export function scheduleRows({ installments }: Schedule): AgreementInput['schedule'] {
  const bears = installments.some(({ interest }) => interest > 0)
  return installments.map(({ number, contractOn, payableOn, amount, interest, principal, balanceAfter }) => ({
    number,
    dueOn: contractOn,
    payOn: payableOn,
    payment: knownFigure(`plan.installments.${number}.payment`, amount),
    interest: bears ? knownFigure(`plan.installments.${number}.interest`, interest) : null,
    principal: knownFigure(`plan.installments.${number}.principal`, principal),
    balanceAfter: knownFigure(`plan.installments.${number}.balanceAfter`, balanceAfter),
  }))
}

/** Steps as runs of one amount; nothing where at most the last payment differs. */
export function runsOf({ installments }: Schedule): Pick<AgreementInput, 'runs'> {
  const lines = scheduleLines(installments)
  if (lines.length <= 2 && (lines[1]?.count ?? 1) === 1) return {}
  const amountOf = (index: number) => (lines.length > 2 ? `plan.run.${index + 1}` : (FEW[index] ?? 'plan.payment'))
  return { runs: lines.map(({ count, amount }, index) => ({ count, amount: knownFigure(amountOf(index), amount) })) }
}

const FEW = ['plan.payment', 'plan.lastPayment'] as const

/** The way of cutting that the paper tells; the usual one needs no words of its own. */
export function cutToTell({ cut }: PlanDraft): Pick<AgreementInput, 'cut'> {
  if (cut === undefined) return {}
  const { increment, rounding, remainder } = TO_THE_CENT
  const isUsual = cut.increment === increment && cut.rounding === rounding && cut.remainder === remainder
  return isUsual ? {} : { cut }
}

/** How days to pay by move, where the plan moves them at all. */
export function movesToTell({ roll, calendar = USUAL_CALENDAR }: PlanDraft): Pick<AgreementInput, 'moves'> {
  return roll === 'none' ? {} : { moves: { roll, calendar } }
}
