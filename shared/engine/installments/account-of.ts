import { dailyAccount } from './daily-account.ts'
import type { InterestAccount, InterestFacts } from './interest-account.ts'
import { periodAccount } from './period-account.ts'

/**
 * Where the interest of a plan stands: by real days, or period by period as billed.
 * Source: payment plan specification, section 5.1.
 */
export function interestAccount(facts: InterestFacts): InterestAccount {
  const method = facts.eras.findLast(({ terms }) => terms !== null)?.terms?.method
  return method === undefined || method === 'period' ? periodAccount(facts) : dailyAccount(facts)
}
