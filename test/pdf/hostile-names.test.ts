import { expect, test } from 'vitest'
import { lintPdf } from '../../build/checks/pdf-lint.ts'
import { objectWords, readPdf, textOf } from '../../build/checks/pdf-reader.ts'
import { readWords } from '../../build/checks/read-words.ts'
import { sampleAgreement } from '../../build/papers/sample-agreement.ts'
import { sampleGoodFaith } from '../../build/papers/sample-good-faith.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { goodFaithEstimate } from '../../shared/documents/good-faith-estimate.ts'
import { planAgreement } from '../../shared/documents/plan-agreement.ts'

const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissen'

test.each([
  ['Spanish', 'Iñaki Peña-Güell'],
  ['Polish', 'Świętosława Łąćżyńska'],
  ['Turkish', 'Işıl Şükrüoğlu'],
  ['Vietnamese', 'Nguyễn Thị Phượng'],
  ['Hawaiian', 'Kaʻōʻili'],
  ['Greek', 'Ελένη Παπαδοπούλου'],
  ['Cyrillic', 'Мария Ёлкина-Щербакова'],
  ['a long one', LONG],
])('a %s name is drawn and read back whole', async (_what, name) => {
  const { bytes, warnings } = await drawNamed(name)

  expect(warnings).toEqual([])
  expect((await readWords(bytes)).join('').replaceAll(' ', '')).toContain(name.normalize('NFC').replaceAll(' ', ''))
})

test('letters that no font has are boxes and reported once', async () => {
  const { bytes, warnings } = await drawNamed('王 小明 Sample')
  const plain = await drawNamed('Sample')

  expect(warnings).toEqual([
    { field: 'patient.name', text: '王' },
    { field: 'patient.name', text: '小' },
    { field: 'patient.name', text: '明' },
  ])
  expect(rectangles(bytes) - rectangles(plain.bytes)).toBe(3)
  expect(lintPdf(bytes)).toEqual([])
})

test('a name with boxes is still read aloud as it is', async () => {
  const { bytes } = await drawNamed('王 Sample')
  const latin = objectWords(bytes)
  const spoken = [...latin.matchAll(/\/ActualText \(((?:\\.|[^)\\])*)\)/gs)].map(([, text]) => text ?? '')

  expect(spoken.some((text) => text.includes('s\u008b'))).toBe(true)
})

test('signs that turn the writing round are not printed', async () => {
  const { bytes } = await drawNamed('\u202eA tneitaP\u202c \u200fSample')

  expect((await readWords(bytes)).join('')).toContain('A tneitaP Sample')
})

test('an ampersand in names leaves the file sound', async () => {
  const input = sampleAgreement('en', { count: 6 })
  const clinic = { ...input.clinic, name: 'Sample & Sons <Clinic>', legalName: null }
  const { bytes } = await drawDocument(planAgreement({ ...input, clinic }), MADE)
  const file = readPdf(bytes)
  const properties = file.dictAt(file.trailer, 'Info')

  expect(properties && textOf(file.entry(properties, 'Author'))).toBe('Sample Sons Clinic')
  expect(lintPdf(bytes)).toEqual([])
})

test('very long words never leave the column', async () => {
  const input = sampleGoodFaith('es', 6)
  const providers = input.providers.map((provider) => ({
    ...provider,
    name: LONG,
    lines: provider.lines.map((line) => ({ ...line, service: LONG + LONG, serviceCode: 'DEMO12345678901234567890' })),
  }))
  const { bytes } = await drawDocument(goodFaithEstimate({ ...input, mainService: LONG, providers }), MADE)

  expect(rightmost(bytes)).toBeLessThan(612 - 54)
  expect(lintPdf(bytes)).toEqual([])
})

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const

async function drawNamed(name: string) {
  const input = sampleGoodFaith('en', 1)
  return drawDocument(goodFaithEstimate({ ...input, patient: { ...input.patient, name } }), MADE)
}

function rectangles(bytes: Uint8Array): number {
  return readPdf(bytes).pages.flatMap(({ content }) => content.match(/ re\n/g) ?? []).length
}

/** The largest place from the left at which any text begins. */
function rightmost(bytes: Uint8Array): number {
  const starts = readPdf(bytes).pages.flatMap(({ content }) => [...content.matchAll(/1 0 0 -1 ([\d.]+) [\d.]+ Tm/g)])
  return Math.max(...starts.map(([, x]) => Number(x)))
}
