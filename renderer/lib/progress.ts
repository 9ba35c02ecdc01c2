import { useSyncExternalStore } from 'react'
import type { WorkPart } from '../../shared/model/long-work.ts'

/** How far long work is: so much of so much; null for a whole that nobody knows. */
export interface Progress {
  /** What is done just now; null where the work has no parts. */
  readonly part: WorkPart | null
  readonly done: number
  readonly total: number | null
}

const now = new Map<string, Progress>()
const listeners = new Set<() => void>()

/** Main said how far a task is; null when it came to its end. */
export function noteProgress(task: string, progress: Progress | null): void {
  if (progress === null) now.delete(task)
  else now.set(task, progress)
  for (const listener of listeners) listener()
}

/** How far a task is, as main last said it; null before it said anything, and after its end. */
export function useProgress(task: string): Progress | null {
  return useSyncExternalStore(listen, () => now.get(task) ?? null)
}

/** The first of these tasks that is on its way; null while none is. */
export function useGoing<T extends string>(tasks: readonly T[]): T | null {
  return useSyncExternalStore(listen, () => tasks.find((task) => now.has(task)) ?? null)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
