import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Finding {
  readonly id: string
  readonly targets: readonly string[]
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What stands in the way of people with a screen reader, a keyboard or low sight, as axe finds it. By `colors` only what
 * changes with the theme is asked: contrast.
 */
export async function barriersOn(page: Page, asks: 'everything' | 'colors' = 'everything'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const findings = await page.evaluate(findBarriers, asks === 'colors' ? ['color-contrast'] : EVERYTHING)
  return findings.map(({ id, targets }) => `${id}: ${targets.join(' | ')}`)
}

/** Runs inside of the page. */
async function findBarriers(rules: readonly string[]): Promise<readonly Finding[]> {
  type Run = { readonly run: (page: Document, options: object) => Promise<{ readonly violations: readonly Found[] }> }
  type Found = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }
  const { run } = (window as unknown as { readonly axe: Run }).axe
  const { violations } = await run(document, { runOnly: [...rules], resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => ({ id, targets: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)) }))
}
