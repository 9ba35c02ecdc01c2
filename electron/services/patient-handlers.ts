import type { Handlers } from '../../shared/contract/contract.ts'
import type { numberCalls } from '../../shared/contract/numbers.ts'
import type { patientCalls } from '../../shared/contract/patient.ts'
import type { Desk } from './desk.ts'
import { findBenefitPlans } from './find-benefit-plans.ts'
import { findNumbers } from './find-numbers.ts'
import { findPatients } from './find-patients.ts'
import { getPatient } from './get-patient.ts'
import { saveCoverage } from './save-coverage.ts'
import { savePatient } from './save-patient.ts'
import { takeCoverageBack } from './take-coverage-back.ts'
import { putPatientBack, takePatientBack } from './take-patient-back.ts'

/** The calls about people and what they are covered by. */
export function patientHandlers(desk: Desk): Pick<Handlers, keyof typeof patientCalls | keyof typeof numberCalls> {
  return {
    'patient.find': (request, caller) => findPatients(desk, request, caller),
    'number.find': (request, caller) => findNumbers(desk, request, caller),
    'patient.get': (request, caller) => getPatient(desk, request, caller),
    'patient.save': (request, caller) => savePatient(desk, request, caller),
    'patient.takeBack': (request, caller) => takePatientBack(desk, request, caller),
    'patient.putBack': (request, caller) => putPatientBack(desk, request, caller),
    'benefitPlan.find': (request) => findBenefitPlans(desk, request),
    'coverage.save': (request, caller) => saveCoverage(desk, request, caller),
    'coverage.takeBack': (request, caller) => takeCoverageBack(desk, request, caller),
  }
}
