import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { GfeDispute } from '../../rules/gfe/dispute.ts'

/** What one provider or facility estimated and billed in all. Null: it stands on no good faith estimate. */
export interface ProviderBill {
  readonly providerId: string
  readonly estimated: Cents | null
  readonly billed: Cents
}

export interface BillTest {
  readonly providerId: string
  /** How far the bill passes the estimate, negative when it does not; null without an estimate. */
  readonly excessCents: number | null
  /** `disputable`: the patient may start a dispute. `close`: the clinic should look before it bills. */
  readonly standing: 'fine' | 'close' | 'disputable' | 'notEstimated'
}

/**
 * Is a bill substantially above the good faith estimate? Tested for each provider on its own total, never on a line
 * and never across providers. Source: 45 CFR 149.620(a)(2), (b).
 */
export function testBill(bill: ProviderBill, rules: GfeDispute): BillTest {
  if (bill.estimated === null) return { providerId: bill.providerId, excessCents: null, standing: 'notEstimated' }
  const excessCents = bill.billed - bill.estimated
  const isClose = excessCents >= rules.warnAtCents
  const standing = excessCents >= rules.excessCents ? 'disputable' : isClose ? 'close' : 'fine'
  return { providerId: bill.providerId, excessCents, standing }
}

/** The last day on which the patient may start a dispute. Source: 45 CFR 149.620(c)(1). */
export function lastDayToDispute(billReceivedOn: PlainDate, rules: GfeDispute): PlainDate {
  return addDays(billReceivedOn, rules.windowDays)
}

/** The providers whose bills may be disputed so many days after the first bill, in the order of the bills. */
export function disputableProviders(
  bills: readonly ProviderBill[],
  daysSinceBill: number,
  rules: GfeDispute,
): readonly string[] {
  if (daysSinceBill > rules.windowDays) return []
  return bills
    .map((bill) => testBill(bill, rules))
    .flatMap((test) => (test.standing === 'disputable' ? [test.providerId] : []))
}
