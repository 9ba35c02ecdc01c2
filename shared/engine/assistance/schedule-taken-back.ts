import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import type { ClinicSchedule, KeptSchedule } from '../../model/clinic-schedule.ts'
import { schedulesOn } from './schedules-in-force.ts'

/** Does an edition hold on no day at all? Its last day lies before its first: so an edition is taken back. */
export function holdsNever({
  effectiveFrom,
  effectiveTo,
}: Pick<ClinicSchedule, 'effectiveFrom' | 'effectiveTo'>): boolean {
  return effectiveTo !== null && effectiveTo < effectiveFrom
}

/**
 * What has to be kept, as further editions, so that a schedule decides on every day what it did before some editions were
 * added. Takes the editions from before (none for a schedule that was new), and all of them now, the oldest first. Where
 * nothing held, the further edition holds on no day. Gives nothing where all is as before.
 * Source: screens, section 4.3; editions that were kept never change.
 */
export function schedulesAsBefore(
  before: readonly KeptSchedule[],
  now: readonly KeptSchedule[],
): readonly ClinicSchedule[] {
  const added = now.filter(({ edition }) => !before.some((one) => one.edition === edition))
  const [first] = added
  if (first === undefined) return []
  return [...new Set(added.map(({ effectiveFrom }) => effectiveFrom))].flatMap((from) => {
    const wanted = asBefore(before, first, from)
    const newest = now.findLast(({ effectiveFrom }) => effectiveFrom === from)
    return newest !== undefined && isSame(wanted, contentOf(newest)) ? [] : [wanted]
  })
}

function asBefore(before: readonly KeptSchedule[], added: KeptSchedule, from: PlainDate): ClinicSchedule {
  const [held] = schedulesOn(before, from)
  if (held !== undefined) return { ...contentOf(held), effectiveFrom: from }
  return { ...contentOf(before.at(-1) ?? added), effectiveFrom: from, effectiveTo: addDays(from, -1) }
}

function contentOf({ name, effectiveFrom, effectiveTo, terms }: KeptSchedule): ClinicSchedule {
  return { name, effectiveFrom, effectiveTo, terms }
}

function isSame(one: ClinicSchedule, other: ClinicSchedule): boolean {
  if (holdsNever(one) && holdsNever(other)) return true
  return JSON.stringify(one) === JSON.stringify(other)
}
