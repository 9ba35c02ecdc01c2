/** A window as far as quitting and finding need to know it. */
export interface OpenWindow {
  readonly id: number
  /** Closes as a person would: main may prevent it. Says whether the window is gone. */
  closeAsked(): boolean
  destroy(): void
}

const windows = new Map<number, OpenWindow>()
let onLastClosed: () => void = () => undefined

export function addOpenWindow(window: OpenWindow): void {
  windows.set(window.id, window)
}

export function removeOpenWindow(id: number): void {
  windows.delete(id)
  if (windows.size === 0) onLastClosed()
}

export function openWindows(): readonly OpenWindow[] {
  return [...windows.values()]
}

export function whenLastCloses(listener: () => void): void {
  onLastClosed = listener
}
