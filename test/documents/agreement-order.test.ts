import { expect, test } from 'vitest'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import type { Block } from '../../shared/documents/blocks.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'

const WHOLE = { count: 9, everything: true }

/** The twenty-five sections of the specification, section 14.1. */
const ALL = Array.from({ length: 25 }, (_, index) => index + 1)

test.each(['en', 'es'] as const)('a full agreement has all its sections in order (%s)', (language) => {
  const model = planAgreement(sampleAgreement(language, WHOLE))

  expect(placesOf(model)).toEqual(ALL)
})

test('without the federal box the plan follows what is covered', () => {
  const input = sampleAgreement('en', WHOLE)
  const places = placesOf(planAgreement({ ...input, lending: null }))

  expect(places).toEqual(ALL.filter((place) => place !== 4))
})

function placesOf({ blocks }: DocumentModel): readonly number[] {
  return blocks
    .map(({ element }) => Number(/^agreement\.14\.1\.(\d+)$/.exec(element ?? '')?.[1]))
    .filter((place) => !Number.isNaN(place))
}

test.each(['en', 'es'] as const)('sections are numbered without a gap (%s)', (language) => {
  const { blocks } = planAgreement(sampleAgreement(language, WHOLE))
  const numbers = blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => Number(/^(\d+)\. /.exec(textOf(block))?.[1]))
    .filter((number) => !Number.isNaN(number))

  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  expect(numbers).toHaveLength(23)
})

test('says the plan in one large sentence', () => {
  const model = planAgreement(sampleAgreement('en', { count: 6 }))
  const large = model.blocks.find((block) => block.kind === 'paragraph' && block.size === 'large')

  expect(large && textOf(large)).toBe(
    'You will pay $133.33 on the 15th of each month, 6 times, from December 15, 2026 to May 15, 2027. The last payment is $133.35. Total: $800.00. Interest: none.',
  )
})

test('attaches a schedule of more than 24 rows', () => {
  const short = tablesOf(planAgreement(sampleAgreement('en', { count: 24 })))
  const long = tablesOf(planAgreement(sampleAgreement('en', { count: 25 })))

  expect(short).toEqual([25])
  expect(long).toEqual([5, 26])
})

test('the short schedule says what it leaves out', () => {
  const { blocks } = planAgreement(sampleAgreement('en', { count: 104 }))
  const short = blocks.find((block) => block.kind === 'moneyTable' && block.element === 'agreement.14.4')
  const rows = short?.kind === 'moneyTable' ? short.rows.map(({ cells, rank }) => [rank, ...(cells[1] ?? [])]) : []

  expect(rows[3]).toEqual(['line', 'Payments 4 to 103 are in the full schedule'])
  expect(rows.map(([rank]) => rank)).not.toContain('total')
})

test('gives a cosigner the notice before the place to sign', () => {
  const { blocks } = planAgreement(sampleAgreement('en', WHOLE))
  const elements = blocks.map(({ element }) => element)

  expect(blocks[elements.indexOf('agreement.cosignerNotice') - 1]?.kind).toBe('pageBreak')
  expect(elements.indexOf('agreement.cosignerNotice')).toBeLessThan(elements.indexOf('agreement.signature.cosigner'))
})

test('keeps the federal notices in English on Spanish papers', () => {
  const { blocks } = planAgreement(sampleAgreement('es', WHOLE))
  const english = blocks.filter((block) => 'lang' in block && block.lang === 'en').map(textOf)

  expect(english.join(' ')).toMatch(/ANY HOLDER OF THIS CONSUMER CREDIT CONTRACT.*You are being asked to guarantee/)
})

test('a paper for a guarantor may leave the patient out', () => {
  const words = planAgreement(sampleAgreement('en', WHOLE)).blocks.map(textOf).join(' ')

  expect(words).not.toContain('Sample Patient A')
  expect(words).toContain('A-000117')
})

test('every version after the first prints what changed', () => {
  const { blocks } = planAgreement(sampleAgreement('en', WHOLE))
  const table = blocks[blocks.findIndex(({ element }) => element === 'agreement.14.3.changes') + 1]

  expect(table && textOf(table)).toMatch(/Payment \$200\.00 see the schedule smaller payments November 9, 2026/)
})

test('records the sources of all required words', () => {
  const { wording } = planAgreement(sampleAgreement('en', WHOLE))

  expect(wording.map(({ id }) => id)).toEqual([
    'lending.box',
    'gfe.disputeRight',
    'agreement.holderNotice',
    'agreement.cosignerNotice',
    'clause.sample.1',
  ])
})

function tablesOf(model: DocumentModel): readonly number[] {
  return model.blocks.flatMap((block) =>
    block.kind === 'moneyTable' && block.element === 'agreement.14.4' ? [block.rows.length] : [],
  )
}

function textOf(block: Block): string {
  return passagesOf(block)
    .map((words) => words.map(printedRun).join(''))
    .filter((passage) => passage !== '')
    .join(' ')
}
