import { useSyncExternalStore } from 'react'

/** How far long work is: so much of so much; null for a whole that nobody knows. */
export interface Progress {
  readonly done: number
  readonly total: number | null
}

const now = new Map<string, Progress>()
const listeners = new Set<() => void>()

/** Main said how far a task is. */
export function noteProgress(task: string, progress: Progress): void {
  now.set(task, progress)
  for (const listener of listeners) listener()
}

/** How far a task is, as main last said it; null before it said anything. */
export function useProgress(task: string): Progress | null {
  return useSyncExternalStore(listen, () => now.get(task) ?? null)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
