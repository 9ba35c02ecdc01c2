/** What a list says of itself to a screen reader. */
export function gridRole(label: string, rows: number, activeId: string | null) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': rows + 1,
    'aria-activedescendant': activeId ?? undefined,
  } as const
}

export const HEADS_ROLE = { role: 'row' } as const

export function headRole(sorted: 'ascending' | 'descending' | undefined) {
  return { role: 'columnheader', 'aria-sort': sorted } as const
}

export function rowRole(isOn: boolean) {
  return { role: 'row', 'aria-selected': isOn } as const
}

export const CELL_ROLE = { role: 'gridcell' } as const
