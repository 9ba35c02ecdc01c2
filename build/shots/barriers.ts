import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'

interface Finding {
  readonly id: string
  readonly targets: readonly string[]
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What stands in the way of people with a screen reader, a keyboard or low sight, as axe finds it. By `colors` only what
 * changes with the theme is asked: contrast.
 */
export function barriersOn(page: Page, asks: 'everything' | 'colors' = 'everything'): Promise<readonly string[]> {
  return asked(page, page.locator('html'), asks === 'colors' ? ['color-contrast'] : EVERYTHING)
}

/** The contrast within a part of the page alone: what stands around it was asked on its own screen. */
export function contrastIn(place: Locator): Promise<readonly string[]> {
  return asked(place.page(), place, ['color-contrast'])
}

async function asked(page: Page, place: Locator, rules: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const findings = await place.evaluate(findBarriers, rules)
  return findings.map(({ id, targets }) => `${id}: ${targets.join(' | ')}`)
}

/** Runs inside of the page. */
async function findBarriers(place: Element, rules: readonly string[]): Promise<readonly Finding[]> {
  type Run = { readonly run: (place: Element, options: object) => Promise<{ readonly violations: readonly Found[] }> }
  type Found = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
  const { run } = (window as unknown as { readonly axe: Run }).axe
  const { violations } = await run(place, { runOnly: [...rules], resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => ({ id, targets: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }))
}
