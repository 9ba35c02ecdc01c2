import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import type { PolicyLimits } from '../../shared/engine/installments/policy/policy-limits.ts'
import type { AutopayChoice } from '../../shared/model/autopay.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { FeeTerms } from '../../shared/model/plan-fee.ts'
import type { ClinicPolicy } from '../../shared/model/plan-policy.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Made } from './paper-origin.ts'
import type { PlanEstimate } from './plan-estimate.ts'
import type { Planned } from './plan-schedule.ts'

/** All that the agreement of a new plan tells of. */
export interface AgreementFacts {
  readonly made: Made
  readonly clinic: Clinic
  readonly patient: Patient
  readonly draft: PlanDraft
  readonly planned: Planned
  /** The estimate that the plan pays; a good faith one repeats the right to dispute. Null for a balance without one. */
  readonly estimate: PlanEstimate | null
  /** The care of a changed or joined plan was estimated in good faith: the right to dispute stands again. Left out on a first one. */
  readonly isOfGoodFaith?: boolean
  /** The plans that were put together in this one, with what is left of each; left out where none were. */
  readonly joined?: readonly {
    readonly number: string
    readonly serviceOn: PlainDate | null
    readonly left: Cents
  }[]
  /** What was paid on a changed plan before; left out on a first one. */
  readonly paidBefore?: Cents
  /** The clinic's decisions about plans, and what limits this one. */
  readonly policy: ClinicPolicy
  readonly limits: PolicyLimits
  /** The rules that decided about a new plan's terms, for the trail; left out for papers of a plan that runs. */
  readonly rules?: string
  /** The fees that it names: the clinic's own, cut to what the rules of law allow. */
  readonly fees: FeeTerms
  /** How the down payment came and its receipt; null while it has not. */
  readonly downPaid: NonNullable<AgreementInput['downPayment']>['paid']
  /** The automatic payments that the payer had chosen when these terms were made; null or left out for none. */
  readonly autopay?: AutopayChoice | null
  /** What a new version changed; left out on a first one. */
  readonly changes?: AgreementInput['changes']
  /** SHA-256 of terms and schedule in hex. */
  readonly termsHash: string
}
