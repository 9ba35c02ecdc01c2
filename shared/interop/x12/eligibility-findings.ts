import type { Benefit } from './benefit.ts'

import type { AnsweredPerson, EligibilityFinding } from './eligibility-answer.ts'
import { ELIGIBILITY_FINDINGS, type EligibilityCode } from './eligibility-codes.ts'
import { isNines, statedShare } from './stated-values.ts'

/** What one benefit by itself leaves open: the codes, in the order of the table. Source: interop specification 3.3, 3.5, 3.8. */
const CASES: readonly (readonly [EligibilityCode, (benefit: Benefit) => boolean])[] = [
  ['X271-UNDER-INVESTIGATION', ({ code }) => code === '5'],
  ['X271-COINS-NOVALUE', ({ kind, percentText }) => kind === 'coinsurance' && percentText === ''],
  ['X271-COINS-OVER-ONE', (benefit) => statedShare(benefit.percentText)?.isOverOne === true],
  ['X271-COINS-WHOSE', isShareDoubtful],
  ['X271-COINS-ZERO', ({ kind, percent }) => kind === 'coinsurance' && percent?.units === 0],
  ['X271-COPAY-NOVALUE', ({ kind, amountText }) => kind === 'copay' && amountText === ''],
  ['X271-COPAY-ZERO', ({ kind, amount }) => kind === 'copay' && amount === 0],
  ['X271-NETWORK-NOT-SAID', (benefit) => isCostShare(benefit) && ['notSaid', 'unknown'].includes(benefit.network)],
  ['X271-NINES', ({ amountText }) => isNines(amountText)],
  ['X271-READ-AS-FAMILY', (benefit) => isYearly(benefit) && !['', 'IND', 'FAM'].includes(benefit.whoseCode)],
  ['X271-PERIOD-BLANK-TOTAL', (benefit) => isYearly(benefit) && benefit.periodCode === '' && benefit.amountText !== ''],
  ['X271-PERIOD-BLANK-COPAY', ({ kind, periodCode }) => kind === 'copay' && periodCode === ''],
  ['X271-OOP-INCLUDES', ({ messages }) => messages.some((message) => /\b(OOP|OUT[- ]OF[- ]POCKET)\b/i.test(message))],
  ['X271-OTHER-PAYER', ({ kind }) => kind === 'otherPayer'],
  ['X271-QMB', isQmb],
  ['X271-MEDICAID-OTHER', isOtherMedicaid],
  ['X271-RESTRICTION', ({ code }) => ['M', 'N', 'O', 'Q', 'T'].includes(code)],
  ['X271-EXCLUSION', ({ kind }) => kind === 'exclusion'],
  ['X271-ASK-OTHERS', ({ kind }) => kind === 'askOthers'],
  ['X271-CANNOT-ANSWER', ({ kind }) => kind === 'cannotAnswer'],
  ['X271-SPEND-DOWN', ({ kind }) => kind === 'spendDown'],
  ['X271-COST-CONTAINMENT', ({ kind }) => kind === 'costContainment'],
  ['X271-KIND-UNKNOWN', ({ kind }) => kind === 'other'],
]

/** What one benefit leaves open, by its codes. */
export function benefitCodes(benefit: Benefit): readonly EligibilityCode[] {
  return CASES.filter(([, holds]) => holds(benefit)).map(([code]) => code)
}

/** Everything that a person's benefits leave open, one finding for each place. */
export function personFindings(person: AnsweredPerson): readonly EligibilityFinding[] {
  const { benefits, key } = person
  const each = benefits.flatMap((benefit, place) =>
    benefitCodes(benefit).map((code) => found(code, { key, benefit, place })),
  )
  const whole = PERSON_CASES.flatMap(([code, places]) =>
    places(person).flatMap((place) => {
      const benefit = benefits[place]
      return benefit === undefined ? [aboutPerson(code, person)] : [found(code, { key, benefit, place })]
    }),
  )
  return [...each, ...whole]
}

interface At {
  readonly key: string
  readonly benefit: Benefit
  readonly place: number
}

