import type { PlainDate } from '../dates/plain-date.ts'
import { acaMaximum } from './coverage/aca-maximum.ts'
import { benefitsAge } from './coverage/benefits-age.ts'
import { type Parameter, valueOn } from './parameter.ts'

/**
 * The rules that an estimate is computed by, as published up to one day. Yearly figures keep their whole table, since
 * a plan year may begin before the day or after it.
 */
export interface RuleBook {
  readonly asOf: PlainDate
  /** The most that one person and one family pay in network, in cents, by the first day of the plan year. */
  readonly acaMaximum: Parameter<{ readonly selfOnly: number; readonly other: number } | null>
  /** After how many days benefits should be asked again. */
  readonly benefitsAgeDays: number | null
}

/** The rules in force on a day. */
export function rulesOn(asOf: PlainDate): RuleBook {
  return { asOf, acaMaximum, benefitsAgeDays: valueOn(benefitsAge, asOf) }
}
