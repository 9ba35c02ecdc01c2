import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import { columnFacts } from '../../../../shared/text/estimate-screen.ts'
import type { Column } from './comparison.ts'

/** The two lines under a column's name: its facts, and what follows from them (empty when nothing does). */
export function columnWords(
  column: Column,
  today: PlainDate,
): { readonly facts: string; readonly consequence: string } {
  const { route } = column
  if (route.kind === 'selfPay') {
    const facts = route.promptPay.units
      ? columnFacts.promptPay(route.discount, route.promptPay)
      : columnFacts.selfPay(route.discount)
    return { facts, consequence: columnFacts.goodFaith }
  }
  return { facts: insuredFacts(column, today), consequence: deductibleWords(column) }
}

function insuredFacts({ route }: Column, today: PlainDate): string {
  if (route.kind === 'selfPay') return ''
  if (route.nextPlanYear) return columnFacts.nextPlanYear
  if (route.source.means === 'byHand') return columnFacts.byHand(route.plan.planName)
  if (route.coverageId === null) return columnFacts.planOnly(route.plan.planName)
  return columnFacts.insured(route.plan.planName, route.source.asOf, today)
}

/** What is left of the deductible before the first service, as the engine saw it. */
function deductibleWords({ answer }: Column): string {
  const left = answer?.lines[0]?.deductibleLeftBefore
  if (!left) return ''
  return isSettled(left) ? columnFacts.deductibleLeft(left.value) : columnFacts.deductibleUnknown
}
