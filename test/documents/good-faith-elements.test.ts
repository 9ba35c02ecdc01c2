import { describe, expect, test } from 'vitest'
import { sampleGoodFaith } from '../../build/papers/sample-good-faith.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { cents } from '../../shared/money/cents.ts'
import { GOOD_FAITH_CHECKLIST, missingFrom, plain, textOf, without, wordsOf } from './good-faith-checklist.ts'

const ELEMENTS = [...new Set(GOOD_FAITH_CHECKLIST.map(({ element }) => element))]

describe.each(['en', 'es'] as const)('a good faith estimate (%s)', (language) => {
  const model = goodFaithEstimate(sampleGoodFaith(language, 6))

  test.each(GOOD_FAITH_CHECKLIST)('$citation tells $what', (required) => {
    expect(wordsOf(model, required.element)).toMatch(required[language])
  })

  test.each(ELEMENTS)('a paper without %s does not pass', (element) => {
    const wanted = GOOD_FAITH_CHECKLIST.filter((each) => each.element === element)

    expect(missingFrom(model, language)).toEqual([])
    expect(missingFrom(without(model, element), language)).toEqual(
      wanted.map(({ citation, what }) => `${citation}: ${what}`),
    )
  })

  test('carries no element of the rule that has no row', () => {
    const own = elementsOf(model).filter((element) => element.startsWith('gfe.9.3.'))

    expect([...new Set(own)].sort()).toEqual([...ELEMENTS].sort())
  })

  test('keeps the required elements in order', () => {
    const order = elementsOf(model).filter((element) => /^gfe\.9\.3\.\d+$/.test(element))
    const numbers = order.map((element) => Number(element.split('.').at(-1)))
    const firsts = [...new Set(numbers)]

    expect(firsts).toEqual([1, 2, 3, 5, 4, 6, 7, 8, 9, 10])
  })

  test('puts the disclaimer directly above the separate list', () => {
    const place = model.blocks.findIndex(({ element }) => element === 'gfe.9.3.6')

    expect(model.blocks[place + 1]?.kind).toBe('list')
  })

  test('prints day of issue, preparer, number and version', () => {
    const title = wordsOf(model, 'gfe.issue')

    expect(title).toMatch(/GFE-000123 .*1.*2026.*Sample Counselor/)
  })

  test('offers help in both languages', () => {
    const help = model.blocks.filter((block) => block.kind === 'paragraph' && block.lang !== undefined)

    expect(wordsOf(model, 'languageHelp')).not.toBe('')
    expect(help).toHaveLength(1)
  })
})

test('lists the convening provider before every other', () => {
  const model = goodFaithEstimate(sampleGoodFaith('en', 6))
  const names = model.blocks.filter((block) => block.kind === 'heading' && block.level === 3).map(textOf)

  expect(names).toEqual([
    'Your main provider: Riverbend Sample Clinic',
    'Also part of your care: Sample Imaging Partners',
  ])
})

test('totals each provider and all of them together', () => {
  const model = goodFaithEstimate(sampleGoodFaith('en', 6))
  const totals = model.blocks.flatMap((block) =>
    block.kind === 'moneyTable'
      ? block.rows.filter(({ rank }) => rank !== 'line').map(({ cells }) => cells.map(plain))
      : [],
  )

  expect(totals).toEqual([
    ['Total, Riverbend Sample Clinic', '', '', '$2,787.00', '$1,114.80', '$1,672.20'],
    ['Total, Sample Imaging Partners', '', '', '$27.35', '$10.94', '$16.41'],
    ['Total of this estimate', '$2,814.35', '$1,125.74', '$1,688.61'],
  ])
})

test('states the scope of a recurring service', () => {
  const recurring = {
    count: 12,
    frequency: 'once a week',
    from: plainDate('2026-12-08'),
    to: plainDate('2027-02-23'),
  }
  const model = goodFaithEstimate({ ...sampleGoodFaith('en', 6), recurring })

  expect(wordsOf(model, 'gfe.9.4')).toContain('12 visits (once a week) from December 8, 2026 to February 23, 2027')
})

test('what set-up has not entered reads in words', () => {
  const input = sampleGoodFaith('en', 1)
  const providers = input.providers.map((provider) => ({ ...provider, npi: '', tin: '', address: '', state: '' }))
  const model = goodFaithEstimate({ ...input, providers, contact: { ...input.contact, phone: ' ' } })

  expect(wordsOf(model, 'gfe.9.3.5')).toBe(
    'NPI not yet known · Tax ID (TIN) not yet known. Care at: not yet known. State: not yet known.',
  )
  expect(wordsOf(model, 'gfe.contact')).toContain('at the number of the clinic.')
})

test('refuses a total that is not the sum of its lines', () => {
  const input = { ...sampleGoodFaith('en', 6), expected: knownFigure('estimate.expected', cents(1)) }

  expect(() => goodFaithEstimate(input)).toThrow('all providers, expected')
})

test('names the sources of its required words', () => {
  const { wording } = goodFaithEstimate(sampleGoodFaith('es', 6))

  expect(wording.map(({ source }) => source).every((source) => source.startsWith('45 CFR 149.610'))).toBe(true)
  expect(wording).toHaveLength(5)
})

function elementsOf(model: DocumentModel): readonly string[] {
  return model.blocks.flatMap((block) => {
    const entries = block.kind === 'keyValueGrid' ? block.entries.map(({ element }) => element) : []
    return [block.element, ...entries].filter((element) => element !== undefined)
  })
}
