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
  'undisclosed',
  'overPlanned',
  'closed',
] as const
export type PlanFilter = (typeof PLAN_FILTERS)[number]

/** The columns of the plans board by state. */
export const PLAN_STATES = ['late', 'due', 'onTime', 'toSign', 'paused', 'ended'] as const
export type PlanStateColumn = (typeof PLAN_STATES)[number]

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
    undisclosed: 'Needs disclosure',
    overPlanned: 'Over-planned',
    closed: 'Closed',
  } satisfies Readonly<Record<PlanFilter, string>>,
  key: 'Which plans',
  guarantor: 'Pays',
  each: 'Next payment',
  contact: 'Last contact',
  owner: 'Owner',
  never: 'never',
  paidOf: (paid: Cents, of: Cents) => `${shownMoney(paid)} of ${shownMoney(of)} paid`,
  none: 'No plan is like this.',
  where: (at: number, all: number, late: Cents, left: Cents) =>
    `Row ${at} of ${all} · ${shownMoney(late)} late · ${shownMoney(left)} left`,
  overPlanned: 'Over-planned',
  state: {
    late: 'Late',
    due: 'Due',
    onTime: 'On time',
    toSign: 'To be signed',
    paused: 'Paused',
    ended: 'Ended',
  } satisfies Readonly<Record<PlanStateColumn, string>>,
  sumOf: { late: 'late', left: 'left', paid: 'paid' },
  moreOfState: (count: number) => `${count.toLocaleString('en-US')} more. The search box brings them near.`,
  byState: 'By state',
  asList: 'As a list',
  whereInState: (at: number, all: number, state: PlanStateColumn) =>
    `${planBoardWords.state[state]}: row ${at} of ${all}`,
} as const
