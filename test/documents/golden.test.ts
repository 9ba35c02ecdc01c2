import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { staffPapers } from '../../build/papers/staff-papers.ts'
import { flatText } from '../../shared/documents/flat-text.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Long papers differ from short ones in their rows alone. */
const REVIEWED = [...samplePapers(), ...staffPapers()].filter(({ name }) => !/-(?:18|60|36|104)-/.test(name))
const FILES = readdirSync(join(ROOT, 'test/documents/golden'))

test.each(REVIEWED)('$name says what was reviewed', async ({ name, model }) => {
  await expect(flatText(model)).toMatchFileSnapshot(`golden/${name}.txt`)
})

test('no sample of a paper is new and unreviewed', () => {
  expect(REVIEWED.map(({ name }) => `${name}.txt`).filter((file) => !FILES.includes(file))).toEqual([])
})

test('no composer of a paper is left without a reviewed text', () => {
  const reviewed = new Set(REVIEWED.map(({ model }) => model.templateVersion))

  expect(templates().filter((template) => !reviewed.has(template))).toEqual([])
})

test('every paper for a patient is reviewed in both languages', () => {
  const ofPatients = REVIEWED.filter(({ name }) => !staffPapers().some((paper) => paper.name === name))
  const both = new Set(ofPatients.map(({ model }) => `${model.templateVersion} ${model.lang}`))
  const wanted = ofPatients.flatMap(({ model }) => ['en', 'es'].map((lang) => `${model.templateVersion} ${lang}`))

  expect(wanted.filter((each) => !both.has(each))).toEqual([])
})

/** The template of every composer, read from the one folder where composers live. */
function templates(): readonly string[] {
  const folder = join(ROOT, 'shared/documents')
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  return sources.flatMap((text) =>
    [...text.matchAll(/templateVersion: '([^']+)'/g)].map(([, template = '']) => template),
  )
}
