import type { Writer } from '../../../db/connection.ts'
import * as dayCloses from '../../../db/repositories/day-closes.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import type { ClosedDay, DayState } from '../../../shared/contract/day.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import { dayRefusals } from '../../../shared/text/screens-day.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { dayState, methodsOn } from './day-state.ts'

/**
 * Closes a day with what was counted, and writes down where the ledger and the trail end. Refused for a day to come, one
 * that is closed, a method that nobody counted, a float that is more than the drawer can hold, and a difference without a reason. A
 * proven copy is made afterwards; the day stays closed where it cannot be. Source: user journey J12.
 */
export async function closeDay(desk: Desk, request: Received<'day.close'>, caller: Caller): Promise<Answer<ClosedDay>> {
  const card = cardNumberRefusal({ explanation: request.explanation })
  const closed = card ?? desk.store.writer.transaction((tx) => close(desk, tx, request, caller))
  return closed.ok ? done({ ...closed.value, copy: await copyOfTheDay(desk) }) : closed
}

async function copyOfTheDay({ backUpNow }: Desk): Promise<ClosedDay['copy']> {
  if (backUpNow === undefined) return 'none'
  return (await backUpNow()) === null ? 'proven' : 'failed'
}

/** Opens a closed day again, with a reason; both acts stay. */
export function reopenDay(desk: Desk, { on, reason }: Received<'day.reopen'>, caller: Caller): Answer<DayState> {
  const card = cardNumberRefusal({ reason })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<DayState> => {
    if (!dayCloses.isClosed(tx, on)) return notNow('open')
    if (reason === '') return notNow('noReason')
    const by = signedIn(caller).id
    dayCloses.add(tx, { on, action: 'reopen', float: ZERO, reason, counts: [], at: desk.now(), by })
    recordAct(desk, tx, caller, { action: 'day.reopen', kind: 'day', id: on })
    return done(dayState(tx, on))
  })
}

/** The refusal of money that is dated on a closed day; null while the day is open. */
export function closedDay(desk: Desk, on: PlainDate): Answer<never> | null {
  return dayCloses.isClosed(desk.store.reader, on) ? refused('DAY_CLOSED', { on }) : null
}

function close(desk: Desk, tx: Writer, request: Received<'day.close'>, caller: Caller): Answer<DayState> {
  const { on, float, counted, explanation } = request
  if (on > desk.today()) return notNow('future')
  if (dayCloses.isClosed(tx, on)) return notNow('closed')
  const counts = countsOf(methodsOn(tx, on, float), counted)
  if (counts === null) return notNow('uncounted')
  if (counts.some((each) => each.expected < 0)) return notNow('floatTooLarge')
  const isOff = counts.some((each) => each.counted !== each.expected)
  if (isOff && explanation === '') return notNow('unexplained')
  const by = signedIn(caller).id
  dayCloses.add(tx, { on, action: 'close', float, reason: explanation, counts, at: desk.now(), by })
  const after = Object.fromEntries(counts.map(({ method, counted: amount }) => [method, amount]))
  recordAct(desk, tx, caller, { action: 'day.close', kind: 'day', id: on, after: { float, ...after } })
  return done(dayState(tx, on))
}

/** Each method that took money or was counted; null when one that took money was not counted. */
function countsOf(
  methods: ReturnType<typeof methodsOn>,
  counted: Received<'day.close'>['counted'],
): readonly dayCloses.Count[] | null {
  if (methods.some(({ method }) => !counted.some((each) => each.method === method))) return null
  return counted.map(({ method, amount }) => ({
    method,
    expected: methods.find((each) => each.method === method)?.expected ?? ZERO,
    counted: amount,
  }))
}

function notNow(code: keyof typeof dayRefusals): Answer<never> {
  return refused('NOT_POSSIBLE', { code, reason: dayRefusals[code] })
}
