import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnsweredPerson, EligibilityAnswer } from '../../shared/interop/x12/eligibility-answer.ts'
import { readEligibility } from '../../shared/interop/x12/read-eligibility.ts'
import { readRemittance } from '../../shared/interop/x12/read-remittance.ts'
import type { RemittanceAnswer } from '../../shared/interop/x12/remittance.ts'

const fixtures = join(import.meta.dirname, '../fixtures')

/** The text of a sample: `x12-271/lfh-error.271`. */
export function sample(path: string): string {
  return readFileSync(join(fixtures, path), 'utf8')
}

/** The names of all samples of a folder, without what stands beside them. */
export function samples(folder: string): readonly string[] {
  return readdirSync(join(fixtures, folder)).filter((name) => /\.(271|835|837)$/.test(name))
}

/** What a person read from the sample, as JSON. */
export function expected<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(fixtures, folder, 'expected', `${name}.json`), 'utf8')) as T
}

/** The text as an eligibility answer; fails where it is none. */
export function answerOf(text: string): EligibilityAnswer {
  const file = readEligibility(text)
  if (file.kind !== 'eligibility') throw new Error(`no eligibility answer: ${JSON.stringify(file)}`)
  return file
}

/** The text as a remittance; fails where it is none. */
export function remittanceOf(text: string): RemittanceAnswer {
  const file = readRemittance(text)
  if (file.kind !== 'remittance') throw new Error(`no remittance: ${JSON.stringify(file)}`)
  return file
}

/** The only person of the text. */
export function personOf(text: string): AnsweredPerson {
  const { people } = answerOf(text)
  if (people[0] === undefined || people.length !== 1) throw new Error(`${people.length} people`)
  return people[0]
}

/** A made-up answer for one subscriber, with these segments below it. */
export function madeAnswer(...segments: readonly string[]): string {
  return x12('271', [
    'BHT*0022*11*Q1*20261101*0900',
    'HL*1**20*1',
    'NM1*PR*2*SAMPLE PAYER*****PI*SP001',
    'HL*2*1*21*1',
    'NM1*1P*2*SAMPLE CLINIC*****XX*1999999984',
    'HL*3*2*22*0',
    'TRN*2*T-1*9SAMPLE',
    'NM1*IL*1*PATIENT*SAMPLE****MI*M-1',
    'DMG*D8*19810412*F',
    ...segments,
  ])
}

/** A whole file around the segments of one transaction. */
export function x12(set: '271' | '835', segments: readonly string[]): string {
  const version = set === '271' ? '005010X279A1' : '005010X221A1'
  const group = set === '271' ? 'HB' : 'HP'
  const id = (text: string): string => text.padEnd(15)
  return [
    `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*${id('SAMPLEPAYER')}*ZZ*${id('SAMPLECLINIC')}*261101*0900*^*00501*000000001*0*T*:`,
    `GS*${group}*SAMPLEPAYER*SAMPLECLINIC*20261101*0900*1*X*${version}`,
    `ST*${set}*0001*${version}`,
    ...segments,
    `SE*${segments.length + 2}*0001`,
    'GE*1*1',
    'IEA*1*000000001',
  ]
    .map((segment) => `${segment}~`)
    .join('\n')
}
