import type { BackupCall } from '../../shared/contract/backup.ts'
import type { Handlers } from '../../shared/contract/contract.ts'
import type { KeyCall } from '../../shared/contract/key.ts'
import type { patientViewCalls } from '../../shared/contract/patient-view.ts'
import type { PeopleCall } from '../../shared/contract/people.ts'
import type { RecoveryCall } from '../../shared/contract/recovery.ts'
import type { RestoreCall } from '../../shared/contract/restore.ts'
import type { SampleCall } from '../../shared/contract/sample.ts'
import type { windowCalls } from '../../shared/contract/window.ts'
import { approvalHandlers } from './approvals/approval-handlers.ts'
import { assistanceHandlers } from './assistance/assistance-handlers.ts'
import { auditHandlers } from './audit/audit-handlers.ts'
import { authorizationHandlers } from './authorizations/authorization-handlers.ts'
import { autopayHandlers } from './autopay/autopay-handlers.ts'
import { compareEstimate, estimateOutcome } from './compare-estimate.ts'
import { copyText } from './copy-text.ts'
import { coverageCardHandlers } from './coverage-cards/card-pictures.ts'
import { createPlan } from './create-plan.ts'
import type { Desk } from './desk.ts'
import { workHandlers } from './desk-work/handlers.ts'
import { eligibilityHandlers } from './eligibility/eligibility-handlers.ts'
import { getClinic } from './get-clinic.ts'
import { getEstimate } from './get-estimate.ts'
import { getPaper } from './get-paper.ts'
import { getPlan } from './get-plan.ts'
import { issueEstimate } from './issue-estimate.ts'
import { listEstimates } from './list-estimates.ts'
import { listPapers } from './list-papers.ts'
import { listPeople } from './list-people.ts'
import { listPlans } from './list-plans.ts'
import { listPromised } from './list-promised.ts'
import { moneyHandlers } from './money-handlers.ts'
import { chartHandlers } from './papers/chart-handlers.ts'
import { paperHandlers } from './papers/paper-handlers.ts'
import { printingHandlers } from './papers/printing-handlers.ts'
import { patientHandlers } from './patient-handlers.ts'
import { patientNoteHandlers } from './patient-notes.ts'
import { listVersions } from './plan-changes/list-versions.ts'
import { previewBalance } from './plan-changes/preview-balance.ts'
import { previewChange } from './plan-changes/preview-change.ts'
import { offerSettlement } from './plan-ends/offer-settlement.ts'
import { payOffQuote } from './plan-ends/pay-off-quote.ts'
import { feeHandlers } from './plan-fees/fee-handlers.ts'
import { getPolicies, rulesHistory, savePolicy } from './plan-policies.ts'
import { priceHandlers } from './prices/price-handlers.ts'
import { printCard } from './print-card.ts'
import { printGuide } from './print-guide.ts'
import { printPaper } from './print-paper.ts'
import { reachHandlers } from './reach-handlers.ts'
import { saveClinic } from './save-clinic.ts'
import { saveEstimateDraft } from './save-estimate-draft.ts'
import { savePack } from './save-pack.ts'
import { savePaper } from './save-paper.ts'
import { signPlan } from './sign-plan.ts'
import { startEstimate } from './start-estimate.ts'
import { trayHandlers } from './tray/tray-handlers.ts'

/** Calls about keys, copies and the way back. */
export type KeepingCall = RecoveryCall | RestoreCall | BackupCall | KeyCall

/** Calls about the windows: the one turned to the patient, the size of the desk's own, and which clinic it shows. */
export type ScreenCall = keyof typeof patientViewCalls | keyof typeof windowCalls | SampleCall

/** Calls that open and close the clinic and its people's locks: made beside the vault, which no service sees. */
export type VaultCall =
  | 'app.status'
  | 'setup.create'
  | 'session.signIn'
  | 'session.lock'
  | 'session.clockRight'
  | 'person.add'
  | KeepingCall
  | PeopleCall
  | ScreenCall

/** One function for each call that works on an open clinic. */
export function deskHandlers(desk: Desk): Omit<Handlers, VaultCall> {
  return {
    ...workHandlers(desk),
    ...trayHandlers(desk),
    ...authorizationHandlers(desk),
    ...assistanceHandlers(desk),
    ...patientHandlers(desk),
    ...patientNoteHandlers(desk),
    ...reachHandlers(desk),
    ...moneyHandlers(desk),
    ...feeHandlers(desk),
    ...autopayHandlers(desk),
    ...priceHandlers(desk),
    ...approvalHandlers(desk),
    ...auditHandlers(desk),
    ...coverageCardHandlers(desk),
    ...eligibilityHandlers(desk),
    'person.list': () => listPeople(desk),
    'guide.print': (_request, caller) => printGuide(desk, caller),
    'guide.printCard': (request, caller) => printCard(desk, request, caller),
    'clipboard.copy': (request, caller) => copyText(desk, request, caller),
    'estimate.list': (request) => listEstimates(desk, request),
    'estimate.start': (request, caller) => startEstimate(desk, request, caller),
    'estimate.get': (request, caller) => getEstimate(desk, request, caller),
    'estimate.saveDraft': (request) => saveEstimateDraft(desk, request),
    'estimate.issue': (request, caller) => issueEstimate(desk, request, caller),
    'estimate.outcome': (request) => estimateOutcome(desk, request),
    'estimate.compare': (request, caller) => compareEstimate(desk, request, caller),
    'plan.list': (request) => listPlans(desk, request),
    'plan.get': (request, caller) => getPlan(desk, request, caller),
    'plan.promised': (request) => listPromised(desk, request),
    'plan.create': (request, caller) => createPlan(desk, request, caller),
    'plan.sign': (request, caller) => signPlan(desk, request, caller),
    'plan.preview': (request) => previewChange(desk, request),
    'plan.versions': (request, caller) => listVersions(desk, request, caller),
    'plan.previewBalance': (request) => previewBalance(desk, request),
    'plan.payOffQuote': (request, caller) => payOffQuote(desk, request, caller),
    'plan.offerSettlement': (request, caller) => offerSettlement(desk, request, caller),
    'policy.get': () => getPolicies(desk),
    'policy.history': () => rulesHistory(desk),
    'policy.save': (request, caller) => savePolicy(desk, request, caller),
    'policy.savePack': (request, caller) => savePack(desk, request, caller),
    'paper.list': (request) => listPapers(desk, request),
    'paper.get': (request, caller) => getPaper(desk, request, caller),
    'paper.save': (request, caller) => savePaper(desk, request, caller),
    'paper.print': (request, caller) => printPaper(desk, request, caller),
    ...paperHandlers(desk),
    ...printingHandlers(desk),
    ...chartHandlers(desk),
    'clinic.get': () => getClinic(desk),
    'clinic.save': (request, caller) => saveClinic(desk, request, caller),
  }
}
