import type { auditCalls } from '../../../shared/contract/audit.ts'
import type { Handlers } from '../../../shared/contract/contract.ts'
import type { Desk } from '../desk.ts'
import { lookAtAccess, printAccess } from './access-report.ts'
import { auditPeople, findAudit } from './find-audit.ts'
import { printAudit, saveAudit } from './hand-out-audit.ts'
import { beginEmergency, reviewAudit, reviewEmergency, reviewStanding } from './review-audit.ts'

/** One function for each call about the audit trail and emergencies. */
export function auditHandlers(desk: Desk): Pick<Handlers, keyof typeof auditCalls> {
  return {
    'audit.find': (request, caller) => findAudit(desk, request, caller),
    'audit.save': (request, caller) => saveAudit(desk, request, caller),
    'audit.print': (request, caller) => printAudit(desk, request, caller),
    'audit.access': (request, caller) => lookAtAccess(desk, request, caller),
    'audit.printAccess': (request, caller) => printAccess(desk, request, caller),
    'audit.people': () => auditPeople(desk),
    'audit.standing': (_request, caller) => reviewStanding(desk, caller),
    'audit.review': (request, caller) => reviewAudit(desk, request, caller),
    'emergency.begin': (request, caller) => beginEmergency(desk, request, caller),
    'emergency.review': (request, caller) => reviewEmergency(desk, request, caller),
  }
}
