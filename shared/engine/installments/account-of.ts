import { dailyAccount } from './daily-account.ts'
import type { InterestAccount, InterestFacts } from './interest-account.ts'
import { periodAccount } from './period-account.ts'

/** Where the interest of a plan stands: by real days, or period by period as billed. */
export function interestAccount(facts: InterestFacts): InterestAccount {
  const method = facts.eras.at(-1)?.terms?.method ?? 'period'
  return method === 'period' ? periodAccount(facts) : dailyAccount(facts)
}
