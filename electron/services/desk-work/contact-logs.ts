import type { Reader } from '../../../db/connection.ts'
import * as contacts from '../../../db/repositories/contacts.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { ContactLog } from '../../../shared/model/work.ts'
import { contactLog } from './promise-states.ts'

const EMPTY: ContactLog = { lines: [], brokenPromises: 0, askSupervisor: false }

/** The logs of these plans with their promises as they stand on a day; a plan without contacts has an empty one. */
export function contactLogs(reader: Reader, planIds: readonly PlanId[], on: PlainDate): (planId: PlanId) => ContactLog {
  const stored = contacts.listOfPlans(reader, planIds)
  const withPromise = [...stored].filter(([, log]) => log.some(({ promisedOn }) => promisedOn !== null))
  const money = receipts.listOfPlans(
    reader,
    withPromise.map(([planId]) => planId),
  )
  const logs = new Map(
    [...stored].map(([planId, log]) => {
      const posted = (money.get(planId) ?? []).map(({ receipt }) => receipt)
      return [planId, contactLog(log, posted, on)]
    }),
  )
  return (planId) => logs.get(planId) ?? EMPTY
}
