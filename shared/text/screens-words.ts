/** Leaves a sheet or box as it was. */
export function closeWord(): string {
  return 'Close'
}

/** Takes back the last thing done. */
export function undoWord(): string {
  return 'Undo'
}

/** Does again what was taken back. */
export function redoWord(): string {
  return 'Redo'
}

/** What Ctrl+Z and Ctrl+Y say. */
export const undoWords = {
  undid: (words: string) => `Undid: ${words}`,
  nothing: 'Nothing to undo',
  redid: (words: string) => `Did again: ${words}`,
  nothingAgain: 'Nothing to do again',
  final: (words: string) => `${words}. That is not undone: it is reversed here, with a reason.`,
} as const

/** Tries the same thing once more. */
export function tryAgainWord(): string {
  return 'Try again'
}

/** Everything typed is on disk since this moment. */
export function savedAt(clock: string): string {
  return `Saved ${clock}`
}

/** What was typed is on its way to the disk. */
export function savingNow(): string {
  return 'Saving'
}

/** What was typed could not be written; it stays in the window. */
export function notSaved(): string {
  return 'Not saved. Nothing is lost while this window is open.'
}

/** Content is on its way; read aloud only. */
export function loadingWords(): string {
  return 'Loading'
}

/** How many fields still stop finishing. */
export function toCheck(count: number): string {
  return `${count} to check`
}
