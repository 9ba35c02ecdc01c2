import { plainDate } from '../../shared/dates/plain-date.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'

const PRICES = [
  'Code,Service,Department,Charge,Cash price',
  'V-204,Specialist visit,Visits,285.00,171.00',
  'V-203,Office visit,Visits,150.00,90.00',
  'IM-118,"X-ray knee, 3 views",Imaging,142.00,85.20',
  'IM-310,"MRI knee, no contrast",Imaging,1480.00,888.00',
  'PR-061,Knee joint injection,Procedures,396.00,237.60',
  'DR-114,"Injection drug, per 10 mg",Drugs,18.00,10.80',
  'PT-010,"Therapeutic exercise, 15 min",Therapy,96.00,57.60',
  'SU-027,"Knee brace, hinged",Supplies,189.00,113.40',
]

/** A price list as a clinic keeps it, with a head and nothing wrong. */
export async function aPriceList(desk: TestDesk): Promise<void> {
  desk.priceFile = { fileName: 'clinic list 2027.csv', text: PRICES.join('\n') }
}

/** An authorization in use, one that the payer has not answered, and a referral. */
export async function someAuthorizations(desk: TestDesk): Promise<void> {
  const one = {
    patientId: PATIENT_A.id,
    kind: 'priorAuthorization' as const,
    payer: 'Sample Payer',
    number: '',
    services: ['IM-310'],
    state: 'requested' as const,
    approved: null,
    unit: 'visits' as const,
    from: plainDate('2026-11-20'),
    to: plainDate('2027-02-18'),
    requestedOn: plainDate('2026-11-18'),
    contact: '',
    note: '',
  }
  const approved = { ...one, state: 'approved' as const, number: 'AU 4410 2277', services: ['PT-010'], approved: 12 }
  const referral = { ...approved, kind: 'referral' as const, number: 'RF 88102', services: ['V-204'], approved: 3 }
  for (const draft of [one, approved, referral]) await ask(desk, 'authorization.save', { authorizationId: null, draft })
}
