import type { Signer } from '../../shared/documents/agreement-input.ts'
import { isMinor } from '../../shared/engine/installments/guarantor.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { agreementWords } from '../../shared/text/documents-agreement.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { Made } from './paper-origin.ts'

/**
 * Who signs an agreement: the guarantor, an adult patient who is somebody else, and the clinic. Who promises for an adult
 * and receives no service signs on the sheet of the cosigner notice as well. Source: 16 CFR 444.3.
 */
export function signersOf({ made, patient, draft, limits }: SignedFacts): readonly Signer[] {
  const words = factWords[made.language]
  const { guarantor, agreedOn } = draft
  const relation = agreementWords[made.language].parties.relations[guarantor.relation]
  const isAdult = !isMinor(patient.bornOn, agreedOn)
  return [
    { role: 'guarantor', name: guarantor.name, detail: relation },
    ...(guarantor.relation !== 'self' && isAdult
      ? [{ role: 'patient' as const, name: patientName(patient), detail: null }]
      : []),
    ...(limits.cosignerNotice === 'required'
      ? [{ role: 'cosigner' as const, name: guarantor.name, detail: relation }]
      : []),
    { role: 'clinic', name: made.preparedBy, detail: words.counselor },
  ]
}

interface SignedFacts {
  readonly made: Made
  readonly patient: Patient
  readonly draft: PlanDraft
  readonly limits: Pick<PolicyLimits, 'cosignerNotice'>
}
