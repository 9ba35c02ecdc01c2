import { expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import type { Notice } from '../../shared/documents/blocks.ts'
import { printedRun } from '../../shared/documents/walk.ts'
import { schoolGrade, spanishEase } from './reading-ease.ts'

const boxes = samplePapers()
  .filter(({ name }) => !/-(?:18|36|60|104)-/.test(name))
  .flatMap(({ name, model }) =>
    model.blocks
      .filter((block): block is Notice => block.kind === 'notice' && block.element === 'plainWords')
      .map((box) => ({
        name,
        lang: model.lang,
        text: box.paragraphs.map((words) => words.map(printedRun).join('')).join(' '),
      })),
  )

test.each(boxes.filter(({ lang }) => lang === 'en'))('a sixth grader can read the box of $name', ({ text }) => {
  expect(schoolGrade(text)).toBeLessThanOrEqual(6)
})

test.each(boxes.filter(({ lang }) => lang === 'es'))('the Spanish box of $name is fairly easy', ({ text }) => {
  expect(spanishEase(text)).toBeGreaterThanOrEqual(65)
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
