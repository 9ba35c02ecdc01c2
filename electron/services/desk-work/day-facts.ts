import type { Reader } from '../../../db/connection.ts'
import * as dayWork from '../../../db/repositories/day-work.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { benefitsAge } from '../../../shared/rules/coverage/benefits-age.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'

/** Benefits are asked again for visits of so many days. */
const VISITS_AHEAD_DAYS = 14
/** Papers that nobody printed are shown for so many days. */
const PRINTS_WAIT_DAYS = 14

/** What waits besides payments, promises and drafts. */
export interface DayFacts {
  readonly feesOwed: readonly dayWork.FeesOwed[]
  readonly reviews: readonly dayWork.TermsToReview[]
  readonly oldBenefits: readonly dayWork.OldBenefits[]
  /** Issued on an earlier day; a paper of today is still in somebody's hands. */
  readonly unprinted: readonly dayWork.UnprintedPaper[]
}

/** Which fees, benefits and papers wait on a day? Benefits are old by the rule in force; without one none are. */
export function dayFacts(reader: Reader, on: PlainDate): DayFacts {
  const days = valueOn(benefitsAge, on)
  const visits = { from: on, to: addDays(on, VISITS_AHEAD_DAYS) }
  return {
    feesOwed: dayWork.listFeesOwed(reader),
    reviews: dayWork.listTermsToReview(reader, on),
    oldBenefits: days === null ? [] : dayWork.listOldBenefits(reader, { ...visits, askedBefore: addDays(on, -days) }),
    unprinted: dayWork.listUnprinted(reader, { from: addDays(on, -PRINTS_WAIT_DAYS), before: on }),
  }
}
