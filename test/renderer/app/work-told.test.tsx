// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { noteProgress } from '../../../renderer/lib/progress.ts'
import { done } from '../../../shared/contract/errors.ts'
import { LONG_TASKS, type WorkPart } from '../../../shared/model/long-work.ts'
import type { FakeBridge } from '../../support/fake-bridge.ts'
import { ADMINISTRATOR, aPerson } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

const MB = 1_000_000

afterEach(() => {
  for (const task of [...LONG_TASKS, 'checking', 'opening', 'dayClose']) noteProgress(task, null)
})

/** Main says how far it is. */
function tell(
  bridge: FakeBridge,
  task: string,
  part: WorkPart | 'ended',
  [so, all]: readonly (number | null)[] = [],
): void {
  act(() => bridge.tell('progress', { task, part, done: so ?? 0, total: all ?? null }))
}

const stopsAsked = (bridge: FakeBridge): number => bridge.asked.filter((call) => call === 'backup.stop').length

/** The stop by its key, which is bound a moment after its words stand there: the window still opens beneath them. */
async function stop(bridge: FakeBridge): Promise<void> {
  bridge.answerNext('backup.stop', done(null))
  await waitFor(() => {
    if (stopsAsked(bridge) === 0) press('.', { ctrl: true })
    expect(stopsAsked(bridge)).toBe(1)
  })
}

const isStopThere = (): boolean => screen.queryByRole('button', { name: /^Stop/ }) !== null

test('the sign-in says how far the copy before an update is, and why nothing stops it', async () => {
  const { bridge } = openWindow({ person: null, state: 'signedOut' })

  tell(bridge, 'opening', 'copying', [15.5 * MB, 31 * MB])
  expect(await screen.findByText('Step 1 of 4: Copying the records')).toBeTruthy()
  expect(screen.getByText('15.5 MB of 31.0 MB')).toBeTruthy()
  expect(screen.getByText(/An update of the records is due.*This cannot be stopped/)).toBeTruthy()
  expect(isStopThere()).toBe(false)
  tell(bridge, 'opening', 'updating')
  expect(screen.getByText('Bringing the records up to date')).toBeTruthy()
  tell(bridge, 'opening', 'ended')

  expect(screen.queryByText('Bringing the records up to date')).toBeNull()
})

test('the sign-in says that the pages of the records are checked, over an update that goes on', async () => {
  const { bridge } = openWindow({ person: null, state: 'signedOut' })
  tell(bridge, 'opening', 'updating')
  tell(bridge, 'checking', 'ownPages')

  expect(await screen.findByText('Checking the pages of the records')).toBeTruthy()
  expect(screen.getByText(/nobody comes in before the records are known to be whole/)).toBeTruthy()
  expect(screen.queryByText(/An update of the records is due/)).toBeNull()
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(isStopThere()).toBe(false)
  tell(bridge, 'checking', 'ended')
  tell(bridge, 'opening', 'ended')

  await waitFor(() => expect(screen.queryByText('Checking the pages of the records')).toBeNull())
})

test('a change of the key stops by key while the records are copied, and not afterwards', async () => {
  const { bridge } = openWindow({ person: ADMINISTRATOR })
  tell(bridge, 'key', 'chains', [500, 1_204])
  await screen.findByText('Step 3 of 4: Checking money and trail')
  expect(screen.getByText(/Stopped now, everything is as before\./)).toBeTruthy()

  await stop(bridge)
  await screen.findByText(/^Stopping\. The step that runs/)
  expect(stopsAsked(bridge)).toBe(1)
  tell(bridge, 'key', 'ended')
  await waitFor(() => expect(screen.queryByText(/^Stopping/)).toBeNull())

  tell(bridge, 'key', 'rekeying', [2, 4])
  expect(await screen.findByText('Writing the records under the new key')).toBeTruthy()
  expect(screen.getByText('2 of 4 steps')).toBeTruthy()
  expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'How far it is' }).value).toBe(50)
  expect(screen.getByText(/This cannot be stopped any more: two keys/)).toBeTruthy()
  expect(isStopThere()).toBe(false)
  press('.', { ctrl: true })
  expect(stopsAsked(bridge)).toBe(1)
})

test('the copy of a closed day says how far it is, and has no stop', async () => {
  const { bridge } = openWindow({ person: ADMINISTRATOR })

  tell(bridge, 'dayClose', 'reading', [1 * MB, 4 * MB])

  expect(await screen.findByText('Step 4 of 4: Reading the copy once more')).toBeTruthy()
  expect(screen.getByText(/^A closed day ends with a copy\. This cannot be stopped/)).toBeTruthy()
  expect(isStopThere()).toBe(false)
})

test('the copy on closing says how far it is, and a counselor stops it too', async () => {
  const { bridge } = openWindow({ person: aPerson('Counselor 1', ['counselor']) })
  tell(bridge, 'closing', 'pages')
  await screen.findByText('Step 2 of 4: Checking every page of the copy')
  expect(screen.getByText(/^Candor closes after a copy of the records\. Stopped, it closes without one/)).toBeTruthy()

  await stop(bridge)

  await screen.findByText(/^Stopping\. The step that runs/)
})

test('what is over at once is not shown', async () => {
  const { bridge } = openWindow({ person: ADMINISTRATOR })

  tell(bridge, 'kit', 'copying', [0, 4 * MB])
  expect(screen.queryByText('Step 1 of 4: Copying the records')).toBeNull()
  tell(bridge, 'kit', 'ended')
  await new Promise((resolve) => setTimeout(resolve, 500))

  expect(screen.queryByText('Step 1 of 4: Copying the records')).toBeNull()
})
