import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { type ChainPayer, payersOf } from '../../shared/engine/cob/chain-payers.ts'
import { ordersOfCoverages } from '../../shared/engine/cob/coverages-together.ts'
import { type PayerOrders, payerOrders } from '../../shared/engine/cob/payer-order.ts'
import type { CoverageDraft } from '../../shared/model/coverage.ts'
import type { InsuredRoute } from '../../shared/model/route.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'

/** In which order payers pay, with the rule by which each stands before the next. */
export interface FoundOrder {
  readonly places: readonly { readonly id: string; readonly name: string; readonly rule: string | null }[]
  /** The rules that wait for a fact; empty where the order is known. */
  readonly asks: readonly string[]
}

/** Who pays first, second and so on, on that day; null with a single payer. */
export function orderOfPayers(route: InsuredRoute, on: PlainDate): FoundOrder | null {
  const payers = payersOf(route)
  if (payers.length < 2) return null
  return foundOrder(payerOrders(payers, { on, medicareSecondary: rulesOn(on).medicareSecondary }))
}

/** The order of several coverages of one person by what is on file; null with a single payer. The n-th is `P<n>`. */
export function orderOfCoverages(coverages: readonly CoverageDraft[], on: PlainDate): FoundOrder | null {
  const found = ordersOfCoverages(coverages, { on, medicareSecondary: rulesOn(on).medicareSecondary })
  return found === null ? null : foundOrder(found)
}

function foundOrder(found: PayerOrders): FoundOrder {
  const order: readonly ChainPayer[] = found.orders[0] ?? []
  const places = order.map((payer, at) => {
    const next = order[at + 1]
    return { id: payer.id, name: payer.name, rule: next ? found.ruleBetween(payer, next) : null }
  })
  return { places, asks: found.orders.length > 1 ? found.asks : [] }
}
