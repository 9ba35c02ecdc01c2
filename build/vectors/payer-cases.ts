import { plainDate } from '../../shared/dates/plain-date.ts'
import { type CobMethod, secondaryPayment } from '../../shared/engine/cob/secondary.ts'
import { partAPayment } from '../../shared/engine/medicare/part-a.ts'
import { partBPayment } from '../../shared/engine/medicare/part-b.ts'
import { medicareSecondaryPayment } from '../../shared/engine/medicare/secondary-claim.ts'
import { cents } from '../../shared/money/cents.ts'
import type { Rate } from '../../shared/money/rate.ts'
import { valueOn } from '../../shared/rules/parameter.ts'
import { type RuleBook, rulesOn } from '../../shared/rules/rule-book.ts'
import { type CaseResult, compared } from './compare.ts'
import { fractionAt, pick } from './cost-share-plan.ts'
import { flagAt, isAbsent, type JsonRecord, numberAt, numberOr, recordAt, textAt, textOr } from './json.ts'

const NOTHING: Rate = { units: 0, places: 0 }

const METHODS: readonly CobMethod[] = [
  'standard',
  'secondaryAllowed',
  'nonDuplication',
  'maintenanceOfBenefits',
  'medicaidLesserOf',
]

/** Two payers: what the second one pays. */
export function runCobCase(vector: JsonRecord): CaseResult {
  const [primary, secondary] = [recordAt(vector, 'primary'), recordAt(vector, 'secondary')]
  const paid = cents(numberAt(primary, 'paid'))
  const given = secondaryPayment({
    charge: cents(numberAt(vector, 'billed')),
    primary: { allowed: cents(numberAt(primary, 'allowed')), paid, contracted: primary.contracted !== false },
    method: pick(METHODS, textAt(vector, 'method')),
    secondary: {
      allowed: cents(numberAt(secondary, 'allowed')),
      deductibleLeft: cents(numberOr(secondary, 'deductibleRemaining', 0)),
      coinsurance: isAbsent(secondary, 'coinsurance') ? NOTHING : fractionAt(secondary, 'coinsurance'),
      coinsuranceLeft: isAbsent(secondary, 'coinsuranceOopMax')
        ? null
        : cents(numberAt(secondary, 'coinsuranceOopMax')),
    },
  })
  return compared(recordAt(vector, 'expected'), {
    secondaryNormalBenefit: given.normalBenefit,
    primaryPays: paid,
    secondaryPays: given.secondaryPays,
    patientTotal: given.patientOwes,
    writeOff: given.writeOff,
  })
}

/** Medical care under Original Medicare. */
export function runPartBCase(vector: JsonRecord): CaseResult {
  const { partBShares, medigap } = rulesOfYear(vector)
  if (partBShares === null || medigap === null) return noRule()
  const letter = textOr(vector, 'medigap', '')
  const given = partBPayment(
    {
      status: pick(['participating', 'nonparAssigned', 'nonparUnassigned'], textAt(vector, 'status')),
      schedule: cents(numberAt(vector, 'parFee')),
      charge: cents(numberAt(vector, 'charge')),
      deductibleLeft: cents(numberOr(vector, 'partBDeductibleRemaining', 0)),
      medigap: Object.entries(medigap).find(([name]) => name === letter)?.[1] ?? null,
      visit: visitOf(textOr(vector, 'visit', '')),
      isQmb: flagAt(vector, 'qmb'),
    },
    partBShares,
  )
  return compared(recordAt(vector, 'expected'), {
    ...given,
    patientTotal: given.patientOwes,
    notBillableToPatient: given.notBillable,
  })
}

function visitOf(text: string): 'office' | 'emergency' | null {
  if (text === '') return null
  return text === 'office' ? 'office' : 'emergency'
}

/** A hospital or nursing stay under Original Medicare. */
export function runPartACase(vector: JsonRecord): CaseResult {
  const rules = rulesOfYear(vector)
  if (rules.partADays === null) return noRule()
  const stay = {
    hospitalDays: numberOr(vector, 'inpatientDays', 0),
    reserveDaysUsed: numberOr(vector, 'lifetimeReserveDaysUsed', 0),
    nursingDays: numberOr(vector, 'snfDays', 0),
    isDeductiblePaid: flagAt(vector, 'deductibleAlreadyPaidThisBenefitPeriod'),
  }
  const given = partAPayment(stay, valueOn(rules.partADeductible, rules.asOf), rules.partADays)
  if (given === null) return noRule()
  return compared(recordAt(vector, 'expected'), { ...given, patientTotal: given.patientOwes })
}

/** Medicare behind another plan. */
export function runMedicareSecondaryCase(vector: JsonRecord): CaseResult {
  const { partBShares } = rulesOfYear(vector)
  if (partBShares === null) return noRule()
  const given = medicareSecondaryPayment(
    {
      charge: cents(numberAt(vector, 'actualCharge')),
      primaryAllowed: cents(numberAt(vector, 'primaryAllowed')),
      primaryPaid: cents(numberAt(vector, 'primaryPaid')),
      schedule: cents(numberAt(vector, 'medicareFeeSchedule')),
      deductibleLeft: cents(numberOr(vector, 'partBDeductibleRemaining', 0)),
    },
    partBShares,
  )
  return compared(recordAt(vector, 'expected'), { ...given, patientTotal: given.patientOwes })
}

/** The rules of the case's year, else of the vectors' own. */
export function rulesOfYear(vector: JsonRecord): RuleBook {
  return rulesOn(plainDate(`${numberOr(vector, 'year', 2026)}-12-31`))
}

/** No rule is known for the year of a case: it is not computed with another year's. */
export function noRule(): CaseResult {
  return { passed: false, detail: 'no rule is known for the year of this case' }
}
