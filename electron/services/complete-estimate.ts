import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { GoodFaithEstimateInput } from '../../shared/documents/good-faith-input.ts'
import type { PaperPatient, WorkedOut } from '../../shared/documents/parties.ts'
import type { RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import { ENGINE_VERSION } from '../../shared/engine/estimate/estimate.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Coverage } from '../../shared/model/coverage.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import type { GoodFaithExtras } from '../../shared/model/good-faith-extras.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { Made } from './paper-origin.ts'

/** An estimate that is complete enough to be put on paper, with the answer for its chosen column. */
export interface CompleteEstimate {
  readonly made: Made
  readonly clinic: Clinic
  readonly patient: Patient & { readonly bornOn: PlainDate }
  readonly coverages: readonly Coverage[]
  readonly draft: EstimateDraft
  readonly route: RouteAnswer
  /** Recurring care, other providers, separate scheduling: for a good faith estimate. */
  readonly extras: GoodFaithExtras
}

/** What both kinds of estimates say of the patient, the visit and the version before. */
export interface EstimateHead {
  readonly patient: PaperPatient
  readonly mainService: string
  readonly scheduledOn: PlainDate | null
  readonly replaces: GoodFaithEstimateInput['replaces']
  readonly worked: WorkedOut
}

/** The head of an estimate's paper: its title, or the words of its first service where it has none. */
export function estimateHead({ made, patient, draft }: CompleteEstimate): EstimateHead {
  const { lines, serviceOn } = draft.question
  const reason = factWords[made.language].replacedBecause
  return {
    patient: { name: patientName(patient), bornOn: patient.bornOn, account: patient.account || null },
    mainService: draft.title || (lines[0]?.words ?? ''),
    scheduledOn: serviceOn,
    worked: { engineVersion: ENGINE_VERSION, asOf: draft.question.asOf },
    replaces: made.version > 1 ? { version: made.version - 1, reason } : null,
  }
}
