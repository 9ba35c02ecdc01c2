import { expect, test } from 'vitest'
import { readWords } from '../../build/checks/read-words.ts'
import { hostileNames } from '../../build/papers/hostile-names.ts'
import { paperFaults } from '../../build/papers/paper-faults.ts'
import { renamed } from '../../build/papers/renamed.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { staffPapers } from '../../build/papers/staff-papers.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { paperKindSchema } from '../../shared/model/paper.ts'

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
const papers = [...samplePapers(), ...staffPapers()].filter(({ name }) => !/-(?:18|36|60|104)-/.test(name))
const names = hostileNames(500)
/** For the clinic's own drawer, in English alone. */
const ENGLISH_ALONE = ['recoveryKit']

test('every kind of paper has a sample in both languages', () => {
  const sampled = new Set(papers.map(({ model }) => `${model.kind} ${model.lang}`))
  const wanted = paperKindSchema.options.flatMap((kind) => [
    `${kind} en`,
    ...(ENGLISH_ALONE.includes(kind) ? [] : [`${kind} es`]),
  ])

  expect(wanted.filter((each) => !sampled.has(each))).toEqual([])
})

test('there are five hundred names and no two are alike', () => {
  expect(new Set(names).size).toBe(500)
})

test.each(papers.map((paper, at) => ({ ...paper, who: names[(at * 37) % names.length] ?? '' })))(
  '$name keeps the name $who and is drawn alike twice',
  async ({ model, who }) => {
    const paper = renamed(model, who)
    const [first, second] = [await drawDocument(paper, MADE), await drawDocument(paper, MADE)]

    expect(paperFaults(paper, first, await readWords(first.bytes))).toEqual([])
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  },
)
