import type { Page } from 'playwright-core'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { TestDesk } from '../../test/support/desk.ts'
import type { FakeStart } from '../../test/support/fake-bridge.ts'

/** One picture: who looks, and which keys lead there. */
export interface Scene {
  readonly name: string
  /** The counselor unless given; null stands before the door. */
  readonly person?: Person | null
  readonly state?: AppStatus['state']
  readonly asks?: AppStatus['asks']
  readonly unlocksByPin?: boolean
  /** Why the file is not opened, what is only looked at, and what main answers beside the desk. */
  readonly start?: Pick<FakeStart, 'problem' | 'looking' | 'worries' | 'wasCutOff' | 'answers'>
  /** What happened before the window was opened. */
  readonly prepare?: (desk: TestDesk) => Promise<unknown>
  readonly theme?: 'light' | 'dark'
  /** Starts at the day's work; other scenes of people who look at patients start at their list. */
  readonly atToday?: true
  /** The clinic that is shown; the one at work unless given. */
  readonly desk?: () => Promise<TestDesk>
  readonly act: (page: Page) => Promise<void>
}
