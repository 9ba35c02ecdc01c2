import type { AppCalls, FrameLook, PageAnswer } from './app-calls.ts'

export interface Outcome {
  readonly ok: boolean
  readonly value?: unknown
  /** What a page would read in the error, when not ok. */
  readonly message?: string
}

export interface PermissionVerdict {
  readonly request: boolean
  readonly check: boolean
  readonly device: boolean
}

export type NavigationEvent = 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview'

/** What only a test asks of main, playing the hostile page, the operating system or the person at the desk. */
export interface ProbeCalls extends Pick<AppCalls, 'openAsked'> {
  channels(): readonly string[]
  /** Invokes a channel as if from this frame; null is a frame that is already gone. */
  invokeFrom(frame: FrameLook | null, channel: string, args: readonly unknown[]): Promise<Outcome>
  isEventPrevented(windowId: number, event: NavigationEvent, url: string): boolean
  permission(windowId: number, permission: string): Promise<PermissionVerdict>
  serve(partition: string, url: string, method: string): Promise<PageAnswer>
  filter(partition: string, url: string): Promise<'cancelled' | 'passed'>
  emitPower(event: string): boolean
  setIdleSeconds(seconds: number): void
  emitApp(event: string, args: readonly unknown[]): boolean
  emitWindow(windowId: number, event: string): boolean
  closeWindow(windowId: number): void
}
