import type { Signer } from '../../shared/documents/agreement-input.ts'
import { isMinor } from '../../shared/engine/installments/guarantor.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { PlanSigner } from '../../shared/model/plan-agreement.ts'
import type { ClinicPolicy } from '../../shared/model/plan-policy.ts'
import { agreementWords } from '../../shared/text/documents-agreement.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { Made } from './paper-origin.ts'

/**
 * Who signs an agreement, in the order of its places: who pays, or the parent or guardian of a minor who does; who signs
 * for them; an adult patient who is somebody else, who owes nothing by it; on the sheet of the cosigner notice who pays for
 * somebody else and a second payer; the interpreter; the clinic; a witness where the clinic has one.
 * Source: payment plan specification, section 14.2; 16 CFR 444.3.
 */
export function signersOf({ made, patient, draft, limits, policy }: SignedFacts): readonly Signer[] {
  const words = factWords[made.language]
  const { guarantor, agreedOn } = draft
  const relation = agreementWords[made.language].parties.relations[guarantor.relation]
  const isAdult = !isMinor(patient.bornOn, agreedOn)
  const isParent = guarantor.relation === 'parent' || guarantor.relation === 'guardian'
  const chosen = (role: PlanSigner['role']) =>
    (draft.agreement?.signers ?? []).filter((one) => one.role === role).map(asked)
  return [
    { role: isParent && !isAdult ? 'guardian' : 'guarantor', name: guarantor.name, detail: relation },
    ...chosen('representative'),
    ...(guarantor.relation !== 'self' && isAdult
      ? [
          {
            role: 'patient' as const,
            name: draft.agreement?.namesPatient === false ? null : patientName(patient),
            detail: null,
          },
        ]
      : []),
    ...(limits.cosignerNotice === 'required' ? [{ role: 'noticed' as const, name: guarantor.name, detail: null }] : []),
    ...chosen('cosigner'),
    ...chosen('interpreter'),
    { role: 'clinic', name: made.preparedBy, detail: words.counselor },
    ...(policy.hasWitness ? [{ role: 'witness' as const, name: null, detail: null }] : []),
  ]
}

/** Somebody who was added: what is empty is written on paper. */
function asked({ role, name, detail }: PlanSigner): Signer {
  return { role, name: name || null, detail: detail || null }
}

interface SignedFacts {
  readonly made: Made
  readonly patient: Patient
  readonly draft: PlanDraft
  readonly limits: Pick<PolicyLimits, 'cosignerNotice'>
  readonly policy: Pick<ClinicPolicy, 'hasWitness'>
}
