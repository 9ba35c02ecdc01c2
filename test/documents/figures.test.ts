import { expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { staffPapers } from '../../build/papers/staff-papers.ts'
import type { PaperFigure } from '../../shared/documents/paper-figures.ts'
import { amountsOf } from '../../shared/documents/walk.ts'

const sampled = samplePapers()
const papers = [...sampled, ...staffPapers()]
const pairs = sampled
  .filter(({ model }) => model.lang === 'en')
  .map((english) => ({ english, spanish: papers.find(({ name }) => name === english.name.replace(/-en$/, '-es')) }))

test.each(papers)('every amount of $name shows a figure of its input', ({ input, model }) => {
  const figures = figuresIn(input)
  const strangers = amountsOf(model).filter(({ figureId }) => !figures.has(figureId))

  expect(strangers).toEqual([])
})

test.each(papers)('every amount of $name is the figure to the cent', ({ input, model }) => {
  const figures = figuresIn(input)
  const wrong = amountsOf(model).filter(({ figureId, cents }) => {
    const figure = figures.get(figureId)
    return figure?.money !== undefined && cents !== (figure.money.kind === 'known' ? figure.money.cents : null)
  })

  expect(wrong).toEqual([])
})

test.each(pairs)('$english.name has the same figures in Spanish', ({ english, spanish }) => {
  const shape = (paper: typeof english | undefined) =>
    paper && amountsOf(paper.model).map(({ figureId, cents, assumed }) => ({ figureId, cents, assumed }))

  expect(shape(spanish)).toEqual(shape(english))
})

test.each(pairs)('$english.name has the same blocks in Spanish', ({ english, spanish }) => {
  const shape = (paper: typeof english | undefined) => paper?.model.blocks.map(({ kind, element }) => [kind, element])
  const translated = (kinds: ReturnType<typeof shape>) => kinds?.filter(([kind]) => kind !== 'paragraph')

  expect(translated(shape(spanish))).toEqual(translated(shape(english)))
})

test.each(papers)('no unknown amount of $name reads as zero or nothing', ({ model }) => {
  const doubtful = amountsOf(model).filter(({ cents, shown }) => cents === null && /^(?:\$?0\.00|)$/.test(shown))

  expect(doubtful).toEqual([])
})

type Found = Pick<PaperFigure, 'figureId'> & Partial<PaperFigure>

function isFigure(part: object): part is Found {
  return 'figureId' in part && typeof part.figureId === 'string'
}

/** All figures anywhere in an input, by their id. A disclosed rate is one without money. */
function figuresIn(value: unknown): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return
    if (isFigure(part)) found.set(part.figureId, part)
    Object.values(part).forEach(walk)
  }
  walk(value)
  return found
}
