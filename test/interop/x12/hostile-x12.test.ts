import { describe, expect, test } from 'vitest'
import { x12Holds } from '../../../build/proofs/text/x12-promise.ts'
import { readEligibility } from '../../../shared/interop/x12/read-eligibility.ts'
import { readRemittance } from '../../../shared/interop/x12/read-remittance.ts'
import { MOST_CHARACTERS, MOST_SEGMENTS } from '../../../shared/interop/x12/segments.ts'
import { madeAnswer, sample, samples, x12 } from '../../support/x12-samples.ts'

const NOT_X12: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'EMPTY'],
  ['blanks and a byte order mark', '\ufeff \r\n', 'EMPTY'],
  ['prose', 'The member is active.', 'NOT-X12'],
  ['a word that holds ISA', 'VISA*12', 'NOT-X12'],
  ['JSON', '{"resourceType":"Bundle"}', 'JSON'],
  ['a page', '<html><body>ISA*00*</body></html>', 'HTML'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0003\u0000'.repeat(20), 'BINARY'],
  ['a document', '%PDF-1.7 ISA*00*', 'BINARY'],
  ['an ISA alone', 'ISA*00*          *00*', 'NOT-X12'],
  ['too much text', `${madeAnswer('EB*1**30')}${' '.repeat(MOST_CHARACTERS)}`, 'TOO-LARGE'],
  ['too many segments', madeAnswer('EB*L~\n'.repeat(MOST_SEGMENTS)), 'TOO-LARGE'],
]

test.each(NOT_X12)('%s is no X12, and says so', (_what, text, code) => {
  expect(readEligibility(text)).toEqual({ kind: 'notX12', code })
  expect(readRemittance(text)).toEqual({ kind: 'notX12', code })
})

test('another transaction is named', () => {
  expect(readEligibility(sample('x12-835/se-era-sample.835'))).toEqual({
    kind: 'otherTransaction',
    transactions: ['835'],
  })
  expect(readRemittance(sample('x12-271/lfh-error.271'))).toEqual({ kind: 'otherTransaction', transactions: ['271'] })
  expect(readEligibility(sample('x12-envelope/multiple_gs.837'))).toEqual({
    kind: 'otherTransaction',
    transactions: ['837'],
  })
  expect(readEligibility(madeAnswer().replace('ST*271', 'ST*270'))).toEqual({
    kind: 'otherTransaction',
    transactions: ['270'],
  })
})

describe('any cut of a sample is an answer, and its counts add up', () => {
  const all = ['x12-271', 'x12-835', 'x12-envelope'].flatMap((folder) =>
    samples(folder).map((name) => `${folder}/${name}`),
  )

  test.each(all)('%s', (path) => {
    const text = sample(path)
    const wrong: string[] = []
    for (let at = 0; at <= text.length; at += 9) {
      for (const part of [text.slice(0, at), text.slice(at), text.slice(0, at) + text.slice(at + 60)]) {
        const said = x12Holds(part)
        if (said !== null) wrong.push(`${at}: ${said}`)
      }
    }

    expect(wrong).toEqual([])
  })
})

const LARGE: readonly (readonly [string, string])[] = [
  ['one segment of twenty megabytes', `${madeAnswer()}${'*'.repeat(15_000_000)}`],
  ['an ISA after each other', 'ISA*'.repeat(150_000)],
  ['an end after each other', x12('271', []) + 'IEA*1*1~'.repeat(150_000)],
  ['lines without a terminator', `${madeAnswer().replaceAll('~', '')}\n${'EB*1**30\n'.repeat(190_000)}`],
  ['a CAS for ever', x12('835', ['CLP*1*1*1*1', `CAS*PR${'*1*1*'.repeat(3_900)}`])],
  ['service types for ever', madeAnswer(`EB*1**${'30^'.repeat(6_000)}`)],
  [
    'people for ever',
    madeAnswer(Array.from({ length: 60_000 }, (_, k) => `HL*${k + 4}*3*23*0~\nEB*1**30`).join('~\n')),
  ],
]

test.each(LARGE)('%s is read or refused within seconds', (_what, text) => {
  const began = performance.now()

  expect(x12Holds(text)).toBeNull()
  expect(performance.now() - began).toBeLessThan(15_000)
})
