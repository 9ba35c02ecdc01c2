import type { Place } from '../../../renderer/lib/place.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { ADMINISTRATOR, SUPERVISOR } from '../../support/samples.ts'
import type { Pressed } from '../../support/window.tsx'

const A = PATIENT_A.id

/** What a filled desk holds that a place can be about. */
export interface FilledIds {
  readonly estimateId: Extract<Place, { to: 'estimate' }>['estimateId']
  /** One that was given to the patient. */
  readonly issuedId: Extract<Place, { to: 'estimate' }>['estimateId']
  readonly planId: Extract<Place, { to: 'plan' }>['planId']
  readonly coverageId: Extract<Place, { to: 'coverage' }>['coverageId']
}

export type Key = readonly [key: string, held?: Pressed]

export interface Row {
  readonly screen: string
  readonly at: (ids: FilledIds) => Place
  readonly person?: Person
  /** Keys that lead on from there. */
  readonly keys?: readonly Key[]
  /** Words, labels and keys that stand on it, with `|` between them. */
  readonly shows: string
  /** The name of what has the focus: a field by its label, a list by its name, or `screen`. */
  readonly focus: string
}

const patients = (): Place => ({ to: 'patients' })
const estimate = ({ estimateId }: FilledIds): Place => ({ to: 'estimate', estimateId })
const coverage = (): Place => ({ to: 'coverage', patientId: A, coverageId: null })
const JUMP: Key = ['j', { ctrl: true }]

