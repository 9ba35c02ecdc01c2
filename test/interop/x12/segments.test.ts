import { describe, expect, test } from 'vitest'
import { readEnvelopes } from '../../../shared/interop/x12/envelope.ts'
import { readEligibility } from '../../../shared/interop/x12/read-eligibility.ts'
import { readRemittance } from '../../../shared/interop/x12/read-remittance.ts'
import { readSegments } from '../../../shared/interop/x12/segments.ts'
import { answerOf, madeAnswer, sample, samples } from '../../support/x12-samples.ts'

function segmentsOf(text: string) {
  const reading = readSegments(text)
  if (reading.kind !== 'segments') throw new Error(reading.code)
  return reading
}

const envelopes: readonly (readonly [string, Partial<Record<'interchanges' | 'transactions' | 'segments', number>>])[] =
  [
    ['valid_different_separators.837', { interchanges: 1, transactions: 1 }],
    ['multiple_isa.837', { interchanges: 2, transactions: 2 }],
    ['multiple_gs.837', { interchanges: 1, transactions: 3 }],
    ['multiple_st.837', { interchanges: 1, transactions: 2 }],
    ['no_isa_line.837', { interchanges: 1, transactions: 1 }],
    ['bad_first_line.837', { interchanges: 1, transactions: 1 }],
  ]

test.each(envelopes)('%s is cut into its interchanges and transactions', (name, { interchanges, transactions }) => {
  const text = sample(`x12-envelope/${name}`)
  const { segments } = segmentsOf(text)
  const terminator = name.includes('separators') ? '_' : '~'

  expect(segments).toHaveLength(text.split(terminator).filter((part) => part.trim() !== '').length)
  expect(new Set(segments.map(({ position }) => position.interchange)).size).toBe(interchanges)
  expect(readEnvelopes(segments).transactions).toHaveLength(transactions ?? 0)
  expect(segments.every(({ tag }) => tag !== '')).toBe(true)
})

test('a missing ISA is said, and the usual separators hold', () => {
  const { findings, segments } = segmentsOf(sample('x12-envelope/no_isa_line.837'))

  expect(findings.map(({ code }) => code)).toContain('X12-NO-ISA')
  expect(segments[0]?.separators).toEqual({ element: '*', component: ':', repetition: '^', terminator: '~' })
})

test('each interchange is read by its own separators', () => {
  const other = madeAnswer('EB*1**30').replaceAll('*', '|').replaceAll('~', '!')
  const file = answerOf(`${madeAnswer('EB*6**30')}\n${other}`)

  expect(file.people.map(({ status, key }) => [status.is, key])).toEqual([
    ['inactive', '1.1.9'],
    ['active', '2.2.25'],
  ])
})

test('a segment knows its number and the line that it begins on', () => {
  const { segments } = segmentsOf(madeAnswer('EB*1**30', 'MSG*ONE\r\nTWO', 'EB*L'))
  const [last] = segments.filter(({ raw }) => raw === 'EB*L')

  expect(last?.position).toEqual({ interchange: 1, transaction: 1, segment: 15, line: 16 })
  expect(segments.find(({ tag }) => tag === 'MSG')?.raw).toBe('MSG*ONETWO')
})

/** What a file says, without where it stands and how it was laid out. */
function meaning(text: string): string {
  const reading = readEligibility(text)
  const file = reading.kind === 'eligibility' ? reading : readRemittance(text)
  const LAYOUT = new Set(['position', 'raw', 'separators', 'segments', 'key', 'because', 'namedAt'])
  const said = file.kind === 'eligibility' || file.kind === 'remittance' ? { ...file, findings: [] } : file
  return JSON.stringify(said, (key, value) => (LAYOUT.has(key) ? undefined : value)).replaceAll(
    /[:^>|\u001d\u001e\u001f]/g,
    '',
  )
}

const flat = (text: string): string => text.trim().replaceAll(/\r?\n/g, '')
const layouts: readonly (readonly [string, (text: string) => string])[] = [
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['no line breaks', flat],
  ['line breaks of Windows', (text) => flat(text).replaceAll('~', '~\r\n')],
  ['line breaks of old computers', (text) => flat(text).replaceAll('~', '~\r')],
  ['lines wrapped every 80 letters', (text) => flat(text).replaceAll(/.{80}/g, '$&\n')],
  ['indentation and blank lines', (text) => flat(text).replaceAll('~', '~\n\n\t   ')],
  ['prose before it', (text) => `Dear clinic, here is what you asked for:\n\n${text}`],
  ['line ends for terminators', (text) => flat(text).replaceAll('~', '\n')],
  ['line ends of Windows for terminators', (text) => flat(text).replaceAll('~', '\r\n')],
  ['other element separators', (text) => flat(text).replaceAll('*', '\u001d')],
  ['other terminators', (text) => flat(text).replaceAll('~', '\u001f')],
]

describe.each(['x12-271', 'x12-835'])('the layout of %s changes nothing', (folder) => {
  test.each(layouts)('%s', (_name, laid) => {
    for (const name of samples(folder)) {
      const text = sample(`${folder}/${name}`)
      expect([name, meaning(laid(text))]).toEqual([name, meaning(text)])
    }
  })
})

describe('a changed letter changes what is said', () => {
  const rich = sample('x12-271/pkd-mock-rich.271')
  const era = sample('x12-835/lfh-secondary-payment.835')

  test.each([
    ['total and remaining swapped', rich, rich.replace('***23*6000*', '***29*6000*')],
    ['one digit of an amount', rich, rich.replace('2983.57', '2983.58')],
    ['a service type', rich, rich.replace('30^98', '30^99')],
    ['a triplet dropped', era, era.replace('**2*70.00', '')],
    ['a sign turned', era, era.replace('CAS*CO*42*85.00', 'CAS*CO*42*-85.00')],
  ])('%s', (_name, before, after) => {
    expect(after).not.toBe(before)
    expect(meaning(after)).not.toBe(meaning(before))
  })
})

test('a short ISA is read by what follows it', () => {
  const short = madeAnswer('EB*1**30').replace(/^ISA.*?~/, 'ISA*00*SAMPLE*261101~')

  expect(answerOf(short).people[0]?.status.is).toBe('active')
})
