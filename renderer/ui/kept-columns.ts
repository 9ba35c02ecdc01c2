/** How a person keeps a column of a list. */
export interface KeptColumn {
  readonly id: string
  readonly isShown: boolean
  /** In pixels; null as the list gives it. */
  readonly width: number | null
}

export const NARROWEST = 48
export const WIDEST = 640

/**
 * The columns of a list as a person left them, from a text such as `number patient=160 !guarantor`: their order, which of
 * them are hidden, and their widths. The first column, by which a row is known, stays where it is and is always shown. A
 * column that the text does not name stands behind the one before it; one that the list no longer has is passed over.
 */
export function keptColumns(text: string, ids: readonly string[]): readonly KeptColumn[] {
  const named = text.split(' ').flatMap((word) => {
    const [, hidden, id = '', width] = /^(!?)([a-zA-Z0-9]+)(?:=(\d{1,4}))?$/.exec(word) ?? []
    return ids.includes(id) ? [{ id, isShown: hidden !== '!', width: width === undefined ? null : fitting(width) }] : []
  })
  const kept: KeptColumn[] = named.filter(({ id }, at) => named.findIndex((one) => one.id === id) === at)
  for (const [at, id] of ids.entries()) {
    if (kept.some((one) => one.id === id)) continue
    const before = kept.findIndex((one) => one.id === ids[at - 1])
    kept.splice(before + 1, 0, { id, isShown: true, width: null })
  }
  const first = kept.filter(({ id }) => id === ids[0]).map((one) => ({ ...one, isShown: true }))
  return [...first, ...kept.filter(({ id }) => id !== ids[0])]
}

function fitting(width: string): number {
  return Math.max(NARROWEST, Math.min(WIDEST, Number(width)))
}

/** The text that `keptColumns` reads; empty where the columns stand as the list gives them. */
export function textOfColumns(kept: readonly KeptColumn[], ids: readonly string[]): string {
  const isUntouched = kept.every(({ id, isShown, width }, at) => isShown && width === null && id === ids[at])
  if (isUntouched) return ''
  return kept
    .map(({ id, isShown, width }) => `${isShown ? '' : '!'}${id}${width === null ? '' : `=${width}`}`)
    .join(' ')
}

/** The columns with one of them changed. */
export function withColumn(
  kept: readonly KeptColumn[],
  id: string,
  change: Partial<Omit<KeptColumn, 'id'>>,
): readonly KeptColumn[] {
  return kept.map((one) => (one.id === id ? { ...one, ...change } : one))
}

/** The columns with one of them a place further left or right; nothing passes the first one. */
export function movedColumn(kept: readonly KeptColumn[], id: string, by: -1 | 1): readonly KeptColumn[] {
  const from = kept.findIndex((one) => one.id === id)
  const to = from + by
  const [one, other] = [kept[from], kept[to]]
  if (from < 1 || to < 1 || one === undefined || other === undefined) return kept
  return kept.map((each, at) => (at === from ? other : at === to ? one : each))
}

/** What was done to a column, for the words of its way back. */
export interface ColumnChange {
  readonly what: 'hidden' | 'shown' | 'sized' | 'moved' | 'asGiven'
  /** Empty where it was done to several columns: two change places when one is moved. */
  readonly id: string
}

/** How the columns differ from before; null where they stand as they did. */
export function columnChange(before: readonly KeptColumn[], after: readonly KeptColumn[]): ColumnChange | null {
  const changed = after.filter((one) => {
    const old = before.find(({ id }) => id === one.id)
    return old?.isShown !== one.isShown || old.width !== one.width
  })
  const placed = after.filter(({ id }, at) => before[at]?.id !== id)
  const [one] = changed
  if (one === undefined && placed.length === 0) return null
  if (one === undefined) return placed.length === 2 ? { what: 'moved', id: '' } : AS_GIVEN
  if (changed.length > 1 || placed.length > 0) return AS_GIVEN
  const old = before.find(({ id }) => id === one.id)
  if (old?.isShown === one.isShown) return { what: 'sized', id: one.id }
  return { what: one.isShown ? 'shown' : 'hidden', id: one.id }
}

const AS_GIVEN: ColumnChange = { what: 'asGiven', id: '' }
