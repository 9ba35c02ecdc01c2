import type { WorkGroup, WorkList, WorkRow } from '../../../shared/model/work.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'

/** What the list shows: everything, one group, or what waits for later. */
export type WorkChoice = 'all' | WorkGroup | 'coming' | 'snoozed'

/** A part of the list with its head. */
export interface WorkSection {
  readonly group: WorkGroup | 'coming' | 'snoozed'
  readonly rows: readonly WorkRow[]
  readonly total: Cents
}

/** The sections of a choice; one that has become empty shows everything again. */
export function sectionsOf(list: WorkList, choice: WorkChoice): readonly WorkSection[] {
  if (choice === 'coming' || choice === 'snoozed') return laterOf(list, choice)
  const own = list.groups.filter(({ group }) => group === choice)
  return choice === 'all' || own.length === 0 ? list.groups : own
}

/** The choices that can be made now, in the order of the keys 1 to 9: everything first, then each group that has rows. */
export function choicesOf(list: WorkList): readonly WorkChoice[] {
  return ['all', ...list.groups.map(({ group }) => group)]
}

/** How many rows a choice has. */
export function countOf(list: WorkList, choice: WorkChoice): number {
  if (choice === 'coming') return list.coming.length
  if (choice === 'snoozed') return list.snoozed.length
  const groups = choice === 'all' ? list.groups : list.groups.filter(({ group }) => group === choice)
  return groups.reduce((sum, { rows }) => sum + rows.length, 0)
}

function laterOf(list: WorkList, group: 'coming' | 'snoozed'): readonly WorkSection[] {
  const rows = list[group]
  const amounts = rows.map(({ amount }) => amount).filter((amount) => amount !== null)
  return rows.length === 0 ? [] : [{ group, rows, total: sumCents(amounts) }]
}
