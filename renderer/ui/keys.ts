/** One live key: what it is, what it does in words, and the deed. */
export interface KeyUse {
  /** `Ctrl+Enter`, `Alt+C`, `F2`, `W`, `Ctrl+Shift+N`, `Escape`, `ArrowDown`. Letters in capitals. */
  readonly keys: string
  /** Words in the bottom line; null leaves it out. */
  readonly does: string | null
  /** Words in the list of all deeds, where the bottom line has none. */
  readonly says?: string
  readonly run: (event: KeyboardEvent) => void
  /** How the line shows it where that is not `keys` itself: `↑ ↓`. */
  readonly shown?: string
  /** False switches it off for now. */
  readonly isOn?: boolean
  /** Inside of a field with text in it the key belongs to the text: undoing what was typed. */
  readonly leavesTyping?: boolean
}

/** Later layers win. A `box` keeps the keys of the layers beneath from acting. */
export type KeyLayer = 'app' | 'page' | 'sheet' | 'box'

const RANK: Readonly<Record<KeyLayer, number>> = { app: 0, page: 1, sheet: 2, box: 3 }

export interface LiveKey {
  readonly shown: string
  readonly does: string
}

/** A deed of the screen, for a list of all of them. */
export interface KeyAct extends LiveKey {
  readonly run: () => void
}

interface Entry {
  readonly id: number
  readonly layer: KeyLayer
  readonly uses: readonly KeyUse[]
}

export interface KeyStore {
  readonly put: (id: number, layer: KeyLayer, uses: readonly KeyUse[]) => void
  readonly remove: (id: number) => void
  /** The keys that work now, the nearest layer first. */
  readonly live: () => readonly LiveKey[]
  /** Every deed with words of the screen beneath a box, as long as the box stands; the nearest layer first. */
  readonly acts: () => readonly KeyAct[]
  readonly subscribe: (listener: () => void) => () => void
  readonly press: (event: KeyboardEvent) => void
}

/** Keeps the live keys of all open layers and gives each pressed key to the nearest one that knows it. */
export function createKeyStore(): KeyStore {
  let entries: readonly Entry[] = []
  let live: readonly LiveKey[] = []
  const listeners = new Set<() => void>()
  function changed(): void {
    const next = liveKeys(reachable(entries))
    if (sameKeys(next, live)) return
    live = next
    for (const listener of listeners) listener()
  }
  return {
    put(id, layer, uses) {
      entries = [...entries.filter((entry) => entry.id !== id), { id, layer, uses }].toSorted(
        (a, b) => RANK[b.layer] - RANK[a.layer] || b.id - a.id,
      )
      changed()
    },
    remove(id) {
      entries = entries.filter((entry) => entry.id !== id)
      changed()
    },
    live: () => live,
    acts: () => actsOf(entries.filter(({ layer }) => layer !== 'box')),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press(event) {
      const use = findUse(event, reachable(entries))
      if (!use) return
      event.preventDefault()
      use.run(event)
    },
  }
}

function reachable(entries: readonly Entry[]): readonly Entry[] {
  const hasBox = entries.some((entry) => entry.layer === 'box')
  return hasBox ? entries.filter((entry) => entry.layer === 'box') : entries
}

function findUse(event: KeyboardEvent, entries: readonly Entry[]): KeyUse | undefined {
  const pressed = pressedKeys(event)
  if (event.defaultPrevented || event.isComposing || pressed === null) return undefined
  if (isPlainLetter(pressed) && isTyping(event.target)) return undefined
  for (const entry of entries) {
    const use = entry.uses.find((one) => one.isOn !== false && one.keys === pressed)
    if (use) return use.leavesTyping && hasTypedText(event.target) ? undefined : use
  }
  return undefined
}

/** The pressed keys as the table writes them; letters and digits by their place, so that Alt changes nothing. */
export function pressedKeys(event: KeyboardEvent): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return null
  const place = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(event.code)?.[1]
  const byPlace = place !== undefined && (event.ctrlKey || event.altKey)
  const key = byPlace ? place : event.key.length === 1 ? event.key.toUpperCase() : event.key
  const named = key === ' ' ? 'Space' : key
  const shift = event.shiftKey && (named.length > 1 || /[A-Z]/.test(named) || byPlace)
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${named}`
}

/** Keys that type or move inside of a text; the others act from there as well. */
function isPlainLetter(pressed: string): boolean {
  return !/^(Ctrl\+|Alt\+|(Shift\+)?F\d+$|Escape$|Insert$)/.test(pressed)
}

/** Is the focus where letters are typed? There a single key belongs to the text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

/** Is the focus in a field that has text? */
function hasTypedText(target: EventTarget | null): boolean {
  return isTyping(target) && target !== null && 'value' in target && target.value !== ''
}

function liveKeys(entries: readonly Entry[]): readonly LiveKey[] {
  const seen = new Set<string>()
  const live: LiveKey[] = []
  for (const use of entries.flatMap((entry) => entry.uses)) {
    if (use.isOn === false || seen.has(use.keys)) continue
    seen.add(use.keys)
    if (use.does !== null) live.push({ shown: use.shown ?? shownKeys(use.keys), does: use.does })
  }
  return live
}

function actsOf(entries: readonly Entry[]): readonly KeyAct[] {
  const seen = new Set<string>()
  return entries.flatMap(({ uses }) =>
    uses.flatMap((use): readonly KeyAct[] => {
      const does = use.says ?? use.does
      if (use.isOn === false || does === null || MOVES.test(use.keys) || seen.has(use.keys)) return []
      seen.add(use.keys)
      const event = new KeyboardEvent('keydown', { key: use.keys.split('+').at(-1) ?? '' })
      return [{ shown: use.shown ?? shownKeys(use.keys), does, run: () => use.run(event) }]
    }),
  )
}

/** Keys that only move are no deeds. */
const MOVES = /^(Arrow|Page|Home$|End$|Tab$|Escape$)/

/** The key as it is printed: `Ctrl ↵`, `Alt C`. */
export function shownKeys(keys: string): string {
  return keys
    .replaceAll('+', ' ')
    .replace('Enter', '↵')
    .replace('Escape', 'Esc')
    .replace('ArrowDown', '↓')
    .replace('ArrowUp', '↑')
    .replace('Insert', 'Ins')
}

function sameKeys(a: readonly LiveKey[], b: readonly LiveKey[]): boolean {
  return a.length === b.length && a.every((one, index) => one.shown === b[index]?.shown && one.does === b[index]?.does)
}
