import type { Reader } from '../../db/connection.ts'
import * as policies from '../../db/repositories/plan-policies.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, refused } from '../../shared/contract/errors.ts'
import type { Cents } from '../../shared/money/cents.ts'
import { supervisorOf } from './approvals/supervisor-of.ts'

/**
 * Why somebody may not forgive or give back so much: above the clinic's limit a supervisor does it. Null when they may.
 * Source: clinic policy, settings.
 */
export function limitRefusal(reader: Reader, amount: Cents, caller: Caller): Answer<never> | null {
  const { largestWriteOff: limit } = policies.get(reader)
  if (amount <= limit || supervisorOf(caller) !== null) return null
  return refused('NEEDS_SUPERVISOR', { limit })
}
