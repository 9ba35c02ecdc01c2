import type { OrderOf, PaperOrder, PaperOrderKind } from '../../../../shared/contract/paper-orders.ts'
import { type DateBox, parseDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { EstimateId, PatientId, PlanId } from '../../../../shared/model/ids.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'

/** What stands in the form of a new paper, as typed. */
export interface PaperForm {
  readonly kind: PaperOrderKind
  readonly language: Language
  readonly largePrint: boolean
  readonly estimateId: EstimateId | null
  readonly planId: PlanId | null
  readonly patientId: PatientId | null
  readonly routeId: string | null
  readonly lineIds: readonly string[]
  readonly coupons: boolean
  /** Every other box by its name. */
  readonly texts: Readonly<Record<string, string>>
}

/** What papers are made of; `elsewhere`: on the screen of the record alone. */
export const MADE_OF: {
  readonly [K in PaperOrderKind]: 'estimate' | 'route' | 'plan' | 'patient' | 'elsewhere' | 'nothing'
} = {
  comparison: 'estimate',
  whySheet: 'route',
  otherBillers: 'estimate',
  callSheet: 'route',
  nonCoveredNotice: 'route',
  statement: 'plan',
  paymentSchedule: 'plan',
  combinedSchedule: 'plan',
  planAgreement: 'plan',
  planChange: 'plan',
  payOffLetter: 'plan',
  refundLetter: 'plan',
  reminderLetter: 'plan',
  defaultNotice: 'plan',
  balanceLetter: 'plan',
  settlementLetter: 'plan',
  assistanceApplication: 'patient',
  assistanceDecision: 'patient',
  refusalNotice: 'elsewhere',
  outageForm: 'nothing',
  dailyClose: 'nothing',
  emergencyBalances: 'nothing',
}

/** The form as it opens. */
export const EMPTY_FORM: PaperForm = {
  kind: 'statement',
  language: 'en',
  largePrint: false,
  estimateId: null,
  planId: null,
  patientId: null,
  routeId: null,
  lineIds: [],
  coupons: true,
  texts: { count: '10', form: 'estimate', cause: 'insurance', reason: 'notCovered', outcome: 'approved' },
}

/** The paper that the form asks for; null while something needed is not there or cannot be read. */
export function orderOf(form: PaperForm, today: PlainDate): PaperOrder | null {
  const { kind, estimateId, planId, routeId } = form
  switch (MADE_OF[kind]) {
    case 'estimate':
      return estimateId === null ? null : estimateOrder(form, estimateId)
    case 'route':
      return estimateId === null || routeId === null ? null : routeOrder(form, { estimateId, routeId })
    case 'plan':
      return planId === null ? null : planOrder(form, planId, today)
    case 'patient':
      return patientOrder(form, today)
    case 'elsewhere':
      return null
    case 'nothing':
      return officeOrder(form, today)
  }
}

function estimateOrder(form: PaperForm, estimateId: EstimateId): PaperOrder | null {
  if (form.kind === 'comparison') return { kind: form.kind, estimateId }
  const others = [1, 2, 3, 4].flatMap((at) => otherBiller(form, at))
  return others.length === 0 ? null : { kind: 'otherBillers', estimateId, others }
}

function otherBiller({ texts }: PaperForm, at: number): OrderOf<'otherBillers'>['others'] {
  const name = texts[`who${at}`] ?? ''
  if (name.trim() === '') return []
  const reading = parseMoney(texts[`cost${at}`] ?? '')
  const cost =
    reading.kind === 'amount'
      ? ({ kind: 'known', amount: reading.value } as const)
      : ({ kind: reading.kind === 'none' ? 'notInvolved' : 'unknown' } as const)
  return [{ name, service: texts[`what${at}`] ?? '', phone: '', cost }]
}

function routeOrder(
  { kind, lineIds, texts }: PaperForm,
  of: { readonly estimateId: EstimateId; readonly routeId: string },
): PaperOrder | null {
  if (kind === 'whySheet' || kind === 'callSheet') return { kind, ...of }
  if (lineIds.length === 0) return null
  const reason = REASONS.find((each) => each === texts.reason) ?? 'other'
  const services = lineIds.map((lineId) => ({ lineId, reason }))
  return { kind: 'nonCoveredNotice', ...of, services, reference: texts.reference ?? '' }
}

const REASONS = ['notCovered', 'noAuthorization', 'noReferral', 'overLimit', 'outOfNetwork', 'other'] as const
const CAUSES = ['insurance', 'assistance', 'courtesy', 'charges', 'other'] as const

function planOrder(form: PaperForm, planId: PlanId, today: PlainDate): PaperOrder | null {
  const { kind, texts } = form
  switch (kind) {
    case 'statement': {
      const [from, to] = [dayIn(form, 'from', today, 'past'), dayIn(form, 'to', today, 'past') ?? today]
      return from === null ? null : { kind, planId, from, to }
    }
    case 'paymentSchedule':
      return { kind, planId, withCoupons: form.coupons }
    case 'payOffLetter':
      return { kind, planId, on: dayIn(form, 'on', today, 'coming') ?? today }
    case 'balanceLetter': {
      const newOwed = moneyIn(form, 'newOwed')
      const cause = CAUSES.find((each) => each === texts.cause) ?? 'other'
      return newOwed === null ? null : { kind, planId, newOwed, cause }
    }
    case 'combinedSchedule':
    case 'planAgreement':
    case 'planChange':
    case 'refundLetter':
    case 'reminderLetter':
    case 'defaultNotice':
    case 'settlementLetter':
      return { kind, planId }
    default:
      return null
  }
}

const OUTCOMES = ['approved', 'provisional', 'denied', 'needMore'] as const

function patientOrder(form: PaperForm, today: PlainDate): PaperOrder | null {
  const { patientId, texts } = form
  if (form.kind === 'assistanceApplication') {
    return { kind: form.kind, patientId, returnBy: dayIn(form, 'returnBy', today, 'coming') }
  }
  const [income, householdSize] = [moneyIn(form, 'income'), wholeIn(form, 'household')]
  if (patientId === null || income === null || householdSize === null) return null
  return {
    kind: 'assistanceDecision',
    patientId,
    outcome: OUTCOMES.find((each) => each === texts.outcome) ?? 'needMore',
    discountPercent: (texts.discount ?? '').trim(),
    validFrom: dayIn(form, 'validFrom', today, 'any'),
    validUntil: dayIn(form, 'validUntil', today, 'coming'),
    householdSize,
    income,
    guidelinePercent: (texts.guideline ?? '').trim(),
    guidelineYear: wholeIn(form, 'year') ?? Number(today.slice(0, 4)),
    reason: texts.why ?? '',
    missingPapers: (texts.missing ?? '')
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    papersDueOn: dayIn(form, 'missingDue', today, 'coming'),
  }
}

const FORMS = ['estimate', 'plan', 'receipt'] as const
const COUNTED = [
  ['cash', 'counted'],
  ['check', 'checks'],
  ['card', 'cards'],
] as const

function officeOrder(form: PaperForm, today: PlainDate): PaperOrder | null {
  if (form.kind === 'emergencyBalances') return { kind: form.kind }
  if (form.kind === 'outageForm') {
    const count = wholeIn(form, 'count')
    const which = FORMS.find((each) => each === form.texts.form) ?? 'estimate'
    return count === null || count > 50 ? null : { kind: form.kind, form: which, count }
  }
  const counted = COUNTED.flatMap(([method, box]) => {
    const amount = moneyIn(form, box)
    return amount === null ? [] : [{ method, amount }]
  })
  const on = dayIn(form, 'on', today, 'past') ?? today
  const explanation = form.texts.explanation ?? ''
  const float = moneyIn(form, 'float')
  return float === null ? null : { kind: 'dailyClose', on, float, counted, explanation }
}

function dayIn({ texts }: PaperForm, box: string, today: PlainDate, meaning: DateBox): PlainDate | null {
  const reading = parseDate(texts[box] ?? '', today, meaning)
  return reading.kind === 'date' ? reading.value : null
}

function moneyIn({ texts }: PaperForm, box: string): Cents | null {
  const reading = parseMoney(texts[box] ?? '')
  return reading.kind === 'amount' ? reading.value : null
}

function wholeIn({ texts }: PaperForm, box: string): number | null {
  const text = (texts[box] ?? '').trim()
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null
}
