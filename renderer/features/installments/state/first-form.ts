import { monthLater } from '../../../../shared/dates/first-due.ts'
import { typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { isMinor } from '../../../../shared/engine/installments/guarantor.ts'
import { type Reached, reachedAt } from '../../../../shared/model/contact-wish.ts'
import { type Patient, patientName } from '../../../../shared/model/patient.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { typedMoney } from '../../../../shared/money/parse-money.ts'
import { FIRST_INTEREST } from './interest-form.ts'
import type { PlanForm } from './plan-form.ts'
import { FIRST_SIGNING } from './signing-form.ts'

/** A plan that needs no disclosure is what the designer opens with. */
const FIRST_COUNT = '4'

/**
 * The designer's form to begin with: the patient pays, at the confidential address and phone where there are such; for
 * a minor somebody else does, who is not known yet.
 */
export function firstForm(patient: Patient, wish: Reached | null, owed: Cents | null, today: PlainDate): PlanForm {
  const payer = payerOf(patient, today)
  return {
    owed: owed === null ? '' : (typedMoney({ kind: 'amount', value: owed, isSum: false }) ?? ''),
    downPayment: '0.00',
    driver: 'count',
    count: FIRST_COUNT,
    amount: '',
    endsOn: '',
    frequency: 'monthly',
    interval: '',
    firstDueOn: typedDate(monthLater(today)),
    roll: 'none',
    ...payer,
    ...reachedAt(wish, { ...patient, relation: payer.relation }),
    language: patient.language,
    can: '',
    canFrequency: 'monthly',
    payday: '',
    grossMonthly: '',
    householdAdjusted: '',
    afterEssentials: '',
    ...FIRST_INTEREST,
    ...FIRST_SIGNING,
  }
}

function payerOf(patient: Patient, today: PlainDate): Pick<PlanForm, 'relation' | 'name' | 'bornOn'> {
  if (isMinor(patient.bornOn, today)) return { relation: 'parent', name: '', bornOn: '' }
  return { relation: 'self', name: patientName(patient), bornOn: patient.bornOn ? typedDate(patient.bornOn) : '' }
}
