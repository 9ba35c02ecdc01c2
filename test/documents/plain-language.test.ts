import { describe, expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import type { Block } from '../../shared/documents/blocks.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { cosignerNotice, holderNotice } from '../../shared/text/documents-agreement-required.ts'
import { refusalNoticeWords } from '../../shared/text/documents-refusal.ts'

const papers = samplePapers()
/** Words that federal rules give, or that list what the law wants in one sentence. */
const GIVEN = [
  holderNotice,
  ...cosignerNotice,
  ...[refusalNoticeWords.en, refusalNoticeWords.es].flatMap(({ equalCredit, agency }) => [equalCredit, agency]),
].join(' ')
const MOST_WORDS = { en: 20, es: 24 } as const

test.each(papers)('sentences of $name are short', ({ model }) => {
  const sentences = model.blocks
    .filter((block) => block.kind !== 'lendingBox' && !('lang' in block))
    .flatMap(sentencesOf)
    .filter((sentence) => !GIVEN.includes(sentence) && !/^Traducción|prestatario|cláusula inventada/.test(sentence))
  const long = sentences.filter((sentence) => sentence.split(' ').length > MOST_WORDS[model.lang])

  expect(long).toEqual([])
})

describe('an insured estimate', () => {
  const insured = papers.filter(({ model }) => model.kind === 'insuredEstimate')

  test.each(insured)('never speaks of the dispute right: $name', ({ model }) => {
    const words = model.blocks
      .flatMap(passagesOf)
      .flatMap((words) => words.map(printedRun))
      .join(' ')

    expect(words).not.toMatch(/dispute|disput|good faith|buena fe|400/i)
  })

  test.each(insured)('says that it guarantees nothing: $name', ({ model }) => {
    const notice = model.blocks.find(({ element }) => element === 'insured.notAGuarantee')

    expect(notice && sentencesOf(notice).join(' ')).toMatch(
      /not a guarantee of coverage or payment|no garantiza cobertura ni pago/,
    )
  })

  test.each(insured)('shows the coverage with its day and source: $name', ({ model }) => {
    const entries = model.blocks.flatMap((block) => (block.kind === 'keyValueGrid' ? block.entries : []))
    const asOf = entries.find(({ element }) => element === 'insured.asOf')

    expect(asOf?.value.map(printedRun).join('')).toMatch(/2026.*(?:source|fuente): /)
  })
})

test.each(papers)('minus signs never carry meaning on $name', ({ model }) => {
  const words = model.blocks.flatMap(passagesOf).flatMap((words) => words.map(printedRun))

  expect(words.filter((text) => /[−-]\$?\d+\.\d\d|\(\$?\d+\.\d\d/.test(text))).toEqual([])
})

test.each(papers)('days are spelled out on $name', ({ model }) => {
  const words = model.blocks.flatMap(passagesOf).flatMap((words) => words.map(printedRun))

  expect(words.filter((text) => /\d{1,2}\/\d{1,2}\/\d{2,4}|\d{4}-\d{2}-\d{2}/.test(text))).toEqual([])
})

function sentencesOf(block: Block): readonly string[] {
  return passagesOf(block)
    .map((words) => words.map(printedRun).join('').replaceAll('\u00a0', ' '))
    .flatMap((passage) => passage.split(/(?<=[.?!:]) +(?=[A-ZÁÉÍÓÚÑ¿¡“])/))
}
