import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { barriersOn } from '../../build/shots/barriers.ts'
import { openGallery, type ServedGallery, serveGallery } from '../../build/shots/gallery.ts'
import { openBrowser } from '../../build/shots/open-window.ts'

const RENDERER = join(import.meta.dirname, '../../renderer')
const SLOW = 180_000

/** Components that are looked at elsewhere, and where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'auth-columns': 'scene auths',
  'columns-box': 'scene plans-columns',
  'approval-box': 'scene approval-sign',
  'door-form': 'scenes door-code and door-first-run',
  'estimate-columns': 'scene estimates',
  'fact-line': 'scenes approvals and approval-sign',
  form: 'every box with fields: scene patient-new',
  'form-box': 'scene patient-new',
  'key-line': 'the bottom line of every scene',
  'list-heads': 'part of ListGrid',
  'list-body': 'part of ListGrid',
  'list-row': 'part of ListGrid',
  'medicare-fields': 'scene coverage-second',
  'new-password-pair': 'scene new-password',
  'paste-strip': 'scene workspace-paste',
  'patient-header': 'scene patient',
  'plan-columns': 'scene plans',
  'shell-page': 'the frame of every scene',
  'side-sheet': 'scene workspace-why',
  'standing-fields': 'scene coverage-second',
  'template-box': 'scene coverage-template',
  'use-keys': 'no component: keys',
  'word-meaning': 'shown by the pointer on any head: test/renderer/app/word-meaning.test.tsx',
}

describe('the gallery of house components', () => {
  let served: ServedGallery
  let browser: Browser

  beforeAll(async () => {
    served = await serveGallery()
    browser = await openBrowser()
  }, SLOW)

  afterAll(async () => {
    await browser.close()
    served.close()
  })

  test.each(['light', 'dark'] as const)(
    'shows every family without a complaint in the %s',
    async (theme) => {
      const { page, complaints } = await openGallery(browser, served.address, theme)

      const families = await page.getByRole('heading', { level: 2 }).allTextContents()
      const pieces = await page.locator('[data-piece]').allTextContents()
      expect(families).toEqual(['Figures', 'Fields', 'Buttons, choices, answers', 'Bars and people', 'Lists'])
      expect(new Set(pieces).size).toBe(pieces.length)
      expect(pieces.length).toBeGreaterThan(40)
      expect(await barriersOn(page)).toEqual([])
      expect(complaints).toEqual([])
      expect(await page.locator('style').count()).toBe(0)
      expect((await page.screenshot()).length).toBeGreaterThan(50_000)
      await page.context().close()
    },
    SLOW,
  )
})

test('every component of the house is shown or named', () => {
  const components = readdirSync(join(RENDERER, 'ui'))
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => name.replace('.tsx', ''))
  const folder = join(RENDERER, 'app/gallery')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const shown = components.filter((name) => texts.some((text) => text.includes(`/ui/${name}.tsx'`)))

  expect(components.filter((name) => !shown.includes(name)).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted())
})
