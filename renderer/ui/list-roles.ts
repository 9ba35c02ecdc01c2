/** What a list says of itself to a screen reader. */
export function gridRole(label: string, rows: number, activeId: string | null, picksMany = false) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-activedescendant': activeId ?? undefined,
    'aria-multiselectable': picksMany || undefined,
  } as const
}

export const HEADS_ROLE = { role: 'row' } as const

export function headRole(sorted: 'ascending' | 'descending' | undefined) {
  return { role: 'columnheader', 'aria-sort': sorted } as const
}

/** `position` is its place in the list, the heads being 1; for lists that draw a part of their rows. */
export function rowRole(isSelected: boolean, position?: number) {
  return { role: 'row', 'aria-selected': isSelected, 'aria-rowindex': position } as const
}

export const CELL_ROLE = { role: 'gridcell' } as const
