import type { Rectangle } from 'electron'
import type { Page } from 'playwright-core'
import type { WindowState } from '../link/screen-calls.ts'

/** Where the pages of windows come from: a headless browser, or real windows of an installed one. */
export interface PageHost {
  /** Pages of one partition share cookies and the like; different ones share nothing. */
  openPage(partition: string, bounds: Partial<Rectangle>): Promise<Page>
  place(page: Page, bounds: Partial<Rectangle>, state: WindowState): Promise<void>
  /** Whether a print dialog can be shown to a person. */
  readonly hasPerson: boolean
  close(): Promise<void>
}
