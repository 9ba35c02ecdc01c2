import type { ClinicPolicy } from '../../../shared/model/plan-policy.ts'
import { type Cents, ZERO } from '../../../shared/money/cents.ts'
import { parseMoney, typedMoney } from '../../../shared/money/parse-money.ts'
import { parsePercent, typedPercent } from '../../../shared/money/parse-percent.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { type SplitText, splitOfText, splitText } from './split-text.ts'

/** The plan rules as typed. */
export interface RulesText extends SplitText {
  readonly providerKind: ClinicPolicy['providerKind']
  readonly profit: 'unsaid' | 'forProfit' | 'nonprofit'
  readonly usesStarterRules: boolean
  readonly minimums: readonly { readonly upTo: string; readonly minimum: string }[]
  readonly largestWithoutApproval: string
  readonly leastDownPayment: string
  readonly incomeCap: string
  readonly largestWriteOff: string
  readonly fewestPayments: string
  readonly promptPayDiscount: string
  readonly planPatientsGetIt: boolean
  readonly graceDays: string
  readonly latePaymentsBeforeNotice: string
  readonly cureDays: string
  readonly mayAccelerate: boolean
  readonly reAges: string
  readonly reAgeMonths: string
  readonly backDatingDays: string
  readonly excess: ClinicPolicy['excess']
  readonly cardShare: string
  readonly cardFixed: string
  readonly cardAbove: string
  readonly lateFeeKind: 'none' | 'flat' | 'percent' | 'lesserOf'
  readonly lateFeeFlat: string
  readonly lateFeePercent: string
  readonly lateFeeGrace: string
  readonly returnedPayment: string
  readonly governingText: ClinicPolicy['governingText']
  readonly hasWitness: boolean
  readonly assistanceEn: string
  readonly assistanceEs: string
}

/** Rows of the table of least payments on the form. */
const MINIMUM_ROWS = 3

/** The stored rules as text to change. */
export function textOfRules(policy: ClinicPolicy): RulesText {
  const { isForProfit } = policy
  return {
    providerKind: policy.providerKind,
    profit: isForProfit === null ? 'unsaid' : isForProfit ? 'forProfit' : 'nonprofit',
    usesStarterRules: policy.usesStarterRules,
    minimums: Array.from({ length: MINIMUM_ROWS }, (_, row) => ({
      upTo: moneyText(policy.minimums[row]?.upTo ?? null),
      minimum: moneyText(policy.minimums[row]?.minimum ?? null),
    })),
    largestWithoutApproval: moneyText(policy.largestWithoutApproval),
    leastDownPayment: shareText(policy.leastDownPayment),
    incomeCap: shareText(policy.incomeCap),
    largestWriteOff: moneyText(policy.largestWriteOff),
    fewestPayments: String(policy.fewestPayments),
    promptPayDiscount: shareText(policy.promptPayDiscount),
    planPatientsGetIt: policy.planPatientsGetIt,
    graceDays: String(policy.graceDays),
    latePaymentsBeforeNotice: String(policy.latePaymentsBeforeNotice),
    cureDays: String(policy.cureDays),
    mayAccelerate: policy.mayAccelerate,
    reAges: String(policy.reAges),
    reAgeMonths: String(policy.reAgeMonths),
    backDatingDays: String(policy.backDatingDays),
    excess: policy.excess,
    governingText: policy.governingText,
    hasWitness: policy.hasWitness,
    assistanceEn: policy.assistanceEn,
    assistanceEs: policy.assistanceEs,
    ...cardText(policy),
    ...splitText(policy.split),
    ...feeText(policy),
  }
}

