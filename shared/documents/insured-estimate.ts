import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { goodFaithWords } from '../text/documents-good-faith.ts'
import { insuredWords } from '../text/documents-insured.ts'
import { PATIENT_PARTS } from '../text/documents-parts.ts'
import type { Block, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { amountBlocks } from './insured-amounts.ts'
import { coverageBlocks } from './insured-coverage.ts'
import type { InsuredEstimateInput } from './insured-input.ts'
import { payerBlocks } from './insured-payers.ts'
import { approvalBlocks, insuredServiceBlocks } from './insured-services.ts'
import { assumptionBlocks, entry, estimateFoot, languageHelp, letterhead, phoneOf, workedOutBlocks } from './parties.ts'
import { mustTie, type Tie } from './ties.ts'
import { typed } from './typed.ts'

/**
 * What stands on an estimate for a patient who uses insurance. It is not a good faith estimate and promises none of its
 * rights. Throws a RangeError when a total is not the sum of its lines or parts.
 * Source: clinic policy; content by coverage-and-estimates section 11.
 */
export function insuredEstimate(input: InsuredEstimateInput): DocumentModel {
  mustTie(insuredTies(input))
  const words = insuredWords[input.language]
  return {
    kind: 'insuredEstimate',
    templateVersion: 'insured-estimate/2',
    lang: input.language,
    title: words.title,
    author: typed('clinic.name', input.clinic.name),
    number: typed('number', input.number),
    version: input.version,
    blocks: [
      letterhead(input.clinic, input.language),
      ...openingBlocks(input),
      ...amountBlocks(input),
      ...insuredServiceBlocks(input),
      ...payerBlocks(input),
      ...coverageBlocks(input),
      ...approvalBlocks(input),
      ...uncertainBlocks(input),
      ...closingBlocks(input),
    ],
    foot: estimateFoot(input),
    wording: [],
  }
}

/** The sums that an insured estimate prints. */
export function insuredTies(input: InsuredEstimateInput): readonly Tie[] {
  const sides = ['billed', 'allowed', 'planPays', 'youPay'] as const
  const sums = [
    ...sides.map((side) => ({ where: side, parts: input.lines.map((line) => line[side]), total: input[side] })),
    ...(input.payers === undefined
      ? []
      : [{ where: 'payers', parts: input.payers.map(({ pays }) => pays), total: input.planPays }]),
    { where: 'parts of the charge', parts: input.parts.map(({ amount }) => amount), total: input.billed },
    {
      where: 'parts of the patient',
      parts: input.parts.filter(({ part }) => PATIENT_PARTS.includes(part)).map(({ amount }) => amount),
      total: input.youPay,
    },
    ...input.lines
      .filter((line) => line.parts.length > 0)
      .map((line, index) => ({
        where: `parts of line ${index + 1}`,
        parts: line.parts.map(({ amount }) => amount),
        total: line.youPay,
      })),
  ]
  return sums.map((sum) => ({ ...sum, settlesEarly: true }))
}

function openingBlocks(input: InsuredEstimateInput): readonly Block[] {
  const { language, patient, scheduledOn, replaces } = input
  const words = insuredWords[language]
  const frame = frameWords[language]
  const estimate = goodFaithWords[language]
  const planned = scheduledOn === null ? words.notScheduled : spelledDay(scheduledOn, language)
  return [
    {
      kind: 'title',
      text: words.title,
      beneath: estimate.beneathTitle<Run>(
        typed('number', input.number),
        input.version,
        input.issuedOn,
        typed('preparedBy', input.preparedBy),
      ),
    },
    ...(replaces === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            size: 'text' as const,
            words: estimate.replaces(replaces.version, typed('replaces.reason', replaces.reason)),
          },
        ]),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(frame.patient, [typed('patient.name', patient.name)]),
        entry(frame.bornOn, [spelledDay(patient.bornOn, language)]),
        ...(patient.account === null ? [] : [entry(frame.account, [typed('patient.account', patient.account)])]),
        entry(words.mainService, [typed('mainService', input.mainService)]),
        entry(words.plannedFor, [planned]),
      ],
    },
  ]
}

function uncertainBlocks(input: InsuredEstimateInput): readonly Block[] {
  const { language, notIncluded } = input
  const words = insuredWords[language]
  const estimate = goodFaithWords[language]
  const uncertain = [
    ...words.uncertain.map((sentence) => [sentence]),
    ...input.uncertain.map((text) => [typed('uncertain', text)]),
  ]
  return [
    { kind: 'heading', level: 2, words: [estimate.changesHeading] },
    { kind: 'list', items: uncertain, element: 'insured.uncertain' },
    ...assumptionBlocks(input.assumptions, language),
    ...(notIncluded.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, words: [estimate.othersHeading] },
          {
            kind: 'list',
            items: notIncluded.map(({ name, service }) =>
              estimate.notIncluded(typed('notIncluded.name', name), typed('notIncluded.service', service)),
            ),
          },
        ] as const)),
    {
      kind: 'notice',
      element: 'insured.notAGuarantee',
      heading: words.guaranteeHeading,
      paragraphs: [[words.notAGuarantee]],
      bold: false,
      leastPoints: null,
    },
  ]
}

function closingBlocks(input: InsuredEstimateInput): readonly Block[] {
  const { language, contact } = input
  const words = insuredWords[language]
  const estimate = goodFaithWords[language]
  const call = estimate.nextCall(typed('contact.name', contact.name), phoneOf(contact, input.language))
  return [
    { kind: 'heading', level: 2, words: [estimate.nextHeading] },
    { kind: 'list', items: [...words.nextSteps.map((step) => [step]), call] },
    ...workedOutBlocks(input.worked, language),
    ...languageHelp(contact, language),
  ]
}
