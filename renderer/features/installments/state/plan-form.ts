import { contractDates, dueRuleProblem } from '../../../../shared/dates/due-dates.ts'
import { rhythmOf } from '../../../../shared/dates/frequency.ts'
import { parseDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { countOfSteps } from '../../../../shared/engine/installments/stepped-rows.ts'
import type { EstimateId, PatientId } from '../../../../shared/model/ids.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type {
  Frequency,
  Guarantor,
  PlanDraft,
  PlanInterest,
  PlanSize,
  PlanSteps,
} from '../../../../shared/model/plan.ts'
import { type Cents, minusCents } from '../../../../shared/money/cents.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'
import { typedShare } from '../../../../shared/money/typed-share.ts'
import { type InterestForm, interestIn, stepsIn } from './interest-form.ts'
import { isRhythmTyped } from './rhythm-form.ts'
import { agreementIn, type SigningForm } from './signing-form.ts'

/** Which field the others follow. */
export type Driver = 'count' | 'amount' | 'end'

/** The designer's fields as they were typed. */
export interface PlanForm extends InterestForm, SigningForm {
  readonly owed: string
  readonly downPayment: string
  readonly driver: Driver
  readonly count: string
  readonly amount: string
  /** The day by which the last payment is due, where it drives. */
  readonly endsOn: string
  readonly frequency: Frequency
  /** The number between payments of a counted rhythm, as typed. */
  readonly interval: string
  readonly firstDueOn: string
  readonly roll: PlanDraft['roll']
  readonly relation: Guarantor['relation']
  readonly name: string
  readonly bornOn: string
  readonly address: string
  readonly phone: string
  readonly language: Language
  /** What the payer can manage each time, how often, and from which payday on. */
  readonly can: string
  readonly canFrequency: Frequency
  readonly payday: string
  /** A month's income by the ways in which rules count it; empty where nobody asked. */
  readonly grossMonthly: string
  readonly householdAdjusted: string
  readonly afterEssentials: string
}

/** What a plan is made for: the person, the column of an estimate, and the day. */
export interface PlanFor {
  readonly patientId: PatientId
  readonly estimateId: EstimateId | null
  readonly routeId: string | null
  /** Insurance has not answered yet: the agreement says estimate. */
  readonly isEstimate: boolean
  readonly agreedOn: PlainDate
}

/** The amounts and days that the texts state; null where a text states none. */
export interface FormReading {
  readonly owed: Cents | null
  readonly downPayment: Cents | null
  /** What is left to pay over time. */
  readonly left: Cents | null
  readonly size: PlanSize | null
  readonly firstDueOn: PlainDate | null
  /** Null for a plan without interest. */
  readonly interest: PlanInterest | null
  /** Null where all payments are equal. */
  readonly steps: PlanSteps | null
}

export function readForm(form: PlanForm, agreedOn: PlainDate): FormReading {
  const owed = amountOf(form.owed)
  const downPayment = typedShare(form.downPayment, owed)
  const fits = owed !== null && downPayment !== null && downPayment < owed
  const first = parseDate(form.firstDueOn, agreedOn, 'coming')
  const firstDueOn = first.kind === 'date' && first.value >= agreedOn ? first.value : null
  const bears = interestIn(form, agreedOn)
  const steps = form.shape === 'steps' ? stepsIn(form) : null
  return {
    owed,
    downPayment,
    left: fits ? minusCents(owed, downPayment) : null,
    size:
      bears === null || !isRhythmTyped(form)
        ? null
        : steps === null
          ? sizeIn(form, firstDueOn, agreedOn)
          : sizeOfSteps(steps),
    firstDueOn,
    interest: bears?.interest ?? null,
    steps,
  }
}

/** By what drives; steps that are not complete give none. */
function sizeIn(form: PlanForm, firstDueOn: PlainDate | null, agreedOn: PlainDate): PlanSize | null {
  if (form.shape === 'steps') return null
  return form.driver === 'end' ? untilEnd(form, firstDueOn, agreedOn) : sizeOf(form)
}

function sizeOfSteps(steps: PlanSteps): PlanSize {
  return { by: 'count', count: countOfSteps(steps) }
}

/** As many payments as fall due up to a day; null while the day is missing or lies before the first one. */
function untilEnd({ endsOn, frequency }: PlanForm, firstOn: PlainDate | null, agreedOn: PlainDate): PlanSize | null {
  const end = parseDate(endsOn, agreedOn, 'coming')
  if (end.kind !== 'date' || firstOn === null) return null
  const rhythm = rhythmOf(frequency, firstOn)
  if (dueRuleProblem(rhythm, MOST_PAYMENTS) !== null) return null
  const count = contractDates(rhythm, MOST_PAYMENTS).filter((on) => on <= end.value).length
  return count >= 1 ? { by: 'count', count } : null
}

/** More than the longest weekly plan has. */
const MOST_PAYMENTS = 600

function sizeOf(form: PlanForm): PlanSize | null {
  if (form.driver === 'amount') {
    const amount = amountOf(form.amount)
    return amount !== null && amount > 0 ? { by: 'amount', amount } : null
  }
  const count = /^\d{1,3}$/.test(form.count.trim()) ? Number(form.count) : 0
  return count >= 1 ? { by: 'count', count } : null
}

/** The amount that a text states; null where it states none. */
export function amountOf(text: string): Cents | null {
  const reading = parseMoney(text)
  return reading.kind === 'amount' ? reading.value : null
}

/** Who pays, as the form says. */
export function guarantorOf(form: PlanForm, agreedOn: PlainDate): Guarantor {
  const born = parseDate(form.bornOn, agreedOn, 'birth')
  const { relation, name, address, phone } = form
  return { relation, name: name.trim(), bornOn: born.kind === 'date' ? born.value : null, address, phone }
}

/** The draft that the form states; null while an amount, a day or the name is missing. */
export function draftOf(form: PlanForm, of: PlanFor): PlanDraft | null {
  const { owed, downPayment, left, size, firstDueOn, interest, steps } = readForm(form, of.agreedOn)
  if (owed === null || downPayment === null || left === null || size === null || firstDueOn === null) return null
  const { frequency, roll, language } = form
  const guarantor = guarantorOf(form, of.agreedOn)
  if (guarantor.name === '') return null
  return {
    ...of,
    owed,
    downPayment,
    size,
    frequency,
    firstDueOn,
    roll,
    interest,
    steps,
    guarantor,
    language,
    ...agreementIn(form),
  }
}
