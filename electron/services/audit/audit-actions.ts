import { FAILED_SIGN_INS } from '../../../db/repositories/access-counts.ts'
import type { AuditKind } from '../../../shared/contract/audit.ts'

/** Which calls belong to a kind: whole nouns, or calls by their full name. */
export const ACTIONS_OF_KIND: Readonly<Record<AuditKind, readonly string[]>> = {
  failedSignIns: FAILED_SIGN_INS,
  signIn: ['session', 'recovery.signIn', 'account', 'factor'],
  people: ['person', 'setup'],
  patients: [
    'clipboard',
    'patient',
    'number',
    'patientNote',
    'contactWish',
    'relatedPerson',
    'coverage',
    'eligibility',
    'estimate',
    'authorization',
    'determination',
    'planRefusal',
    'patientView',
    'goodFaith',
    'tray',
  ],
  money: ['plan', 'planFee', 'autopay', 'payment', 'credit', 'promise', 'handOff', 'day', 'ledger', 'report'],
  papers: ['paper', 'printQueue'],
  approvals: ['approval', 'emergency', 'audit'],
  settings: ['clinic', 'desk', 'guide', 'fee', 'policy', 'schedule', 'stationery', 'printer', 'chartFolder'],
  keeping: ['backup', 'restore', 'recovery', 'export', 'key', 'retire'],
}
