import { type Answer, refused } from '../../shared/contract/errors.ts'
import { addMonths } from '../../shared/dates/plain-date.ts'
import type { GoodFaithExtras } from '../../shared/model/good-faith-extras.ts'

/** A refusal of recurring care over more than twelve months; null else. Source: 45 CFR 149.610(b)(1)(x). */
export function recurringRefusal(extras: GoodFaithExtras | undefined): Answer<never> | null {
  const recurring = extras?.recurring ?? null
  if (recurring === null) return null
  const isTooLong = recurring.to < recurring.from || recurring.to >= addMonths(recurring.from, 12)
  if (!isTooLong) return null
  const reason = 'One estimate covers recurring care for at most 12 months.'
  return refused('NOT_POSSIBLE', { code: 'recurringTooLong', reason })
}
