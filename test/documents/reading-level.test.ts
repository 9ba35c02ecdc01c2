import { describe, expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import type { Notice } from '../../shared/documents/blocks.ts'
import { printedRun } from '../../shared/documents/walk.ts'
import { freePassages, OFFICE_PAPERS, REQUIRED } from './free-sentences.ts'
import { schoolGrade, spanishEase } from './reading-ease.ts'

/** Sixth grade, and INFLESZ "fairly easy". A single passage may be one step harder than the paper as a whole. */
const PAPER = { en: 6, es: 65 } as const
const PASSAGE = { en: 7, es: 55 } as const
/** A shorter passage says too little for the measures. */
const FEWEST_WORDS = 8

const all = samplePapers().filter(({ name }) => !/-(?:18|36|60|104)-/.test(name))
const papers = all.filter(({ model }) => !OFFICE_PAPERS.includes(model.kind))

describe('the box in plain words', () => {
  const boxes = all.flatMap(({ name, model }) =>
    model.blocks
      .filter((block): block is Notice => block.kind === 'notice' && block.element === 'plainWords')
      .map((box) => ({ name, lang: model.lang, text: textOf(box.paragraphs) })),
  )

  test.each(papers)('stands once on $name', ({ name }) => {
    expect(boxes.filter((box) => box.name === name)).toHaveLength(1)
  })

  test.each(boxes)('is easy to read on $name', ({ lang, text }) => {
    expect(isEasy(lang, text, PAPER)).toBe(true)
  })
})

describe('what a patient reads', () => {
  test.each(papers)('is easy as a whole on $name', ({ model }) => {
    const passages = freePassages(model)

    expect(passages.length).toBeGreaterThan(3)
    expect(isEasy(model.lang, passages.join(' '), PAPER)).toBe(true)
  })

  test.each(papers)('has no hard passage on $name', ({ model }) => {
    const hard = freePassages(model)
      .filter((text) => text.split(' ').length >= FEWEST_WORDS)
      .filter((text) => !isEasy(model.lang, text, PASSAGE))

    expect(hard).toEqual([])
  })

  test('is left out only where a paper has required words', () => {
    const elements = all.flatMap(({ model }) => model.blocks.flatMap(({ element }) => (element ? [element] : [])))

    for (const { element } of REQUIRED) expect(elements.some((each) => element.test(each))).toBe(true)
  })
})

test('the measures know easy from hard', () => {
  const hard =
    'Notwithstanding contradictory provisions, reimbursement determinations necessitate comprehensive documentation.'
  const dificil =
    'La documentación administrativa correspondiente condiciona irremediablemente las determinaciones indemnizatorias.'

  expect(schoolGrade('We send you a bill. You pay it. Call us.')).toBeLessThan(2)
  expect(schoolGrade(hard)).toBeGreaterThan(16)
  expect(spanishEase('Le enviamos una cuenta. Usted la paga. Llame.')).toBeGreaterThan(65)
  expect(spanishEase(dificil)).toBeLessThan(10)
})

function isEasy(lang: 'en' | 'es', text: string, limit: { readonly en: number; readonly es: number }): boolean {
  return lang === 'en' ? schoolGrade(text) <= limit.en : spanishEase(text) >= limit.es
}

function textOf(paragraphs: Notice['paragraphs']): string {
  return paragraphs.map((words) => words.map(printedRun).join('')).join(' ')
}
