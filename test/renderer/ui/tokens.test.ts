import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { KIT_VARIABLES_FILE, kitVariables } from '../../../build/kit-variables.ts'

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8')
const light = tokensIn(/^:root \{([^}]*)\}/m)
const dark = { ...light, ...tokensIn(/data-theme="dark"\] \{([^}]*)\}/m) }

function tokensIn(block: RegExp): Readonly<Record<string, string>> {
  const body = block.exec(css)?.[1] ?? ''
  return Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gi)].map((match) => [match[1], match[2]]))
}

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [brightness(a), brightness(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const GROUNDS = ['surface', 'surface-2', 'surface-3', 'bg']
const PAIRS: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ...['pri', 'bad', 'warn', 'ok', 'info'].map((tone) => [tone, 'surface'] as const),
  ...['bad', 'warn', 'ok', 'info', 'pri'].map((tone) => [tone, `${tone}-soft`] as const),
  ['on-pri', 'pri'],
  ['on-pri', 'pri-h'],
  ['ink', 'sel'],
  ['ink-2', 'sel'],
  ['ink-3', 'sel'],
  ['ink', 'pri-soft'],
  ['ink-3', 'selrow'],
  ['note-ink', 'warn-soft'],
  ['info-ink', 'info-soft'],
  ['bad-ink', 'bad-soft'],
  ['pri', 'warn-soft'],
  ['pri', 'info-soft'],
  ['rail-ink', 'rail'],
  ['rail-strong', 'rail-on'],
  ['badge-ink', 'badge'],
  ['toast-ink', 'toast'],
  ['toast-link', 'toast'],
  ...['a', 'b', 'c', 'd', 'e'].map((letter) => ['on-let', `s-${letter}`] as const),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, tokens) => {
  test.each(PAIRS)('%s is readable on %s', (ink, ground) => {
    expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['focus', 'surface'],
    ['focus', 'bg'],
    ['bad', 'surface'],
  ])('the border %s stands out from %s', (line, ground) => {
    expect(contrast(tokens[line] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

test('components use role names and never a colour of their own', async () => {
  const { globSync } = await import('node:fs')
  const files = globSync('renderer/**/*.css', { cwd: new URL('../../..', import.meta.url) }).filter(
    (path) => !/tokens\.css$|generated/.test(path),
  )
  const odd = files.filter((path) =>
    /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')),
  )

  expect(odd).toEqual([])
})

test('the kit’s variables file is what its theme says', () => {
  expect(readFileSync(KIT_VARIABLES_FILE, 'utf8')).toBe(kitVariables())
})
