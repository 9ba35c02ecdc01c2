import type { Reader } from '../../db/connection.ts'
import * as contactWishes from '../../db/repositories/contact-wishes.ts'
import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import { reachedAt } from '../../shared/model/contact-wish.ts'
import { patientName } from '../../shared/model/patient.ts'
import { USUAL_AGREEMENT } from '../../shared/model/plan-agreement.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { signersOf } from './agreement-signers.ts'

/** Who an agreement is between and who signs it; a person who pays is reached where they want it today. */
export function partiesOf(
  reader: Reader,
  facts: AgreementFacts,
): Pick<AgreementInput, 'guarantor' | 'patient' | 'signers'> {
  const { patient, draft } = facts
  const { guarantor, agreement: choices = USUAL_AGREEMENT } = draft
  const reached = reachedAt(contactWishes.find(reader, patient.id), guarantor)
  const email = guarantor.relation === 'self' && patient.email ? patient.email : null
  return {
    guarantor: { ...guarantor, ...reached, email },
    patient: { name: choices.namesPatient ? patientName(patient) : null, account: patient.account || '–' },
    signers: signersOf(facts),
  }
}
