import type { WorkGroup, WorkList, WorkRow } from '../../../shared/model/work.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'

/** What the list shows: everything, one group, or what waits for later. */
export type WorkChoice = 'all' | WorkGroup | Later

/** What is not to do now: what comes, what was put off, what was called done. */
export const LATER = ['coming', 'snoozed', 'done'] as const
export type Later = (typeof LATER)[number]

/** A part of the list with its head. */
export interface WorkSection {
  readonly group: WorkGroup | Later
  readonly rows: readonly WorkRow[]
  readonly total: Cents
}

/** The sections of a choice; one that has become empty shows everything again. */
export function sectionsOf(list: WorkList, choice: WorkChoice): readonly WorkSection[] {
  if (isLater(choice)) return laterOf(list, choice)
  const own = list.groups.filter(({ group }) => group === choice)
  return choice === 'all' || own.length === 0 ? list.groups : own
}

/** The choices that can be made now, in the order of the keys 1 to 9: everything first, then each group that has rows. */
export function choicesOf(list: WorkList): readonly WorkChoice[] {
  return ['all', ...list.groups.map(({ group }) => group)]
}

/** How many rows a choice has. */
export function countOf(list: WorkList, choice: WorkChoice): number {
  if (isLater(choice)) return rowsLater(list, choice).length
  const groups = choice === 'all' ? list.groups : list.groups.filter(({ group }) => group === choice)
  return groups.reduce((sum, { rows }) => sum + rows.length, 0)
}

function isLater(choice: WorkChoice): choice is Later {
  return LATER.some((one) => one === choice)
}

function rowsLater({ coming, snoozed, doneRows }: WorkList, choice: Later): readonly WorkRow[] {
  return { coming, snoozed, done: doneRows }[choice]
}

function laterOf(list: WorkList, group: Later): readonly WorkSection[] {
  const rows = rowsLater(list, group)
  const amounts = rows.map(({ amount }) => amount).filter((amount) => amount !== null)
  return rows.length === 0 ? [] : [{ group, rows, total: sumCents(amounts) }]
}