/** The rules that the form states; null while a field has no reading. Empty limits are none. */
export function rulesOf(text: RulesText): ClinicPolicy | null {
  const largestWriteOff = moneyOf(text.largestWriteOff)
  const whole = {
    fewestPayments: wholeOf(text.fewestPayments, 1, 60),
    graceDays: wholeOf(text.graceDays, 0, 365),
    latePaymentsBeforeNotice: wholeOf(text.latePaymentsBeforeNotice, 1, 12),
    cureDays: wholeOf(text.cureDays, 0, 365),
    reAges: wholeOf(text.reAges, 0, 12),
    reAgeMonths: wholeOf(text.reAgeMonths, 1, 120),
    backDatingDays: wholeOf(text.backDatingDays, 0, 365),
  }
  const { fewestPayments, graceDays, latePaymentsBeforeNotice, cureDays, reAges, reAgeMonths, backDatingDays } = whole
  if (largestWriteOff === null || fewestPayments === null || graceDays === null) return null
  const lateFee = lateFeeOf(text)
  const cards = cardCostOf(text)
  if (lateFee === null || cards === null) return null
  if (latePaymentsBeforeNotice === null || cureDays === null || reAges === null || reAgeMonths === null) return null
  if (backDatingDays === null) return null
  return {
    providerKind: text.providerKind,
    isForProfit: text.profit === 'unsaid' ? null : text.profit === 'forProfit',
    usesStarterRules: text.usesStarterRules,
    minimums: text.minimums.flatMap(({ upTo, minimum }) => {
      const [most, least] = [moneyOf(upTo), moneyOf(minimum)]
      return most === null || least === null ? [] : [{ upTo: most, minimum: least }]
    }),
    largestWithoutApproval: moneyOf(text.largestWithoutApproval),
    leastDownPayment: shareOfText(text.leastDownPayment),
    incomeCap: shareOfText(text.incomeCap),
    largestWriteOff,
    fewestPayments,
    promptPayDiscount: shareOfText(text.promptPayDiscount),
    planPatientsGetIt: text.planPatientsGetIt,
    graceDays,
    latePaymentsBeforeNotice,
    cureDays,
    mayAccelerate: text.mayAccelerate,
    reAges,
    reAgeMonths,
    backDatingDays,
    excess: text.excess,
    governingText: text.governingText,
    hasWitness: text.hasWitness,
    assistanceEn: text.assistanceEn,
    assistanceEs: text.assistanceEs,
    cardCost: cards.cost,
    split: splitOfText(text),
    lateFee: lateFee.terms,
    returnedPayment: aboveZero(moneyOf(text.returnedPayment)),
  }
}

/** A whole number within bounds, or null. */
export function wholeOf(text: string, least: number, most: number): number | null {
  const whole = /^\d{1,3}$/.test(text.trim()) ? Number(text) : -1
  return whole >= least && whole <= most ? whole : null
}

function cardText({ cardCost }: ClinicPolicy) {
  return {
    cardShare: shareText(cardCost?.share ?? null),
    cardFixed: moneyText(cardCost?.fixed ?? null),
    cardAbove: shareText(cardCost?.above ?? null),
  }
}

/** What cards cost: said whole, or not at all; null while a part of it is missing. */
function cardCostOf({
  cardShare,
  cardFixed,
  cardAbove,
}: RulesText): { readonly cost: ClinicPolicy['cardCost'] } | null {
  if ([cardShare, cardFixed, cardAbove].every((text) => text.trim() === '')) return { cost: null }
  const [share, fixed, above] = [shareOfText(cardShare), moneyOf(cardFixed), shareOfText(cardAbove)]
  return share === null || fixed === null || above === null ? null : { cost: { share, fixed, above } }
}

type LateFee = ClinicPolicy['lateFee']

function feeText({ lateFee, returnedPayment }: ClinicPolicy) {
  const kind: RulesText['lateFeeKind'] =
    lateFee === null ? 'none' : lateFee.kind === 'greaterOf' ? 'lesserOf' : lateFee.kind
  return {
    lateFeeKind: kind,
    lateFeeFlat: kind === 'percent' ? '' : moneyText(lateFee?.flat ?? null),
    lateFeePercent: kind === 'flat' ? '' : shareText(lateFee?.percent ?? null),
    lateFeeGrace: String(lateFee?.graceDays ?? 15),
    returnedPayment: moneyText(returnedPayment),
  }
}

/** The late fee that the form states: none, or one that is said whole; null while a part of it has no reading. */
function lateFeeOf(text: RulesText): { readonly terms: LateFee } | null {
  const { lateFeeKind: kind } = text
  if (kind === 'none') return { terms: null }
  const flat = kind === 'percent' ? ZERO : moneyOf(text.lateFeeFlat)
  const percent = kind === 'flat' ? NO_SHARE : shareOfText(text.lateFeePercent)
  const graceDays = wholeOf(text.lateFeeGrace, 0, 365)
  if (flat === null || percent === null || graceDays === null) return null
  return { terms: { kind, flat, percent, base: 'principalAndInterest', graceDays } }
}

const NO_SHARE: Rate = { units: 0, places: 0 }

function aboveZero(amount: Cents | null): Cents | null {
  return amount === null || amount === 0 ? null : amount
}

function moneyText(amount: Cents | null): string {
  return amount === null ? '' : (typedMoney({ kind: 'amount', value: amount, isSum: false }) ?? '')
}

function moneyOf(text: string): Cents | null {
  const reading = parseMoney(text)
  return reading.kind === 'amount' ? reading.value : null
}

function shareText(rate: Rate | null): string {
  return rate === null ? '' : (typedPercent({ kind: 'rate', rate }) ?? '')
}

function shareOfText(text: string): Rate | null {
  const reading = parsePercent(text)
  return reading.kind === 'rate' ? reading.rate : null
}
