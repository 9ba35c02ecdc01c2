import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'

/** The filters of the plans board in the order of their keys. */
export const PLAN_FILTERS = [
  'open',
  'toSign',
  'late1',
  'late31',
  'late61',
  'late91',
  'broken',
  'paused',
  'ending',
  'overPlanned',
  'closed',
] as const
export type PlanFilter = (typeof PLAN_FILTERS)[number]

/** Words of the plans board. */
export const planBoardWords = {
  filters: 'Which plans',
  aging: 'Late by contract date',
  other: 'Look into',
  filter: {
    open: 'All open plans',
    toSign: 'To be signed',
    late1: '1–30 days late',
    late31: '31–60 days late',
    late61: '61–90 days late',
    late91: 'Over 90 days late',
    broken: 'Broken promises',
    paused: 'Paused',
    ending: 'Ending this month',
    overPlanned: 'Over-planned',
    closed: 'Closed',
  } satisfies Readonly<Record<PlanFilter, string>>,
  key: 'Which plans',
  guarantor: 'Pays',
  each: 'Next payment',
  contact: 'Last contact',
  never: 'never',
  paidOf: (paid: Cents, of: Cents) => `${shownMoney(paid)} of ${shownMoney(of)} paid`,
  none: 'No plan is like this.',
  where: (at: number, all: number, late: Cents, left: Cents) =>
    `Row ${at} of ${all} · ${shownMoney(late)} late · ${shownMoney(left)} left`,
  paused: 'Paused',
  overPlanned: 'Over-planned',
} as const
