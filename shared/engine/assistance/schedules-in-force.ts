import type { PlainDate } from '../../dates/plain-date.ts'
import type { KeptSchedule, ScheduleTerms } from '../../model/clinic-schedule.ts'

/**
 * Which of the clinic's schedules hold on a day, each in one edition: the one that began last, and of those that
 * began on the same day the newest. None of a schedule that has not begun, or has ended.
 * Source: coverage specification, section 7: a clinic adopts new guidelines on its own policy date.
 */
export function schedulesOn(all: readonly KeptSchedule[], on: PlainDate): readonly KeptSchedule[] {
  const held = new Map<string, KeptSchedule>()
  for (const one of all) {
    const before = held.get(one.id)
    if (one.effectiveFrom <= on && (before === undefined || isLater(one, before))) held.set(one.id, one)
  }
  return [...held.values()].filter(({ effectiveTo }) => effectiveTo === null || on <= effectiveTo)
}

function isLater(one: KeptSchedule, other: KeptSchedule): boolean {
  if (one.effectiveFrom !== other.effectiveFrom) return one.effectiveFrom > other.effectiveFrom
  return one.edition > other.edition
}

/** The schedules of one kind among some. */
export function ofKind(all: readonly KeptSchedule[], kind: ScheduleTerms['kind']): readonly KeptSchedule[] {
  return all.filter(({ terms }) => terms.kind === kind)
}

/** The contract steps of a payer among some; payers are the same by their name, whatever its capitals. */
export function contractOf(all: readonly KeptSchedule[], payerName: string): KeptSchedule | null {
  const wanted = payerName.trim().toLowerCase()
  const isOf = ({ terms }: KeptSchedule) => terms.kind === 'contract' && terms.payerName.trim().toLowerCase() === wanted
  return all.find(isOf) ?? null
}
