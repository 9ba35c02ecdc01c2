import { charityAmount } from '../../shared/engine/assistance/charity-care.ts'
import { selfPayPrice } from '../../shared/engine/assistance/self-pay-price.ts'
import {
  guidelineFor,
  insuredSlidingAmount,
  type SlidingClass,
  shownPovertyShare,
  slidingAmount,
  slidingClass,
} from '../../shared/engine/assistance/sliding-fee.ts'
import { disputableProviders } from '../../shared/engine/gfe/dispute.ts'
import { cents } from '../../shared/money/cents.ts'
import { parseRate, type Rate } from '../../shared/money/rate.ts'
import { shareOf } from '../../shared/money/rounding.ts'
import { type CaseResult, compared } from './compare.ts'
import { pick } from './cost-share-plan.ts'
import {
  decimalAt,
  flagAt,
  isAbsent,
  type JsonRecord,
  numberAt,
  numberOr,
  recordAt,
  recordsAt,
  textOr,
} from './json.ts'
import { noRule, rulesOfYear } from './payer-cases.ts'

/** Income against the guideline, then the class of the schedule. */
export function runSlidingFeeCase(vector: JsonRecord): CaseResult {
  const regions = rulesOfYear(vector).povertyGuideline
  if (regions === null) return noRule()
  const region = regions[pick(['contiguous', 'alaska', 'hawaii'], textOr(vector, 'region', 'contiguous'))]
  const guideline = guidelineFor(numberAt(vector, 'householdSize'), region)
  const income = cents(numberAt(vector, 'annualIncome'))
  const found = slidingClass(income, guideline, recordsAt(vector, 'schedule').map(classOf))
  return compared(recordAt(vector, 'expected'), {
    percentOfPoverty: shownPovertyShare(income, guideline) / 100,
    patientTotal: slidingAmount(cents(numberAt(vector, 'grossCharge')), found),
  })
}

/** The top class of a schedule that has no end. */
const WITHOUT_END: Rate = { units: 1_000_000, places: 0 }

function classOf(row: JsonRecord): SlidingClass {
  const upTo = isAbsent(row, 'maxPercent') ? WITHOUT_END : percentAt(row, 'maxPercent')
  if (!isAbsent(row, 'flat')) return { upTo, pays: { kind: 'fee', amount: cents(numberAt(row, 'flat')) } }
  return { upTo, pays: { kind: 'share', rate: percentAt(row, 'payPercent') } }
}

/** An insured patient who is on the sliding fee schedule too. */
export function runInsuredSlidingCase(vector: JsonRecord): CaseResult {
  const sliding = shareOf(cents(numberAt(vector, 'fee')), percentAt(vector, 'slidingPayPercent'))
  const share = cents(numberAt(vector, 'planPatientShare'))
  return compared(recordAt(vector, 'expected'), {
    patientTotal: insuredSlidingAmount(share, sliding, !flagAt(vector, 'contractForbids')),
  })
}

/** A hospital's charity discount and its ceiling. */
export function runCharityCase(vector: JsonRecord): CaseResult {
  const given = charityAmount(
    cents(numberAt(vector, 'grossCharge')),
    percentOr(vector, 'policyDiscountPercent'),
    percentAt(vector, 'agbPercent'),
  )
  return compared(recordAt(vector, 'expected'), {
    policyAmount: given.policyAmount,
    agbAmount: given.generallyBilled,
    patientTotal: given.patientOwes,
  })
}

/** The clinic's own discounts. */
export function runSelfPayCase(vector: JsonRecord): CaseResult {
  const { price, due } = selfPayPrice(
    cents(numberAt(vector, 'grossCharge')),
    percentOr(vector, 'selfPayDiscountPercent'),
    percentOr(vector, 'promptPayDiscountPercent'),
  )
  return compared(recordAt(vector, 'expected'), { selfPayPrice: price, patientTotal: due })
}

/** Which providers' bills may be disputed. */
export function runDisputeCase(vector: JsonRecord): CaseResult {
  const rules = rulesOfYear(vector).gfeDispute
  if (rules === null) return noRule()
  const [estimates, bills] = [recordAt(vector, 'estimateByProvider'), recordAt(vector, 'billedByProvider')]
  const given = disputableProviders(
    Object.keys(bills).map((providerId) => ({
      providerId,
      estimated: isAbsent(estimates, providerId) ? null : cents(numberAt(estimates, providerId)),
      billed: cents(numberAt(bills, providerId)),
    })),
    numberOr(vector, 'daysSinceInitialBill', 0),
    rules,
  )
  return compared(recordAt(vector, 'expected'), { eligibleProviders: given })
}

/** A percent of a case as an exact rate: 35 is 35 %. */
function percentAt(from: JsonRecord, key: string): Rate {
  const rate = parseRate(decimalAt(from, key), 2)
  if (rate === null) throw new TypeError(`${key}: no plain percent`)
  return rate
}

function percentOr(from: JsonRecord, key: string): Rate {
  return isAbsent(from, key) ? { units: numberOr(from, key, 0), places: 0 } : percentAt(from, key)
}
