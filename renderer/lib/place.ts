import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { CoverageId, DocumentId, EstimateId, PatientId, PlanId } from '../../shared/model/ids.ts'

/** Sections of a patient's page, in the order of their keys Alt+1 to Alt+8. */
export const PATIENT_SECTIONS = [
  'summary',
  'coverage',
  'estimates',
  'plans',
  'payments',
  'papers',
  'auths',
  'history',
] as const
export type PatientSection = (typeof PATIENT_SECTIONS)[number]

/** The good faith form of an estimate, or what became of it. */
export const ESTIMATE_PARTS = ['goodFaith', 'outcome'] as const
export type EstimatePart = (typeof ESTIMATE_PARTS)[number]

/** Where a window can be. Nothing about a person stands in a path: ids only. */
export type Place =
  | { readonly to: 'today' }
  /** Everything begun and not finished. */
  | { readonly to: 'tray' }
  /** The sheet at the end of a shift. */
  | { readonly to: 'handOver' }
  /** The calls and promises of a plan. */
  | { readonly to: 'calls'; readonly planId: PlanId }
  /** With `isAdding` the sheet of a new patient is open. */
  | { readonly to: 'patients'; readonly isAdding?: boolean }
  | { readonly to: 'patient'; readonly patientId: PatientId; readonly section?: PatientSection }
  /** Without a coverage id: a new coverage of this patient. */
  | { readonly to: 'coverage'; readonly patientId: PatientId; readonly coverageId: CoverageId | null }
  /** Authorizations of one patient, or of everybody for null. */
  | { readonly to: 'auths'; readonly patientId: PatientId | null; readonly isAdding?: boolean }
  /** Applications of a household for assistance. */
  | { readonly to: 'assistance'; readonly patientId: PatientId }
  /** Plans that were refused to a patient. */
  | { readonly to: 'refusals'; readonly patientId: PatientId }
  | { readonly to: 'estimates' }
  /** Without a part its board: services and columns. */
  | { readonly to: 'estimate'; readonly estimateId: EstimateId; readonly part?: EstimatePart }
  | { readonly to: 'plans' }
  /** With `reversing`, the id of a receipt, its reversal is open. */
  | { readonly to: 'plan'; readonly planId: PlanId; readonly paying?: boolean; readonly reversing?: string }
  /** The plan designer, from a column of an estimate or from nothing but the person. */
  | {
      readonly to: 'newPlan'
      readonly patientId: PatientId
      readonly estimateId: EstimateId | null
      readonly routeId: string | null
    }
  | { readonly to: 'papers'; readonly documentId: DocumentId | null }
  | { readonly to: 'ledger' }
  | { readonly to: 'closeDay'; readonly on: PlainDate }
  | { readonly to: 'reports'; readonly report: ReportName }
  /** The statement of a plan. */
  | { readonly to: 'statement'; readonly planId: PlanId }
  | { readonly to: 'backups' }
  /** A new recovery code, on its way to paper. */
  | { readonly to: 'newCode' }
  /** A new key for all records, with its code. */
  | { readonly to: 'newKey' }
  | { readonly to: 'fees' }
  | { readonly to: 'setup'; readonly section: SetupSection }
  /** One's own password, PINs and second factor. */
  | { readonly to: 'account' }
  | { readonly to: 'approvals' }
  /** With a patient: all rows about that record. */
  | { readonly to: 'audit'; readonly patientId?: PatientId }

export const SETUP_SECTIONS = ['clinic', 'people', 'plans', 'prices'] as const
export type SetupSection = (typeof SETUP_SECTIONS)[number]

/** The reports in the order of their keys. */
export const REPORTS = [
  'aging',
  'expectedCash',
  'dailyTotals',
  'credits',
  'compliance',
  'quality',
  'debits',
  'accuracy',
  'relief',
  'activity',
] as const
export type ReportName = (typeof REPORTS)[number]

/** The path of a place in the window's memory. */
export function pathOf(place: Place): string {
  switch (place.to) {
    case 'patients':
      return place.isAdding ? '/patients/new' : '/patients'
    case 'patient':
      return `/patients/${place.patientId}/${place.section ?? 'summary'}`
    case 'coverage':
      return `/patients/${place.patientId}/coverage/${place.coverageId ?? 'new'}`
    case 'auths':
      return place.patientId === null ? '/auths' : `/auths/${place.patientId}/${place.isAdding ? 'new' : 'list'}`
    case 'assistance':
      return `/assistance/${place.patientId}`
    case 'refusals':
      return `/refusals/${place.patientId}`
    case 'estimate':
      return `/estimates/${place.estimateId}/${place.part ?? 'board'}`
    case 'plan':
      if (place.reversing !== undefined) return `/plans/${place.planId}/reverse/${place.reversing}`
      return `/plans/${place.planId}/${place.paying ? 'payment' : 'schedule'}`
    case 'calls':
    case 'statement':
      return `/${place.to}/${place.planId}`
    case 'closeDay':
      return `/close/${place.on}`
    case 'reports':
      return `/reports/${place.report}`
    case 'newPlan':
      return `/plans/new/${place.patientId}/${place.estimateId ?? '-'}/${place.routeId ?? '-'}`
    case 'audit':
      return place.patientId === undefined ? '/audit' : `/audit/${place.patientId}`
    case 'papers':
      return place.documentId === null ? '/papers' : `/papers/${place.documentId}`
    case 'setup':
      return `/setup/${place.section}`
    default:
      return `/${place.to}`
  }
}

/** The open work that a place belongs to: one tab per record. Null for lists, which are no tabs. */
export function recordOf(place: Place): string | null {
  switch (place.to) {
    case 'patient':
    case 'coverage':
    case 'assistance':
    case 'refusals':
      return `patient:${place.patientId}`
    case 'auths':
      return place.patientId === null ? null : `patient:${place.patientId}`
    case 'estimate':
      return `estimate:${place.estimateId}`
    case 'plan':
    case 'calls':
    case 'statement':
      return `plan:${place.planId}`
    case 'newPlan':
      return `newPlan:${place.patientId}:${place.estimateId ?? '-'}:${place.routeId ?? '-'}`
    default:
      return null
  }
}
