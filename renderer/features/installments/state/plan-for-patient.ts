import type { Schedule } from '../../../../shared/engine/installments/schedule.ts'
import type { PatientView } from '../../../../shared/model/patient-view.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { type Cents, minusCents, sumCents, ZERO } from '../../../../shared/money/cents.ts'
import { DOWN_PAYMENT, demandsOf } from './plan-standing.ts'

type Language = PatientView['language']
type Due = NonNullable<PatientView['overTime']>['dues'][number]

/** Plans of more payments are read in their agreement. */
const MOST_DUES = 120

/** What the patient's side shows of a plan that is being made; null while its terms are not complete. */
export function designForPatient(
  schedule: Schedule | null,
  downPayment: Cents | null,
  language: Language,
): PatientView | null {
  if (schedule === null || downPayment === null) return null
  const dues = schedule.installments.map(({ contractOn, amount }) => ({ on: contractOn, amount }))
  return planOnly({ today: downPayment, dues, interest: schedule.totalInterest }, language)
}

/** What the patient's side shows of a plan: what is still to be paid, and when; null when nothing is. */
export function planForPatient(plan: Plan): PatientView | null {
  const open = demandsOf(plan).filter(({ amount, paid }) => amount > paid)
  const dues = open.flatMap(({ number, contractOn, amount, paid }): readonly Due[] =>
    number === DOWN_PAYMENT ? [] : [{ on: contractOn, amount: minusCents(amount, paid) }],
  )
  const down = open.find(({ number }) => number === DOWN_PAYMENT)
  const interest = sumCents(open.map((demand) => demand.interest))
  const today = down ? minusCents(down.amount, down.paid) : ZERO
  return planOnly({ today, dues, interest }, plan.terms.language)
}

function planOnly(overTime: NonNullable<PatientView['overTime']>, language: Language): PatientView | null {
  if (overTime.dues.length === 0 || overTime.dues.length > MOST_DUES) return null
  return {
    language,
    title: '',
    serviceOn: null,
    fullPrice: null,
    columns: [],
    at: null,
    coinsurancePercent: null,
    isWaiting: false,
    questions: [],
    overTime,
    paper: null,
  }
}
