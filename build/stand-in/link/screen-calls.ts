import type { PrintToPDFOptions, Rectangle } from 'electron'
import type { Recorded } from './settings.ts'

export interface WindowToOpen {
  readonly windowId: number
  readonly partition: string
  readonly bounds: Partial<Rectangle>
  readonly mainWorldScript: string
  readonly preloadScript: string
}

export interface LoadResult {
  readonly ok: boolean
  readonly problem: string
}

export type WindowState = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

export type Question =
  | { readonly kind: 'open'; readonly title: string; readonly defaultPath: string; readonly options: unknown }
  | { readonly kind: 'save'; readonly title: string; readonly defaultPath: string; readonly options: unknown }
  | {
      readonly kind: 'message'
      readonly title: string
      readonly message: string
      readonly detail: string
      readonly buttons: readonly string[]
      readonly cancelId: number
      readonly checkboxLabel: string
    }
  | { readonly kind: 'error'; readonly title: string; readonly message: string }

export interface DialogAnswer {
  /** Chosen paths for an open dialog, one path for a save dialog; null is "cancelled". */
  readonly paths?: readonly string[] | null
  /** Index of the pressed button. */
  readonly button?: number
  readonly isChecked?: boolean
}

/** What the program that runs main asks of the one that owns the browser. Window ids are those of BrowserWindow. */
export interface ScreenCalls {
  open(window: WindowToOpen): Promise<void>
  load(windowId: number, url: string): Promise<LoadResult>
  reload(windowId: number): Promise<void>
  /** Hands a text to the preload's world of the page that is shown now. */
  tell(windowId: number, text: string): Promise<void>
  place(windowId: number, bounds: Partial<Rectangle>, state: WindowState): Promise<void>
  focus(windowId: number): Promise<void>
  close(windowId: number): Promise<void>
  pdf(windowId: number, options: PrintToPDFOptions): Promise<Uint8Array>
  print(windowId: number): Promise<boolean>
  ask(question: Question): Promise<DialogAnswer>
  record(recorded: Recorded): void
  /** Main is about to end; `relaunch` says whether it asked to be started again. */
  leaving(code: number, relaunch: boolean): void
}
