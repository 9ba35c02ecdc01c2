import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { isUsableRate } from '../../../../shared/engine/installments/period-rate.ts'
import type { Guarantor, Plan } from '../../../../shared/model/plan.ts'
import type { Consent, PlanChange } from '../../../../shared/model/plan-changes.ts'
import { parsePercent } from '../../../../shared/money/parse-percent.ts'
import type { DeedKind } from '../../../../shared/text/plan-deeds.ts'
import { amountOf } from './plan-form.ts'
import { isRhythmTyped } from './rhythm-form.ts'

type Of<K extends PlanChange['kind']> = Extract<PlanChange, { kind: K }>

/** The fields of a change of terms as they were typed. */
export interface ChangeForm {
  readonly number: string
  readonly dueOn: string
  readonly later: Of<'moveDate'>['later']
  readonly skip: string
  readonly money: Of<'skip'>['money']
  readonly by: 'amount' | 'count'
  readonly amount: string
  readonly count: string
  readonly frequency: Plan['terms']['frequency'] | 'asBefore'
  /** The number of a rhythm that is counted, as typed. */
  readonly interval: string
  readonly first: string
  readonly arrears: Of<'newTerms'>['arrears']
  readonly rate: string
  readonly reAgeCount: string
  readonly reason: Of<'pause'>['reason']
  readonly until: string
  readonly resumeOn: string
  readonly review: string
  readonly charge: string
  readonly how: Of<'addCharge'>['how']['kind']
  readonly layerCount: string
  readonly relation: Guarantor['relation']
  readonly name: string
  readonly bornOn: string
  readonly address: string
  readonly phone: string
  readonly agreedBy: string
  readonly agreedHow: Consent['how']
  readonly agreedOn: string
  readonly note: string
}

/** The fields before anything was typed: the next payment, and the payer as who agrees. */
export function firstChange(plan: Plan, today: PlainDate): ChangeForm {
  const next = plan.installments.find(({ amount, paid }) => paid < amount)
  return {
    number: next ? String(next.number) : '',
    dueOn: '',
    later: 'follow',
    skip: '1',
    money: 'extend',
    by: 'amount',
    amount: '',
    count: '',
    frequency: 'asBefore',
    interval: '10',
    first: '',
    arrears: 'include',
    rate: '',
    reAgeCount: '1',
    reason: 'hardship',
    until: '',
    resumeOn: '',
    review: '',
    charge: '',
    how: 'keepPayment',
    layerCount: '3',
    relation: 'other',
    name: '',
    bornOn: '',
    address: '',
    phone: '',
    agreedBy: plan.terms.guarantor.name,
    agreedHow: 'inPerson',
    agreedOn: typedDate(today),
    note: '',
  }
}

/** The change that the fields state; null while one of them states nothing, and for deeds that are no change of terms. */
export function changeIn(kind: DeedKind, form: ChangeForm, today: PlainDate): PlanChange | null {
  switch (kind) {
    case 'moveDate':
      return movedIn(form, today)
    case 'skip':
      return withCount(form.skip, (count) => ({ kind, count, money: form.money }), 12)
    case 'newTerms':
      return withSize(form, today, (terms) => ({ kind, ...terms, arrears: form.arrears }))
    case 'hardship':
      return withSize(form, today, (terms) => ({ kind, ...terms, reviewOn: dayIn(form.review, today) }))
    case 'rateCut':
      return cutIn(form)
    case 'reAge':
      return withCount(form.reAgeCount, (count) => ({ kind, count }))
    case 'pause':
      return { kind, reason: form.reason, until: dayIn(form.until, today) }
    case 'resume':
      return { kind, firstDueOn: dayIn(form.resumeOn, today) }
    case 'addCharge':
      return chargeIn(form)
    case 'changePayer':
      return payerIn(form, today)
    case 'reAmortize':
    case 'cancel':
    case 'closeOut':
      return { kind }
    default:
      return null
  }
}

/** Who agreed, as it stands in the fields; null while a name or a day is missing. */
export function consentIn({ agreedBy, agreedHow, agreedOn }: ChangeForm, today: PlainDate): Consent | null {
  const day = parseDate(agreedOn, today, 'past')
  if (agreedBy.trim() === '' || day.kind !== 'date' || day.value > today) return null
  return { by: agreedBy.trim(), how: agreedHow, on: day.value }
}

/** Changes that the clinic may make of its own accord. */
const WITHOUT_CONSENT: readonly DeedKind[] = ['pause', 'resume', 'cancel', 'closeOut']

/** Has the payer to agree? Not where the clinic acts of its own accord; but to other days after a pause. */
export function needsConsent(kind: DeedKind, { resumeOn }: ChangeForm): boolean {
  return !WITHOUT_CONSENT.includes(kind) || (kind === 'resume' && resumeOn.trim() !== '')
}

function movedIn({ number, dueOn, later }: ChangeForm, today: PlainDate): PlanChange | null {
  const day = dayIn(dueOn, today)
  return day === null
    ? null
    : withCount(number, (which) => ({ kind: 'moveDate', number: which, dueOn: day, later }), 9_999)
}

function withSize(
  form: ChangeForm,
  today: PlainDate,
  make: (terms: Pick<Of<'newTerms'>, 'size' | 'frequency' | 'firstDueOn'>) => PlanChange,
): PlanChange | null {
  const frequency = form.frequency === 'asBefore' ? null : form.frequency
  if (frequency !== null && !isRhythmTyped({ frequency, interval: form.interval })) return null
  const firstDueOn = dayIn(form.first, today)
  if (form.by === 'count')
    return withCount(form.count, (count) => make({ size: { by: 'count', count }, frequency, firstDueOn }))
  const amount = amountOf(form.amount)
  return amount === null || amount <= 0 ? null : make({ size: { by: 'amount', amount }, frequency, firstDueOn })
}

function chargeIn({ charge, how, layerCount }: ChangeForm): PlanChange | null {
  const amount = amountOf(charge)
  if (amount === null || amount <= 0) return null
  if (how !== 'layer') return { kind: 'addCharge', amount, how: { kind: how } }
  return withCount(layerCount, (count) => ({ kind: 'addCharge', amount, how: { kind: how, count } }))
}

function cutIn({ rate }: ChangeForm): PlanChange | null {
  const typed = parsePercent(rate)
  return typed.kind === 'rate' && isUsableRate(typed.rate) ? { kind: 'rateCut', rate: typed.rate } : null
}

function payerIn(form: ChangeForm, today: PlainDate): PlanChange | null {
  const { relation, name, address, phone } = form
  const born = parseDate(form.bornOn, today, 'birth')
  if (name.trim() === '') return null
  const bornOn = born.kind === 'date' ? born.value : null
  return { kind: 'changePayer', guarantor: { relation, name: name.trim(), bornOn, address, phone } }
}

function withCount(text: string, make: (count: number) => PlanChange, most = 600): PlanChange | null {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  return count >= 1 && count <= most ? make(count) : null
}

function dayIn(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'coming')
  return reading.kind === 'date' ? reading.value : null
}