/** The inventory of user journeys, section 4, row by row. */
export const ROWS: readonly Row[] = [
  {
    screen: 'S2 Today',
    at: () => ({ to: 'today' }),
    shows: 'To be signed | Agreement to sign | $947.94 | Get signature | Unfinished drafts | Continue | Last note',
    focus: 'Today',
  },
  {
    screen: 'S3 Find',
    at: patients,
    shows: '04/12/1981 | 0142 | AC-1001 | Sample Plan PPO 1500 | Owed | In plans | 1,547.94 | Last activity',
    focus: 'Find a patient',
  },
  {
    screen: 'S4 Patient',
    at: () => ({ to: 'patient', patientId: A }),
    shows:
      'DOB 04/12/1981 | Checked Nov 20 | Deductible | In plans | Late | Next | Last estimates | Plans | Payments | Authorizations | History | Alt 1–8',
    focus: 'screen',
  },
  {
    screen: 'S5 Coverage',
    at: coverage,
    shows: 'Payer | Effective from | Told by | As of | Deductible, person | By kind of care | Patient pays | F7',
    focus: 'Payer',
  },
  {
    screen: 'S5 Coverage on file',
    at: ({ coverageId }) => ({ to: 'coverage', patientId: A, coverageId }),
    shows: 'Payer | Told by | As of | Deductible, person | F7',
    focus: 'Deductible, person, met, out of network',
  },
  {
    screen: 'S6 Call sheet',
    at: coverage,
    keys: [['F7']],
    shows: 'Call sheet | Sample Patient A | Reference',
    focus: '*',
  },
  {
    screen: 'S7 Import review, before an answer is there',
    at: coverage,
    keys: [['e', { alt: true }]],
    shows: 'Payer’s answer (271) | Paste the answer here, or drop its file on this screen. | Choose its file',
    focus: '*',
  },
  {
    screen: 'S8 Quick estimate',
    at: estimate,
    shows: 'Service date | Specialist visit | Charge | Patient pays | $947.94 | Before you issue | Issue estimate | F5',
    focus: 'Specialist visit, established, column A, Self-pay price, Self-pay $171.00',
  },
  {
    screen: 'S9 Scenario board',
    at: estimate,
    shows: 'Self-pay price | Insured, in network | Same plan, January | Lowest of the three | Ctrl 1–5 | What differs',
    focus: 'Specialist visit, established, column A, Self-pay price, Self-pay $171.00',
  },
  {
    screen: 'S10 Why sheet',
    at: estimate,
    keys: [['w']],
    shows: 'Why | 285.00 | 171.00',
    focus: '*',
  },
  {
    screen: 'S11 Good-faith form',
    at: estimate,
    keys: [['g', { ctrl: true }]],
    shows:
      'What the form needs | No column without insurance is chosen | Birth date | Recurring care | Other providers | Delivery | Issue',
    focus: 'Choose the column',
  },
  {
    screen: 'S12 Outcome',
    at: ({ issuedId }) => ({ to: 'estimate', estimateId: issuedId, part: 'outcome' }),
    shows:
      'Enter the bill or drop a remittance. | Expected | Billed | Allowed | Paid by plan | Patient owes | Difference | Cause | Save outcome',
    focus: 'Billed, MRI knee, no contrast',
  },
  {
    screen: 'S13 Plan builder',
    at: () => ({ to: 'newPlan', patientId: A, estimateId: null, routeId: null }),
    shows: 'Pays today | Each payment | Number of payments | Least payment $25.00 | At most 24 months | Clinic policy',
    focus: 'Patient owes',
  },
  {
    screen: 'S14 Plan',
    at: ({ planId }) => ({ to: 'plan', planId }),
    shows:
      'v1 signed Nov 23 | 6 × $100.00 | Tue, Dec 15, 2026 | Left after | Versions | Happenings | Agreement | New terms',
    focus: 'Schedule',
  },
  {
    screen: 'S15 Payment',
    at: ({ planId }) => ({ to: 'plan', planId, paying: true }),
    shows: 'Sample Patient A | Method | Received on | $100.00 pays payment 1. | $500.00 left, next Jan 15. | Post',
    focus: 'Amount',
  },
  {
    screen: 'S16 Plans board',
    at: () => ({ to: 'plans' }),
    shows:
      'Awaiting signature | On time | 1–30 days late | Over 90 days late | Broken promises | Paused | Last contact',
    focus: 'Find in plans',
  },
  {
    screen: 'S16 Plans by state',
    at: () => ({ to: 'plans' }),
    keys: [['v', { alt: true }]],
    shows: 'Late0 | Due0 | On time | To be signed | Paused0 | Ended0 | $600.00 left | As a list',
    focus: 'Find in plans',
  },
  {
    screen: 'S17 Assistance',
    at: () => ({ to: 'assistance', patientId: A }),
    shows: 'Who lives there | From what | How much, how often | In a year | Papers due by | Decision | Letter',
    focus: 'People in the household',
  },
  {
    screen: 'S18 Authorizations',
    at: () => ({ to: 'auths', patientId: A, isAdding: true }),
    shows: 'Codes or words | Approved | Counted in | From | To | State | Kind | Payer | Contact | Left | Until',
    focus: 'Number',
  },
  {
    screen: 'S19 Approvals',
    at: () => ({ to: 'approvals' }),
    person: SUPERVISOR,
    shows: 'To decide | What | Patient | Asked by | Why | Asked by me',
    focus: 'To decide',
  },
  {
    screen: 'S20 Tray',
    at: () => ({ to: 'tray' }),
    shows: 'Estimate: Knee evaluation and MRI | Since | Hand over | Handover sheet | Ctrl Shift H',
    focus: 'Tray',
  },
  {
    screen: 'S20 Handover',
    at: () => ({ to: 'handOver' }),
    shows: 'Unfinished forms | Money not posted yet | Calls promised | Waiting for approval | Waiting for a signature',
    focus: 'More to say 1',
  },
  {
    screen: 'S21 Close day',
    at: () => ({ to: 'today' }),
    person: SUPERVISOR,
    keys: [['d', { ctrl: true, shift: true }]],
    shows: 'Close Monday, November 23 | Float left in the drawer | Why the count differs | goes to the bank',
    focus: 'Float left in the drawer',
  },
  {
    screen: 'S22 Print centre',
    at: () => ({ to: 'papers', documentId: null }),
    shows:
      'PP-2026-0001 | Original and copy | Save for the chart | Printer | Sides | Letters due | Print queue | Ctrl P',
    focus: 'Find a paper',
  },
  {
    screen: 'S23 Reports',
    at: () => ({ to: 'reports', report: 'aging' }),
    person: SUPERVISOR,
    shows:
      'Aging | Expected cash | Daily totals | Credit balances | Compliance queue | $600.00 is owed | 1–30 | Print report',
    focus: 'Aging',
  },
  {
    screen: 'S23 Reports over a range of days',
    at: () => ({ to: 'reports', report: 'dailyTotals' }),
    person: SUPERVISOR,
    shows: 'Daily totals | This month | Last month | Year to date | Own days | From | To | Print report',
    focus: 'Own days',
  },
  {
    screen: 'S23 Estimate accuracy',
    at: () => ({ to: 'reports', report: 'accuracy' }),
    person: SUPERVISOR,
    shows:
      'Estimate accuracy | Estimate | Expected | Real | Difference | Cause | This month | Year to date | From | To | Print report',
    focus: 'Own days',
  },
  {
    screen: 'S23 Assistance and approvals',
    at: () => ({ to: 'reports', report: 'relief' }),
    person: SUPERVISOR,
    shows:
      'Assistance and approvals | Step | Times | People | Amount | Last month | Own days | From | To | Print report',
    focus: 'Own days',
  },
  {
    screen: 'S23 Activity',
    at: () => ({ to: 'reports', report: 'activity' }),
    person: SUPERVISOR,
    shows:
      'Activity | Person | Estimates issued | Plans made | Calls logged | minutes | Own days | From | To | Print report',
    focus: 'Own days',
  },
  {
    screen: 'S24 Set-up',
    at: patients,
    person: ADMINISTRATOR,
    shows: 'Clinic | People and roles | Plan rules | Prices and help | Self-pay discount | Longest plan in months',
    focus: 'Set-up',
  },
  {
    screen: 'S25 Audit',
    at: () => ({ to: 'audit' }),
    person: SUPERVISOR,
    shows:
      'When | Who | What | Before | After | Reason | Plan signed | state awaiting signature | Patient | Save as CSV',
    focus: 'Who',
  },
  {
    screen: 'S26 Backup and restore',
    at: patients,
    person: ADMINISTRATOR,
    keys: [JUMP, ['b']],
    shows: 'Backup',
    focus: '*',
  },
  {
    screen: 'S27 Patient window',
    at: estimate,
    keys: [['F5']],
    shows: 'Your cost estimate | $1,653.60 | $947.94 | This is an estimate, not a bill.',
    focus: '*',
  },
  {
    screen: 'S28 Help',
    at: patients,
    keys: [['F1']],
    shows: 'Keys that work here now | How to | The keyboard map | Words | coinsurance',
    focus: 'Find a key, a task or a word',
  },
]
