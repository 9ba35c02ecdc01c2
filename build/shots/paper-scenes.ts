import { ADMINISTRATOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

/** The print centre: an issued paper, one that is signed on its page, and a new one as a draft. */
export const paperScenes: readonly Scene[] = [
  {
    name: 'papers',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('D')
      await page.getByText('Page 1').or(page.locator('canvas').first()).first().waitFor()
      await page.waitForTimeout(1500)
    },
  },
  {
    name: 'papers-signed',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('D')
      await page.getByLabel('Find a paper').fill('agreement')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Sign on the page' }).click()
      const pad = page.getByRole('img', { name: /^Page 1, to be signed/ })
      await pad.waitFor()
      const place = await pad.boundingBox()
      const [x, y] = [(place?.x ?? 0) + 120, (place?.y ?? 0) + 160]
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let step = 1; step <= 24; step += 1) await page.mouse.move(x + step * 6, y + Math.sin(step) * 18)
      await page.mouse.up()
      await page.getByRole('button', { name: 'Keep the signed paper' }).click()
      await page.getByRole('button', { name: 'Show the signed page' }).click()
      await page.getByText('Back to the paper').waitFor()
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(1500)
    },
  },
  {
    name: 'papers-new',
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('D')
      await page.locator('canvas').first().waitFor()
      await page.keyboard.press('Insert')
      await page.getByRole('combobox', { name: 'Which paper' }).fill('Emergency')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Look at it' }).click()
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(1500)
    },
  },
  {
    name: 'papers-look',
    person: { ...ADMINISTRATOR, roles: ['administrator', 'counselor'] },
    async act(page) {
      await page.getByText('Patient T').waitFor()
      await page.keyboard.press('Control+J')
      await page.keyboard.press('D')
      await page.locator('canvas').first().waitFor()
      await page.getByRole('button', { name: 'Look of papers' }).click()
      await page.getByRole('button', { name: 'Show a page' }).click()
      await page.locator('canvas').first().waitFor()
      await page.waitForTimeout(1500)
    },
  },
]
