import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import { installmentsBeforeDisclosure } from '../../rules/credit/installments-before-disclosure.ts'
import { refusalNoticeDays } from '../../rules/credit/refusal-notice-days.ts'
import { valueOn } from '../../rules/parameter.ts'

/** What decides whether a refused plan has to be explained in writing. */
export interface RefusalQuestion {
  /** The day on which the whole request was there. */
  readonly askedOn: PlainDate
  /** How many payments were asked for; null where nobody said. */
  readonly installments: number | null
  /** Null where nobody said. */
  readonly hasFinanceCharge: boolean | null
}

/** The last day of the letter, or why none is asked for. */
export interface RefusalDuty {
  /** Null: no letter is asked for. */
  readonly noticeBy: PlainDate | null
  readonly why: 'incidental' | 'financeCharge' | 'moreThanFour' | 'notKnown'
}

/**
 * Has the refusal of a plan to be explained in writing, and by when?
 *
 * Not where it is incidental credit: at most four payments and no finance charge. What nobody said counts as if it
 * asked for the letter. The days count from the whole request, so the letter is never late.
 * Source: 15 U.S.C. 1691(d); 12 CFR 1002.3(c), 1002.9(a)(1).
 */
export function refusalDuty({ askedOn, installments, hasFinanceCharge }: RefusalQuestion): RefusalDuty {
  const most = valueOn(installmentsBeforeDisclosure, askedOn)
  const days = valueOn(refusalNoticeDays, askedOn)
  const noticeBy = days === null ? askedOn : addDays(askedOn, days)
  if (hasFinanceCharge === true) return { noticeBy, why: 'financeCharge' }
  if (most !== null && installments !== null && installments > most) return { noticeBy, why: 'moreThanFour' }
  if (most === null || installments === null || hasFinanceCharge === null) return { noticeBy, why: 'notKnown' }
  return { noticeBy: null, why: 'incidental' }
}
