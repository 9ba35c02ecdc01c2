import type IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'

/** One line of the palette: a person, an action or a place. */
export interface Entry {
  readonly id: string
  readonly group: string
  readonly words: string
  /** A second fact: birth date and the end of the phone; never a name alone. */
  readonly note?: string
  /** The direct key, so that the palette teaches itself out of a job. */
  readonly keys?: string
  readonly icon: typeof IconUser
  readonly run: () => void
  /** Ctrl+Enter on a person starts an estimate. */
  readonly runOther?: () => void
  /** Alt+Enter on a person shows them at a glance, beside the screen. */
  readonly glance?: () => void
}

/** Entries in their groups, in the order in which the groups first appear. */
export function grouped(
  entries: readonly Entry[],
): readonly { readonly group: string; readonly entries: readonly Entry[] }[] {
  const groups = [...new Set(entries.map((entry) => entry.group))]
  return groups.map((group) => ({ group, entries: entries.filter((entry) => entry.group === group) }))
}
