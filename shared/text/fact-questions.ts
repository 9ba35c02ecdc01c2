import { kindName } from './screens-coverage.ts'

/** Words for a kind of care, a network level or a line that a fact belongs to. */
export interface FactSetting {
  /** The service of a line by its id; the id itself when there is none. */
  readonly service: (lineId: string) => string
}

const OF_PLAN: Readonly<Record<string, (care: string, level: string) => string>> = {
  benefit: (care, level) => `What the plan pays for ${care}${level}`,
  covered: (care, level) => `Whether ${care} is covered${level}`,
  deductibleApplies: (care, level) => `Whether the deductible applies to ${care}${level}`,
  copay: (care, level) => `Copay for ${care}${level}`,
  coinsurance: (care, level) => `Coinsurance for ${care}${level}`,
}

const OF_LINE: Readonly<Record<string, (service: string) => string>> = {
  charge: (service) => `Charge for ${service}`,
  allowed: (service) => `Plan price for ${service}`,
  auth: (service) => `Authorization for ${service}`,
  referral: (service) => `Referral for ${service}`,
  cashPrice: (service) => `Cash price for ${service}`,
  days: (service) => `Number of days of ${service}`,
  fee: (service) => `Fee for ${service} before reductions`,
  baseFee: (service) => `Fee of the base procedure of ${service}`,
  reducedPart: (service) => `Technical or practice part of the fee for ${service}`,
}

const OF_USE: Readonly<Record<string, (name: string) => string>> = {
  counter: (name) => `How many of “${name}” are used`,
  categoryDeductible: (name) => `How much of the ${name} deductible is met`,
  paid: () => 'What the plan has paid this year',
}

/** Facts of routes with help, several payers, Medicare, packages and memberships. */
const OF_ROUTE: Readonly<Record<string, string>> = {
  'clinic.settlement': 'Sum that is agreed for all services',
  'membership.isMember': 'Whether the patient is a member already',
  'membership.monthlyFee': 'Monthly fee of the clinic’s plan',
  'membership.joiningFee': 'Joining fee of the clinic’s plan',
  'household.size': 'People in the household',
  'household.income': 'Income of the household in a year',
  'payer.contractForbids': 'Whether the payer’s contract forbids the sliding fee',
  'rule.povertyGuideline': 'Poverty guideline of the year',
  'rule.partADeductible': 'Medicare hospital deductible of the year',
  'charity.isEligible': 'Whether the patient qualifies for financial assistance',
  'charity.policyOff': 'What the assistance policy takes off',
  'charity.generallyBilled': 'Amounts generally billed, as a share of charges',
  'charity.isNecessaryCare': 'Whether the care is emergency or medically necessary',
  'order.noCoordination': 'Whether each plan coordinates with others',
  'order.subscriberBeforeDependent': 'Whose coverage each plan is: subscriber or dependent',
  'order.parentsApart': 'Whether the parents live together, and who has custody',
  'order.birthday': 'Birthdays of both parents',
  'order.activeBeforeRetired': 'Whether each coverage comes from current work',
  'order.ordinaryBeforeContinuation': 'Whether a coverage is a continuation such as COBRA',
  'order.longerCoverage': 'Since when each plan is in force',
  'order.medicare': 'Medicare’s rules of the year for who pays first',
  'order.through': 'How the coverage beside Medicare was got',
  'order.medicareReason': 'Why the patient has Medicare',
  'order.medicareSince': 'Since when the patient has Medicare for kidney disease',
  'order.employerSize': 'How many people the employer has',
  'plan.cobMethod': 'How the plan takes earlier payments into account',
  'medicare.status': 'How the clinic stands to Medicare: assignment or not',
  'medicare.isQmb': 'Whether the patient is a Qualified Medicare Beneficiary',
  'medicare.isPeriodDeductiblePaid': 'Whether the hospital deductible of the benefit period is paid',
  'medicare.hospitalDaysBefore': 'Hospital days in this benefit period before the stay',
  'medicare.nursingDaysBefore': 'Nursing days in this benefit period before the stay',
  'medicare.reserveDaysUsed': 'Lifetime reserve days that are used',
}

/**
 * A missing fact in words of the clinic, as the start of a sentence: `Deductible met so far`. Takes the id that the
 * engine gives; an id that it does not know yet is named as it stands.
 */
export function factQuestion(factId: string, setting: FactSetting): string {
  const [root = '', kind = '', ...rest] = factId.split('.')
  const last = rest.at(-1) ?? ''
  const named = rest.slice(0, -1).join('.')
  const ofRoute = OF_ROUTE[factId]
  if (ofRoute !== undefined) return ofRoute
  if (root === 'payer') return `Other coverage: ${factQuestion(rest.join('.'), setting)}`
  if (root === 'clinic' && kind === 'package') return 'Price of the package'
  if (root === 'line') return OF_LINE[kind]?.(setting.service(rest.join('.'))) ?? factId
  if (root === 'used') return OF_USE[kind]?.(rest.join('.')) ?? factId
  if (root === 'met') return metWords(kind, named, last)
  if (root !== 'plan') return factId
  if (kind === 'deductible') return `${ofFamily(named)}Deductible for the year${levelWords(last)}`
  if (kind === 'oop') return `${ofFamily(named)}Out-of-pocket limit${levelWords(last)}`
  return OF_PLAN[kind]?.(careName(named), levelWords(last)) ?? factId
}

function metWords(kind: string, scope: string, level: string): string {
  const what = kind === 'deductible' ? 'Deductible met so far' : 'Out of pocket spent so far'
  return `${ofFamily(scope)}${what}${levelWords(level)}`
}

function ofFamily(scope: string): string {
  return scope === 'family' ? 'Family: ' : ''
}

function levelWords(level: string): string {
  if (level === 'in' || level === '') return ''
  return level === 'out' ? ', out of network' : `, ${level} network`
}

/** A kind of care within a sentence: advanced imaging. */
function careName(kind: string): string {
  const name = kindName(kind)
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`
}
