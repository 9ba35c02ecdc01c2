import type { RunSettings } from './settings.ts'

export interface FrameLook {
  readonly url: string
  /** A frame inside another one. */
  readonly hasParent: boolean
}

export interface PageRequest {
  readonly windowId: number
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  readonly resourceType: string
  readonly frameUrl: string
}

/** `none`: nobody answers that scheme. `cancelled`: main's own request filter said no. `foreign`: main let it through, the stand-in does not. */
export type PageAnswer =
  | { readonly kind: 'none' | 'cancelled' | 'foreign' }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly body: Uint8Array
    }

export type PageMoment = 'did-start-loading' | 'did-navigate' | 'dom-ready' | 'did-finish-load' | 'crashed' | 'title'

export interface Navigation {
  readonly windowId: number
  readonly url: string
  readonly isMainFrame: boolean
  readonly isRedirect: boolean
}

/** What the program that owns the browser asks of the one that runs main. */
export interface AppCalls {
  /** Loads main and answers when the app is ready. */
  start(settings: RunSettings): Promise<void>
  request(request: PageRequest): Promise<PageAnswer>
  hear(windowId: number, frame: FrameLook, text: string): void
  /** Whether main prevented it. */
  isNavigationPrevented(navigation: Navigation): boolean
  openAsked(windowId: number, url: string, frameName: string, features: string): 'allow' | 'deny'
  downloadAsked(windowId: number, url: string, fileName: string): void
  moment(windowId: number, moment: PageMoment, detail: string): void
  closedByPerson(windowId: number): void
  quit(): void
}
