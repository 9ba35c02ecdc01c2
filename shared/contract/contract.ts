import type { z } from 'zod'
import type { Person } from '../model/clinic.ts'
import type { PersonId } from '../model/ids.ts'
import { approvalCalls } from './approvals.ts'
import { auditCalls } from './audit.ts'
import { authorizationCalls } from './authorization.ts'
import { autopayCalls } from './autopay.ts'
import { backupCalls } from './backup.ts'
import type { CallEntry } from './call.ts'
import { chartCalls } from './chart.ts'
import { clipboardCalls } from './clipboard.ts'
import { contactWishCalls } from './contact-wish.ts'
import { coverageCardCalls } from './coverage-card.ts'
import { dayCalls } from './day.ts'
import { determinationCalls } from './determination.ts'
import { eligibilityCalls } from './eligibility.ts'
import type { Answer } from './errors.ts'
import { estimateCalls } from './estimate.ts'
import { guideCalls } from './guide.ts'
import { handOffCalls } from './hand-off.ts'
import { keyCalls } from './key.ts'
import { ledgerCalls } from './ledger.ts'
import { numberCalls } from './numbers.ts'
import { paperCalls } from './paper.ts'
import { patientCalls } from './patient.ts'
import { patientNoteCalls } from './patient-note.ts'
import { patientViewCalls } from './patient-view.ts'
import { peopleCalls } from './people.ts'
import { planCalls } from './plan.ts'
import { planChangeCalls } from './plan-changes.ts'
import { planFeeCalls } from './plan-fees.ts'
import { planRefusalCalls } from './plan-refusal.ts'
import { policyCalls } from './policy.ts'
import { priceImportCalls } from './price-import.ts'
import { printingCalls } from './printing.ts'
import { recoveryCalls } from './recovery.ts'
import { relatedPersonCalls } from './related-person.ts'
import { reportCalls } from './report.ts'
import { restoreCalls } from './restore.ts'
import { sampleCalls } from './sample.ts'
import { scheduleCalls } from './schedule.ts'
import { sessionCalls } from './session.ts'
import { settingCalls } from './setting.ts'
import { trayCalls } from './tray.ts'
import { windowCalls } from './window.ts'
import { workCalls } from './work.ts'

/** Everything that a window may ask of the main process. A call without an entry here does not exist. */
export const contract = {
  ...sessionCalls,
  ...peopleCalls,
  ...approvalCalls,
  ...auditCalls,
  ...recoveryCalls,
  ...restoreCalls,
  ...backupCalls,
  ...keyCalls,
  ...patientCalls,
  ...numberCalls,
  ...patientNoteCalls,
  ...contactWishCalls,
  ...relatedPersonCalls,
  ...coverageCardCalls,
  ...eligibilityCalls,
  ...authorizationCalls,
  ...determinationCalls,
  ...estimateCalls,
  ...priceImportCalls,
  ...sampleCalls,
  ...planCalls,
  ...planFeeCalls,
  ...planRefusalCalls,
  ...autopayCalls,
  ...planChangeCalls,
  ...policyCalls,
  ...handOffCalls,
  ...scheduleCalls,
  ...workCalls,
  ...trayCalls,
  ...settingCalls,
  ...ledgerCalls,
  ...reportCalls,
  ...dayCalls,
  ...paperCalls,
  ...printingCalls,
  ...chartCalls,
  ...clipboardCalls,
  ...guideCalls,
  ...patientViewCalls,
  ...windowCalls,
} as const satisfies Readonly<Record<string, CallEntry>>

export type Call = keyof typeof contract
export type Sent<C extends Call> = z.input<(typeof contract)[C]['takes']>
export type Received<C extends Call> = z.output<(typeof contract)[C]['takes']>
export type Given<C extends Call> = z.output<(typeof contract)[C]['gives']>

/** What a window holds: the same calls, each answering later and never throwing. */
export type Client = { readonly [C in Call]: (request: Sent<C>) => Promise<Answer<Given<C>>> }

/** Who is asking, as main knows it; a window never says so itself. */
export interface Caller {
  /** Null while nobody is signed in. */
  readonly person: Person | null
  /** A supervisor approved exactly this request: which one, under which act it is used up, and who did. */
  readonly approved?: { readonly requestId: string; readonly useId: string; readonly by: PersonId }
}

/** What the main process must supply: one function per call, given the parsed request and who asks. */
export type Handlers = {
  readonly [C in Call]: (request: Received<C>, caller: Caller) => Answer<Given<C>> | Promise<Answer<Given<C>>>
}
