import type { Handlers } from '../../../shared/contract/contract.ts'
import type { ledgerCalls } from '../../../shared/contract/ledger.ts'
import type { workCalls } from '../../../shared/contract/work.ts'
import type { Desk } from '../desk.ts'
import { checkLedger, ledgerState } from '../ledger/look-at-ledger.ts'
import { listContacts } from './list-contacts.ts'
import { listToday } from './list-today.ts'
import { logContact } from './log-contact.ts'
import { snooze } from './snooze.ts'

type WorkCall = keyof typeof workCalls | keyof typeof ledgerCalls

/** The calls about the day's work and the ledger as a whole. */
export function workHandlers(desk: Desk): Pick<Handlers, WorkCall> {
  return {
    'today.list': (_request, caller) => listToday(desk, caller),
    'today.snooze': (request, caller) => snooze(desk, request, caller),
    'promise.list': (request) => listContacts(desk, request),
    'promise.log': (request, caller) => logContact(desk, request, caller),
    'ledger.state': (request) => ledgerState(desk, request),
    'ledger.check': (_request, caller) => checkLedger(desk, caller),
  }
}