function found(code: EligibilityCode, { key, benefit, place }: At): EligibilityFinding {
  const { position, raw } = benefit
  return { severity: ELIGIBILITY_FINDINGS[code], code, position, raw: raw.slice(0, 200), person: key, benefit: place }
}

/** A finding that stands at no benefit. */
export function aboutPerson(code: EligibilityCode, { key, position }: AnsweredPerson): EligibilityFinding {
  return { severity: ELIGIBILITY_FINDINGS[code], code, position, raw: '', person: key, benefit: null }
}

/** No place among the benefits: the finding is about the person. */
const AT_PERSON = -1

/** What all benefits together leave open, with the places that say so. */
const PERSON_CASES: readonly (readonly [EligibilityCode, (person: AnsweredPerson) => readonly number[]])[] = [
  ['X271-STATUS-NOT-SAID', ({ status }) => (status.is === 'unknown' && status.because.length === 0 ? [AT_PERSON] : [])],
  ['X271-INACTIVE', ({ status }) => (status.is === 'inactive' ? status.because.slice(0, 1) : [])],
  ['X271-ACTIVE-AND-INACTIVE', inactiveBesideActive],
  ['X271-PLANS-SEVERAL', severalPlans],
  ['X271-GROUPS-SEVERAL', ({ groups }) => (new Set(groups.map(({ number }) => number)).size > 1 ? [AT_PERSON] : [])],
  ['X271-PROVIDER-NETWORK', (person) => first(person, (benefit) => isCostShare(benefit) && benefit.network === 'in')],
  ['X271-DISCLAIMER', (person) => first(person, ({ kind }) => kind === 'disclaimer')],
]

/** Codes that the findings of a file hold; all others come from looking at the benefits together. */
export const SAID_OF_FILE: ReadonlySet<EligibilityCode> = new Set([...CASES, ...PERSON_CASES].map(([code]) => code))

function first({ benefits }: AnsweredPerson, holds: (benefit: Benefit) => boolean): readonly number[] {
  const place = benefits.findIndex(holds)
  return place === -1 ? [] : [place]
}

/** Inactive anywhere next to active: the places that say inactive. */
function inactiveBesideActive({ benefits }: AnsweredPerson): readonly number[] {
  const said = (kind: Benefit['kind']): readonly number[] =>
    benefits.flatMap((benefit, place) => (benefit.kind === kind ? [place] : []))
  return said('active').length > 0 ? said('inactive') : []
}

/** Plans of which the coverage is said to be active: more than one name leaves open which is meant. */
function severalPlans({ benefits }: AnsweredPerson): readonly number[] {
  const places = benefits.flatMap(({ kind, planName }, place) => (kind === 'active' && planName !== '' ? [place] : []))
  const names = new Set(places.map((place) => benefits[place]?.planName))
  return names.size > 1 ? places.slice(0, 1) : []
}

/** What the patient pays: the lines whose network matters. */
export function isCostShare({ kind }: Benefit): boolean {
  return kind === 'copay' || kind === 'coinsurance' || kind === 'deductible' || kind === 'outOfPocket'
}

function isYearly({ kind }: Benefit): boolean {
  return kind === 'deductible' || kind === 'outOfPocket'
}

/** Half or more, or words that the plan pays it: it may be the plan's share. */
function isShareDoubtful({ kind, percent, messages }: Benefit): boolean {
  if (kind !== 'coinsurance' || percent === null) return false
  const isLarge = 2 * percent.units >= 10 ** percent.places
  return isLarge || messages.some((message) => /\b(PLAN|PAYER|INSURANCE|INSURER|WE)\s+(WILL\s+)?PAYS?\b/i.test(message))
}

/** Qualified Medicare Beneficiary, by its code or its name. Providers may not bill Medicare's cost sharing then. */
export function isQmb({ insuranceType, planName }: Benefit): boolean {
  return insuranceType === 'QM' || /\bQMB\b|QUALIFIED MEDICARE BENEFICIARY/i.test(planName)
}

function isOtherMedicaid({ kind, insuranceType, planName, related }: Benefit): boolean {
  if (kind !== 'otherPayer') return false
  return (
    insuranceType === 'MC' || [planName, ...related.map(({ name }) => name.last)].some((name) => /MEDICAID/i.test(name))
  )
}
