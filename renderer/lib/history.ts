/** One state of a record with the name of the action that led away from it. */
export interface Step<V> {
  readonly name: string
  readonly value: V
}

/** A value with what it was before and what was undone: at least 100 steps back. */
export interface History<V> {
  readonly past: readonly Step<V>[]
  readonly present: V
  readonly future: readonly Step<V>[]
}

const LONGEST = 200

export function startHistory<V>(present: V): History<V> {
  return { past: [], present, future: [] }
}

/**
 * The history after one action. An action that changes nothing leaves no step; with `joins` an action of the same
 * name as the one before becomes one step with it, so that typing into a field is taken back whole.
 */
export function changed<V>(history: History<V>, name: string, value: V, joins = false): History<V> {
  if (value === history.present) return history
  const last = history.past.at(-1)
  if (joins && last?.name === name && history.future.length === 0) return { ...history, present: value }
  const past = [...history.past, { name, value: history.present }].slice(-LONGEST)
  return { past, present: value, future: [] }
}

/** One step back, with the name of what was undone; null when there is nothing to undo. */
export function undone<V>(history: History<V>): { readonly history: History<V>; readonly name: string } | null {
  const last = history.past.at(-1)
  if (!last) return null
  return {
    name: last.name,
    history: {
      past: history.past.slice(0, -1),
      present: last.value,
      future: [{ name: last.name, value: history.present }, ...history.future],
    },
  }
}

/** One step forward again, with its name; null when nothing was undone. */
export function redone<V>(history: History<V>): { readonly history: History<V>; readonly name: string } | null {
  const next = history.future[0]
  if (!next) return null
  return {
    name: next.name,
    history: {
      past: [...history.past, { name: next.name, value: history.present }],
      present: next.value,
      future: history.future.slice(1),
    },
  }
}
