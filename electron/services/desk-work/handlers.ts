import { receiptGaps } from '../../../db/repositories/numbers.ts'
import type { Handlers } from '../../../shared/contract/contract.ts'
import type { dayCalls } from '../../../shared/contract/day.ts'
import { done } from '../../../shared/contract/errors.ts'
import type { handOffCalls } from '../../../shared/contract/hand-off.ts'
import type { ledgerCalls } from '../../../shared/contract/ledger.ts'
import type { reportCalls } from '../../../shared/contract/report.ts'
import type { workCalls } from '../../../shared/contract/work.ts'
import { closeDay, reopenDay } from '../day/close-day.ts'
import { dayState } from '../day/day-state.ts'
import type { Desk } from '../desk.ts'
import { getHandOff, recordFact } from '../hand-off/record-fact.ts'
import { saveAccount } from '../hand-off/save-account.ts'
import { checkLedger, ledgerState } from '../ledger/look-at-ledger.ts'
import { estimateAccuracy } from '../reports/accuracy.ts'
import { activity, activityOf } from '../reports/activity.ts'
import { aging } from '../reports/aging.ts'
import { complianceQueue } from '../reports/compliance.ts'
import { planStatement } from '../reports/plan-statement.ts'
import { printReport } from '../reports/print-report.ts'
import { qualityOfPlans } from '../reports/quality.ts'
import { relief } from '../reports/relief.ts'
import { creditBalances, dailyTotals, expected } from '../reports/reports.ts'
import { saveReport } from '../reports/save-report.ts'
import { assign } from './assign.ts'
import { listContacts } from './list-contacts.ts'
import { listToday } from './list-today.ts'
import { logContact } from './log-contact.ts'
import { markDone } from './mark-done.ts'
import { snooze } from './snooze.ts'
import { takeContactBack } from './take-contact-back.ts'

type WorkCall =
  | keyof typeof workCalls
  | keyof typeof handOffCalls
  | keyof typeof ledgerCalls
  | keyof typeof reportCalls
  | keyof typeof dayCalls

/** The calls about the day's work and the ledger as a whole. */
export function workHandlers(desk: Desk): Pick<Handlers, WorkCall> {
  return {
    'today.list': (_request, caller) => listToday(desk, caller),
    'today.snooze': (request, caller) => snooze(desk, request, caller),
    'today.assign': (request, caller) => assign(desk, request, caller),
    'today.done': (request, caller) => markDone(desk, request, caller),
    'promise.list': (request) => listContacts(desk, request),
    'promise.log': (request, caller) => logContact(desk, request, caller),
    'promise.takeBack': (request, caller) => takeContactBack(desk, request, caller),
    'handOff.get': (request) => getHandOff(desk, request),
    'handOff.record': (request, caller) => recordFact(desk, request, caller),
    'handOff.save': (request, caller) => saveAccount(desk, request, caller),
    'day.state': ({ on }) => done(dayState(desk.store.reader, on)),
    'day.close': (request, caller) => closeDay(desk, request, caller),
    'day.reopen': (request, caller) => reopenDay(desk, request, caller),
    'report.aging': ({ by }) => done(aging(desk, by)),
    'report.credits': () => done(creditBalances(desk)),
    'report.expectedCash': () => done(expected(desk)),
    'report.compliance': () => done(complianceQueue(desk)),
    'report.quality': () => done(qualityOfPlans(desk)),
    'report.dailyTotals': ({ from, to }) => done(dailyTotals(desk, from, to)),
    'report.accuracy': ({ from, to }) => done(estimateAccuracy(desk, from, to)),
    'report.relief': ({ from, to }) => done(relief(desk, from, to)),
    'report.activity': ({ from, to }) => done(activity(desk, from, to)),
    'report.activityOf': ({ personId, from, to }) => done(activityOf(desk, personId, from, to)),
    'report.print': (request, caller) => printReport(desk, request, caller),
    'report.save': (request, caller) => saveReport(desk, request, caller),
    'plan.statement': (request) => planStatement(desk, request),
    'ledger.gaps': () => done(receiptGaps(desk.store.reader)),
    'ledger.state': (request) => ledgerState(desk, request),
    'ledger.check': (_request, caller) => checkLedger(desk, caller),
  }
}
