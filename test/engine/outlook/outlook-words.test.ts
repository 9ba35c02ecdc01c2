import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { OUTLOOK_NOTE_CODES } from '../../../shared/engine/outlook/outlook-notes.ts'
import { cents } from '../../../shared/money/cents.ts'
import {
  type ComparisonParts,
  comparisonText,
  expectedFactText,
  outlookNoteText,
  outlookWords,
  spanText,
} from '../../../shared/text/outlook.ts'

const on = plainDate('2026-12-30')

test.each(OUTLOOK_NOTE_CODES)('the remark %s has a sentence in both languages', (code) => {
  const texts = (['en', 'es'] as const).map((language) => outlookNoteText({ code, kind: 'Imaging', on }, language))

  expect(texts.every((text) => text.length > 20 && !text.includes('undefined'))).toBe(true)
  expect(texts[0]).not.toBe(texts[1])
})

test('no sentence stands for a remark that nobody makes', () => {
  expect(Object.keys(outlookWords.en.notes).toSorted()).toEqual(OUTLOOK_NOTE_CODES.toSorted())
  expect(Object.keys(outlookWords.es.notes).toSorted()).toEqual(OUTLOOK_NOTE_CODES.toSorted())
  expect(outlookNoteText({ code: 'new.code', kind: '', on: null }, 'en')).toBe('new.code')
})

describe('where insurance catches up', () => {
  const said = (parts: Partial<ComparisonParts>, language: 'en' | 'es' = 'en') =>
    comparisonText(
      {
        outcome: 'from',
        range: { low: cents(4_300), high: cents(4_300) },
        most: cents(500_000),
        kind: 'Imaging',
        ...parts,
      },
      language,
    )

  test('is said with its amount', () => {
    expect(said({})).toBe('From $43.00 of further care of this kind on, using insurance today costs no more: Imaging.')
    expect(said({}, 'es')).toContain('Desde $43.00')
  })

  test('is said to be nowhere, or from the start', () => {
    expect(said({ outcome: 'never', range: { low: null, high: null } })).toContain('up to $5,000.00')
    expect(said({ outcome: 'always', range: { low: cents(0), high: cents(0) } })).toContain('even without further care')
  })

  test('is said to be open as far as it is', () => {
    expect(said({ outcome: 'open', range: { low: cents(100), high: cents(9_000) } })).toContain('$1.00 and $90.00')
    expect(said({ outcome: 'open', range: { low: cents(100), high: null } })).toContain('below $1.00')
    expect(said({ outcome: 'open', range: { low: cents(0), high: null } })).toContain('cannot be said yet')
  })
})

test('an amount of the year is one amount, a span, or half of one', () => {
  expect(spanText({ low: cents(100), high: cents(100) }, 'en')).toBe('$1.00')
  expect(spanText({ low: cents(100), high: cents(200) }, 'es')).toBe('$1.00 a $2.00')
  expect(spanText({ low: cents(100), high: null }, 'en')).toBe('at least $1.00')
  expect(spanText({ low: null, high: cents(200) }, 'en')).toBe('up to $2.00')
  expect(spanText({ low: null, high: null }, 'en')).toBe('?')
})

test('what is asked about expected care has words, and nothing else has', () => {
  expect(expectedFactText('expected.times.0', 'Therapy', 'en')).toContain('Therapy')
  expect(expectedFactText('expected.allowed.2', 'Therapy', 'es')).toContain('Therapy')
  expect(expectedFactText('expected.coverage', '', 'en')).toBe('Which coverage pays later')
  expect(expectedFactText('met.oop.member.in', '', 'en')).toBeNull()
})
