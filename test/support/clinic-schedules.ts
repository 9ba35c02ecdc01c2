import { plainDate } from '../../shared/dates/plain-date.ts'
import type { ClinicSchedule, KeptSchedule, ScheduleTerms, TermsOf } from '../../shared/model/clinic-schedule.ts'
import { known, NONE } from '../../shared/model/fact.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'

/** A health center's schedule: $20 up to the guideline, then shares of the charge up to twice of it. */
export const SLIDING_TERMS: TermsOf<'sliding'> = {
  kind: 'sliding',
  region: 'contiguous',
  guidelineYear: 2026,
  classes: [
    { upTo: percent(100), pays: { kind: 'fee', amount: cents(2_000) } },
    { upTo: percent(133), pays: { kind: 'share', rate: percent(25) } },
    { upTo: percent(167), pays: { kind: 'share', rate: percent(50) } },
    { upTo: percent(200), pays: { kind: 'share', rate: percent(75) } },
  ],
}

export const MEMBERSHIP_TERMS: TermsOf<'membership'> = {
  kind: 'membership',
  monthlyFee: known(cents(8_000)),
  joiningFee: NONE,
  months: 12,
  memberOff: percent(30),
  included: 'Two office visits a year',
}

/** A schedule with its name and first day. */
export function aSchedule(terms: ScheduleTerms, over: Partial<ClinicSchedule> = {}): ClinicSchedule {
  return {
    name: 'Our schedule',
    effectiveFrom: plainDate('2026-02-01'),
    effectiveTo: null,
    terms,
    ...over,
  }
}

/** The same as an edition that was kept. */
export function keptSchedule(terms: ScheduleTerms, over: Partial<KeptSchedule> = {}): KeptSchedule {
  return { ...aSchedule(terms), id: 'S1', edition: 1, ...over }
}
