import { type Cents, minusCents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { type Figure, isSettled, type Settled } from '../figure.ts'
import type { LineAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'

/** What one step says, by its code and the amounts in its sentence; the words live in shared/text/why. */
export type WhySaying =
  | { readonly code: 'charge' | 'cashPrice' | 'planPriceIsCharge' | 'copay' | 'copayOfFirstVisits' | 'unknown' }
  | { readonly code: 'planPrice' | 'planPriceOut'; readonly above: Cents }
  | { readonly code: 'deductibleAll' | 'deductibleRest'; readonly left: Cents; readonly leftAfter: Cents }
  | { readonly code: 'ownDeductible' }
  | { readonly code: 'copayUpToPrice'; readonly copay: Cents }
  | { readonly code: 'copayRestOfVisit'; readonly taken: Cents }
  | { readonly code: 'coinsurance'; readonly rate: Rate; readonly of: Cents }
  | { readonly code: 'coinsuranceOfRest' }
  | { readonly code: 'notCovered' | 'referralMissing' | 'notAuthorized' | 'overLimit' | 'overMaximum' | 'penalty' }
  | { readonly code: 'penaltyShare'; readonly rate: Rate; readonly of: PenaltyBase; readonly cap: Cents | null }
  | { readonly code: 'overMaximumOf'; readonly kind: string | null; readonly most: Cents }
  | { readonly code: 'balanceBill'; readonly allowed: Cents }
  | { readonly code: 'yearlyLimitCuts' | 'yearlyLimitKeeps'; readonly left: Cents }
  | { readonly code: 'discount' | 'promptPay'; readonly rate: Rate }
  | { readonly code: PriceSaying }
  | { readonly code: 'tieredDiscount' | 'memberDiscount' | 'slidingShare'; readonly rate: Rate }
  | { readonly code: 'reducedPrice'; readonly fee: Cents }
  | { readonly code: 'payerPays'; readonly name: string; readonly method: PayerMethod }
  | { readonly code: 'ofLine'; readonly lineId: string }
  | { readonly code: 'otherLines'; readonly count: number }

/** What a percentage penalty is taken of, with its amount. */
export interface PenaltyBase {
  readonly kind: 'planPayment' | 'allowed'
  readonly amount: Cents
}

/** Prices and help that need no amount to be said. */
export type PriceSaying =
  | 'chargemaster'
  | 'packagePrice'
  | 'settlement'
  | 'memberPrice'
  | 'slidingFee'
  | 'policyAmount'
  | 'generallyBilled'
  | 'owesFirst'
  | 'reserveBefore'

/** How a payer behind the first came to its payment. */
export type PayerMethod =
  | 'standard'
  | 'secondaryAllowed'
  | 'nonDuplication'
  | 'maintenanceOfBenefits'
  | 'medicaidLesserOf'
  | 'medicareSecondary'
  | 'supplement'
  | 'first'

/** What a settled step of a line says. */
export function sayingOf(figure: Settled, line: LineAnswer): WhySaying {
  if (figure.id.startsWith(PAYER)) return payerSaying(figure, line)
  switch (figure.id) {
    case 'line.allowed':
      return priceSaying(figure, line)
    case 'line.deductible':
      return deductibleSaying(figure, line)
    case 'line.copay':
      return copaySaying(figure)
    case 'line.coinsurance':
      return coinsuranceSaying(figure)
    case 'line.notCovered':
      return maximumSaying(figure) ?? { code: NOT_COVERED[figure.rule ?? ''] ?? 'notCovered' }
    case 'line.penalty':
      return penaltySaying(figure)
    case 'line.balanceBill':
      return balanceSaying(line)
    case 'line.oopLeft':
      return { code: 'yearlyLimitCuts', left: figure.value }
    case 'line.listedPrice':
      return LISTED[figure.rule ?? ''] ?? shareSaying(figure)
    case 'line.reducedPrice':
      return reducedSaying(figure)
    case 'line.owesFirst':
      return { code: 'owesFirst' }
    case 'line.reserveBefore':
      return { code: 'reserveBefore' }
    case 'line.slidingAmount':
      return slidingSaying(figure)
    case 'line.policyAmount':
      return { code: 'policyAmount' }
    case 'line.generallyBilled':
      return { code: 'generallyBilled' }
    case 'line.selfPayPrice':
      return rateSaying(figure, 'promptPay')
    default:
      return { code: 'charge' }
  }
}

const PAYER = 'line.payerPays.'

const METHODS: Readonly<Record<string, PayerMethod>> = {
  'cob.standard': 'standard',
  'cob.secondaryAllowed': 'secondaryAllowed',
  'cob.nonDuplication': 'nonDuplication',
  'cob.maintenanceOfBenefits': 'maintenanceOfBenefits',
  'cob.medicaidLesserOf': 'medicaidLesserOf',
  'medicare.secondaryPayer': 'medicareSecondary',
  'medicare.medigapTable': 'supplement',
}

function payerSaying(figure: Settled, { payers }: LineAnswer): WhySaying {
  const name = payers?.find(({ payerId }) => payerId === figure.id.slice(PAYER.length))?.name ?? ''
  return { code: 'payerPays', name, method: METHODS[figure.rule ?? ''] ?? 'first' }
}

const LISTED: Readonly<Record<string, { readonly code: PriceSaying }>> = {
  'clinic.chargemaster': { code: 'chargemaster' },
  'clinic.package': { code: 'packagePrice' },
  'clinic.settlement': { code: 'settlement' },
  'clinic.memberPrice': { code: 'memberPrice' },
}

function shareSaying(figure: Settled): WhySaying {
  const found = rateSaying(figure, 'discount')
  if (found.code !== 'discount') return found
  if (figure.rule === 'clinic.tieredDiscount') return { ...found, code: 'tieredDiscount' }
  return figure.rule === 'clinic.memberDiscount' ? { ...found, code: 'memberDiscount' } : found
}

function reducedSaying(figure: Settled): WhySaying {
  const fee = amountIn(figure, 'line.fee.')
  return fee === null ? { code: 'unknown' } : { code: 'reducedPrice', fee }
}

function slidingSaying(figure: Settled): WhySaying {
  const share = figure.from.find((part): part is Settled<Rate> => part.id === 'sliding.share' && isSettled(part))
  return share === undefined ? { code: 'slidingFee' } : { code: 'slidingShare', rate: share.value }
}

/** A percentage says of what it is taken and where it stops; an amount is its own explanation. */
function penaltySaying(figure: Settled): WhySaying {
  const rate = figure.from.find((part): part is Settled<Rate> => part.id === factIds.penaltyRate && isSettled(part))
  const kind = PENALTY_BASES.find((one) => amountIn(figure, factIds.penaltyBase(one)) !== null)
  const amount = kind === undefined ? null : amountIn(figure, factIds.penaltyBase(kind))
  if (rate === undefined || kind === undefined || amount === null) return { code: 'penalty' }
  return { code: 'penaltyShare', rate: rate.value, of: { kind, amount }, cap: amountIn(figure, factIds.penaltyCap) }
}

const PENALTY_BASES = ['planPayment', 'allowed'] as const

/** Which yearly maximum was used up; null where another rule left the care out, or the plan told no one amount. */
function maximumSaying(figure: Settled): WhySaying | null {
  if (figure.rule !== 'plan.benefitMax') return null
  const general = amountIn(figure, factIds.maximum)
  if (general !== null) return { code: 'overMaximumOf', kind: null, most: general }
  const prefix = factIds.ownMaximum('')
  const own = figure.from.find((part): part is Settled => part.id.startsWith(prefix) && isSettled(part))
  return own === undefined ? null : { code: 'overMaximumOf', kind: own.id.slice(prefix.length), most: own.value }
}

const NOT_COVERED: Readonly<
  Record<string, 'notCovered' | 'referralMissing' | 'notAuthorized' | 'overLimit' | 'overMaximum'>
> = {
  'plan.covered': 'notCovered',
  'plan.referral': 'referralMissing',
  'plan.authorization': 'notAuthorized',
  'plan.limit': 'overLimit',
  'plan.benefitMax': 'overMaximum',
}

function priceSaying(figure: Settled, { parts }: LineAnswer): WhySaying {
  const { charge, balanceBill } = parts
  if (!isSettled(charge) || charge.value === figure.value) return { code: 'planPriceIsCharge' }
  const isBilled = !isSettled(balanceBill) || balanceBill.value > 0
  return { code: isBilled ? 'planPriceOut' : 'planPrice', above: minusCents(charge.value, figure.value) }
}

function deductibleSaying(figure: Settled, { deductibleLeftBefore: left }: LineAnswer): WhySaying {
  if (left === null || !isSettled(left) || left.value < figure.value) return { code: 'ownDeductible' }
  const leftAfter = minusCents(left.value, figure.value)
  return { code: leftAfter === 0 ? 'deductibleRest' : 'deductibleAll', left: left.value, leftAfter }
}

function copaySaying(figure: Settled): WhySaying {
  const taken = amountIn(figure, 'line.visitCopayBefore')
  if (taken !== null && taken > 0) return { code: 'copayRestOfVisit', taken }
  if (figure.rule === 'plan.firstVisits') return { code: 'copayOfFirstVisits' }
  const fact = amountIn(figure, 'plan.copay.')
  return fact !== null && fact > figure.value ? { code: 'copayUpToPrice', copay: fact } : { code: 'copay' }
}

function coinsuranceSaying(figure: Settled): WhySaying {
  const rate = figure.from.find(
    (part): part is Settled<Rate> => part.id.startsWith('plan.coinsurance.') && isSettled(part),
  )
  const base = amountIn(figure, 'line.afterDeductible')
  return rate === undefined || base === null
    ? { code: 'coinsuranceOfRest' }
    : { code: 'coinsurance', rate: rate.value, of: base }
}

function balanceSaying({ parts }: LineAnswer): WhySaying {
  return isSettled(parts.allowed) ? { code: 'balanceBill', allowed: parts.allowed.value } : { code: 'unknown' }
}

function rateSaying(figure: Settled, code: 'discount' | 'promptPay'): WhySaying {
  const rate = figure.from.find((part): part is Settled<Rate> => part.id.startsWith('clinic.') && isSettled(part))
  return rate === undefined ? { code: 'cashPrice' } : { code, rate: rate.value }
}

/** The amount of a source whose id begins like this; null while it is missing or not there. */
function amountIn(figure: Figure, id: string): Cents | null {
  const found = figure.from.find((part): part is Settled => part.id.startsWith(id) && isSettled(part))
  return found === undefined ? null : found.value
}
