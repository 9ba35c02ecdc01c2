import type { Page } from 'playwright-core'
import { ask } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { aCardBack, aCardFront } from '../../test/support/sample-card.ts'
import type { Scene } from './scene.ts'

/** The coverage of the first patient with both sides of its card. */
const prepare: NonNullable<Scene['prepare']> = async (desk) => {
  const patientId = PATIENT_A.id
  const front = await ask(desk, 'coverage.addCard', { patientId, bytes: aCardFront() })
  const back = await ask(desk, 'coverage.addCard', { patientId, bytes: aCardBack() })
  const { coverages } = await ask(desk, 'patient.get', { patientId })
  const [coverage] = coverages
  if (coverage === undefined) throw new Error('the first patient has no coverage')
  const { id, savedAt: _, ...draft } = coverage
  const card = { front: { ...front, quarterTurns: 0 }, back: { ...back, quarterTurns: 0 } }
  await ask(desk, 'coverage.save', { coverageId: id, draft: { ...draft, card } })
}

async function openCard(page: Page): Promise<void> {
  await page.getByLabel('Find a patient').fill('patient a')
  await page.getByText('04/12/1981').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Contact' }).waitFor()
  await page.keyboard.press('Alt+2')
  await page.getByRole('heading', { name: 'Contact' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'Front of the insurance card' }).waitFor()
}

/** S5 with pictures of the card, larger and in the counter view. */
export const cardScenes: readonly Scene[] = [
  { name: 'coverage-card', prepare, act: openCard },
  { name: 'coverage-card-dark', theme: 'dark', prepare, act: openCard },
  {
    name: 'coverage-card-larger',
    prepare,
    async act(page) {
      await openCard(page)
      await page.keyboard.press('Alt+i')
      for (let at = 0; at < 3; at += 1) await page.keyboard.press('+')
    },
  },
  {
    name: 'coverage-card-chosen',
    async act(page) {
      await page.getByLabel('Find a patient').fill('patient a')
      await page.getByText('04/12/1981').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Contact' }).waitFor()
      await page.keyboard.press('Alt+2')
      await page.getByRole('heading', { name: 'Contact' }).waitFor({ state: 'detached' })
      await page.keyboard.press('Insert')
      const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) })
      const files = [file('front.png', aCardFront()), file('back.png', aCardBack())]
      await page.getByLabel('File with a picture of the card').setInputFiles(files)
      await page.getByRole('img', { name: 'Back of the insurance card' }).waitFor()
    },
  },
  {
    name: 'coverage-card-counter',
    prepare,
    async act(page) {
      await openCard(page)
      await page.keyboard.press('F12')
    },
  },
]
