import * as schedules from '../../db/repositories/clinic-schedules.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { type ScheduleFindingCode, scheduleFindings } from '../../shared/engine/assistance/schedule-findings.ts'
import type { ClinicSchedule, KeptSchedule } from '../../shared/model/clinic-schedule.ts'
import { slidingFeeSchedule } from '../../shared/rules/assistance/sliding-fee-schedule.ts'
import { valueOn } from '../../shared/rules/parameter.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** Every edition of the clinic's own schedules of prices and help. */
export function listSchedules(desk: Desk): Answer<readonly KeptSchedule[]> {
  return done(schedules.list(desk.store.reader))
}

/**
 * Keeps a new schedule, or the next edition of one; columns that were made from an older one keep what it said.
 * Refused for a schedule that there is not, for one of another kind (a schedule keeps deciding the same thing), and for
 * discounts that break the rules of health centers where the clinic said that these bind it.
 * Source: 42 CFR 51c.303(f); coverage specification, section 8.2.
 */
export function saveSchedule(
  desk: Desk,
  { scheduleId, schedule }: Received<'schedule.save'>,
  caller: Caller,
): Answer<readonly KeptSchedule[]> {
  const card = cardNumberRefusal({ name: schedule.name })
  if (card) return card
  const finding = againstRules(schedule)
  if (finding !== null) return refused('SCHEDULE_AGAINST_RULES', { finding })
  return desk.store.writer.transaction((tx): Answer<readonly KeptSchedule[]> => {
    const editions = schedules.list(tx).filter(({ id }) => id === scheduleId)
    const newest = editions.at(-1)
    if (scheduleId !== null && newest?.terms.kind !== schedule.terms.kind) return refused('NOT_FOUND')
    const id = scheduleId ?? desk.newId()
    const edition = (newest?.edition ?? 0) + 1
    schedules.add(tx, { ...schedule, id, edition }, signedIn(caller).id, desk.now())
    const after = { kind: schedule.terms.kind, edition, effectiveFrom: schedule.effectiveFrom }
    recordAct(desk, tx, caller, { action: 'schedule.save', kind: 'clinic', id, after })
    return done(schedules.list(tx))
  })
}

/** The first rule of health centers that a schedule breaks on its first day; null where none binds the clinic. */
function againstRules({ terms, effectiveFrom }: ClinicSchedule): ScheduleFindingCode | null {
  const rule = valueOn(slidingFeeSchedule, effectiveFrom)
  if (terms.kind !== 'sliding' || terms.isHealthCenter !== true || rule === null) return null
  return scheduleFindings(terms.classes, rule)[0]?.code ?? null
}
