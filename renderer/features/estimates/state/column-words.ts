import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { firstLines } from '../../../../shared/engine/estimate/route-view.ts'
import { isSettled } from '../../../../shared/engine/figure.ts'
import type { Assistance } from '../../../../shared/model/assistance.ts'
import type { Route, SelfPayRoute } from '../../../../shared/model/route.ts'
import { columnFacts, ownPrices } from '../../../../shared/text/estimate-screen.ts'
import { fromSchedule } from '../../../../shared/text/screens-schedules.ts'
import type { Column } from './comparison.ts'

/** The two lines under a column's name: its facts, and what follows from them (empty when nothing does). */
export function columnWords(
  column: Column,
  today: PlainDate,
): { readonly facts: string; readonly consequence: string } {
  const { route } = column
  if (route.kind === 'selfPay' && (route.pricing || route.assistance)) {
    return { facts: ownPriceFacts(route), consequence: membershipWords(column) ?? columnFacts.goodFaith }
  }
  if (route.kind === 'selfPay') {
    return { facts: selfPayFacts(route, column), consequence: columnFacts.goodFaith }
  }
  return { facts: insuredFacts(column, today), consequence: deductibleWords(column) }
}

/** A published cash price holds where there is one; the discount off the charge elsewhere. */
function selfPayFacts(route: SelfPayRoute, { answer }: Column): string {
  if (route.promptPay.units !== 0) {
    const words = columnFacts.promptPay(route.discount, route.promptPay)
    return [words, stampWords(route)].filter((one) => one !== null).join(' · ')
  }
  const priced = route.cashPrices.filter(({ allowed }) => allowed.kind === 'known').length
  if (priced === 0) return columnFacts.selfPay(route.discount)
  return priced < (answer?.lines.length ?? 0)
    ? columnFacts.cashPricesAndDiscount(route.discount)
    : columnFacts.cashPrices
}

/** Care and membership fee together; null where there is no membership or its fee is not known. */
function membershipWords({ answer }: Column): string | null {
  const whole = answer?.membership?.withFee
  return whole && isSettled(whole) ? columnFacts.withFee(whole.value) : null
}

/** How the clinic prices the column, and which help comes after. */
function ownPriceFacts(route: SelfPayRoute): string {
  const { pricing, assistance } = route
  const stamp = stampWords(route)
  const price = pricing ? ownPrices[pricing.method] : null
  const help = assistance ? helpFacts(assistance) : null
  return [price, help, stamp].filter((words) => words !== null).join(' · ')
}

/** The clinic's schedule that the column follows, and from when it holds; the newest of several. */
function stampWords({ schedules = [], name }: Pick<Route, 'schedules' | 'name'>): string | null {
  const stamp = schedules.at(-1)
  if (stamp === undefined) return null
  return stamp.name === name
    ? fromSchedule.since(stamp.effectiveFrom)
    : fromSchedule.head(stamp.name, stamp.effectiveFrom)
}

function helpFacts(help: Assistance): string {
  if (help.kind === 'charity') return columnFacts.charity
  const size = help.householdSize
  return columnFacts.sliding(size.kind === 'known' || size.kind === 'assumed' ? size.value : null)
}

function insuredFacts({ route, baseLetter }: Column, today: PlainDate): string {
  if (route.kind === 'selfPay') return ''
  if (route.whatIf !== undefined) return columnFacts.whatIf[route.whatIf](baseLetter ?? '')
  if (route.coordination !== undefined) return columnFacts.together(route.coordination.others.length + 1)
  if (route.assistance !== undefined) return helpFacts(route.assistance)
  if (route.nextPlanYear) return columnFacts.nextPlanYear
  if (route.source.means === 'byHand') return columnFacts.byHand(route.plan.planName)
  if (route.coverageId === null) return columnFacts.planOnly(route.plan.planName)
  return columnFacts.insured(route.plan.planName, route.source.asOf, today)
}

/** What is left of the deductible before the first service, as the engine saw it. */
function deductibleWords({ answer }: Column): string {
  const left = answer ? firstLines(answer, 1)[0]?.deductibleLeftBefore : null
  if (!left) return ''
  return isSettled(left) ? columnFacts.deductibleLeft(left.value) : columnFacts.deductibleUnknown
}
