import type { Clinic } from '../../model/clinic.ts'
import type { EstimateDraft } from '../../model/estimate.ts'
import type { Patient } from '../../model/patient.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { isSettled } from '../figure.ts'

/** A thing that an estimate needs before it can be issued. */
export type MissingCode =
  | 'patient'
  | 'birthDate'
  | 'services'
  | 'serviceWords'
  | 'serviceCodes'
  | 'charges'
  | 'diagnosisCodes'
  | 'chosenRoute'
  | 'clinicAddress'
  | 'clinicPhone'
  | 'clinicState'
  | 'clinicNpi'
  | 'clinicTin'

/**
 * The required content of the good faith estimate in the order of its form. The disclaimers are always printed.
 * Source: 45 CFR 149.610(c)(1); coverage specification, section 9.3.
 */
export const GOOD_FAITH_NEEDS: readonly MissingCode[] = [
  'patient',
  'birthDate',
  'chosenRoute',
  'services',
  'serviceWords',
  'diagnosisCodes',
  'serviceCodes',
  'charges',
  'clinicAddress',
  'clinicState',
  'clinicPhone',
  'clinicNpi',
  'clinicTin',
]

/** What an estimate is issued from. `route` is the answer for the chosen column; null while nothing is chosen. */
export interface IssueFacts {
  readonly draft: EstimateDraft
  readonly patient: Patient | null
  readonly clinic: Clinic
  readonly route: RouteAnswer | null
}

/**
 * What is still needed before the estimate can be issued; none when nothing is. Every paper names the patient and each
 * service; the good faith estimate of a self-pay choice also needs codes, expected charges and the clinic's numbers.
 * Source: 45 CFR 149.610(c)(1); coverage specification, section 9.3.
 */
export function missingForIssue(facts: IssueFacts): readonly MissingCode[] {
  const { draft, patient, route } = facts
  const { lines } = draft.question
  const missing: (MissingCode | false)[] = [
    patient === null && 'patient',
    patient !== null && patient.bornOn === null && 'birthDate',
    lines.length === 0 && 'services',
    lines.some(({ words }) => words === '') && 'serviceWords',
    route === null && 'chosenRoute',
    ...(route?.kind === 'selfPay' ? missingForGoodFaith(facts, route) : []),
  ]
  return missing.filter((code) => code !== false)
}

function missingForGoodFaith({ draft, clinic }: IssueFacts, route: RouteAnswer): readonly (MissingCode | false)[] {
  const { lines } = draft.question
  return [
    lines.some(({ code }) => code === '') && 'serviceCodes',
    lines.some(({ diagnosisCodes }) => diagnosisCodes.filter((code) => code !== '').length === 0) && 'diagnosisCodes',
    route.lines.some(({ parts }) => !isSettled(parts.charge) || !isSettled(parts.patientOwes)) && 'charges',
    clinic.addressLines.every((line) => line === '') && 'clinicAddress',
    clinic.phone === '' && 'clinicPhone',
    clinic.state === '' && 'clinicState',
    clinic.npi === '' && 'clinicNpi',
    clinic.tin === '' && 'clinicTin',
  ]
}
