import type { Page } from 'playwright-core'
import type { CopyBefore, LongTask, WorkPart } from '../../shared/model/long-work.ts'
import { ADMINISTRATOR } from '../../test/support/samples.ts'
import { answers, openBackups, openReplace, openWizard, recovery } from './copy-scenes.ts'
import type { Scene } from './scene.ts'

/** Main says how far long work is: nothing else of it is there in a picture. */
function far(page: Page, task: LongTask | CopyBefore, [part, done, total]: Far): Promise<void> {
  return page.evaluate(
    (content) => {
      const { mainSays } = window as unknown as { readonly mainSays: (name: string, content: unknown) => void }
      mainSays('progress', content)
    },
    { task, part, done, total },
  )
}

type Far = readonly [part: WorkPart, done: number, total: number | null]

/** Copies, trials and restores while they run. */
export const workScenes: readonly Scene[] = [
  ...(['light', 'dark'] as const).flatMap((theme): readonly Scene[] => [
    {
      name: `copy-switch-${theme}`,
      theme,
      person: ADMINISTRATOR,
      start: { answers },
      async act(page) {
        await openReplace(page)
        await far(page, 'restore', ['switching', 0, null])
        await page.getByText(/cannot be stopped any more/).waitFor()
      },
    },
    {
      name: `copy-going-${theme}`,
      theme,
      person: ADMINISTRATOR,
      start: { answers },
      async act(page) {
        await openBackups(page)
        await page.keyboard.press('Enter')
        await page.getByRole('button', { name: 'Start the drill' }).waitFor()
        await far(page, 'backup', ['copying', 12_400_000, 42_000_000])
        await far(page, 'drill', ['chains', 3_000, 48_210])
        await page.getByText('Step 3 of 4: Checking money and trail').waitFor()
      },
    },
    {
      name: `key-going-${theme}`,
      theme,
      person: ADMINISTRATOR,
      start: { answers },
      async act(page) {
        await openBackups(page)
        await far(page, 'key', ['rekeying', 2, 4])
        await page.getByText('Writing the records under the new key').waitFor()
      },
    },
    {
      name: `update-going-${theme}`,
      theme,
      ...recovery,
      async act(page) {
        await far(page, 'opening', ['copying', 12_400_000, 42_000_000])
        await page.getByText('Step 1 of 4: Copying the records').waitFor()
      },
    },
    {
      name: `check-going-${theme}`,
      theme,
      person: null,
      async act(page) {
        await far(page, 'checking', ['ownPages', 0, null])
        await page.getByText('Checking the pages of the records').waitFor()
      },
    },
    {
      name: `copy-opening-${theme}`,
      theme,
      ...recovery,
      async act(page) {
        await openWizard(page)
        await page.keyboard.press('Control+Enter')
        await page.getByRole('textbox', { name: 'Recovery code' }).fill('abcd')
        await far(page, 'restore', ['laying', 30_400_000, 42_300_000])
        await page.getByText('Step 1 of 4: Laying the copy out').waitFor()
      },
    },
  ]),
]
