import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { nonCoveredSources, nonCoveredWords } from '../text/documents-non-covered.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { callWords } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox, row, signHere, table } from './make.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import {
  entry,
  estimateFoot,
  languageHelp,
  letterhead,
  type PaperDesk,
  type PaperOrigin,
  type PaperPatient,
  titleWithNumber,
} from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** Why a plan may not pay. */
export type NonCoveredReason = 'notCovered' | 'noAuthorization' | 'noReferral' | 'overLimit' | 'outOfNetwork' | 'other'

/** All that the notice needs. */
export interface NonCoveredInput extends PaperOrigin {
  readonly patient: PaperPatient
  readonly planName: string
  readonly services: readonly {
    readonly service: string
    readonly reason: NonCoveredReason
    readonly amount: PaperFigure
  }[]
  readonly total: PaperFigure
  /** The reference of a request for authorization; null when there is none. */
  readonly reference: string | null
  readonly contact: PaperDesk
}

/**
 * What stands on the notice before care that a plan may not pay, with the patient's choice. Never used for Medicare,
 * whose own form is prescribed. Source: coverage specification, sections 4.11, 13.3 and 14.1.
 */
export function nonCoveredNotice(input: NonCoveredInput): DocumentModel {
  const { language, services, total } = input
  mustTie([{ where: 'not covered', parts: services.map(({ amount }) => amount), total, settlesEarly: false }])
  const words = nonCoveredWords[language]
  return paperOf(input, {
    kind: 'nonCoveredNotice',
    templateVersion: 'non-covered-notice/2',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      ...openingBlocks(input),
      ...serviceBlocks(input),
      ...limitBlocks(input),
      {
        kind: 'choice',
        element: 'nonCovered.choice',
        question: [words.question],
        options: words.choices.map((choice) => [choice]),
        initials: null,
      },
      ...closingBlocks(input),
    ],
    foot: estimateFoot(input),
    wording: nonCoveredSources,
  })
}

function openingBlocks(input: NonCoveredInput): readonly Block[] {
  const { language, patient } = input
  const [words, frame] = [nonCoveredWords[language], frameWords[language]]
  return [
    titleWithNumber(input, words.title),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(frame.patient, [typed('patient.name', patient.name)]),
        entry(frame.bornOn, [spelledDay(patient.bornOn, language)]),
        entry('Plan', [typed('plan.name', input.planName)]),
      ],
    },
    plainBox(
      language,
      words.plain.map((sentence) => [sentence]),
    ),
  ]
}

function serviceBlocks({ language, services, total, reference }: NonCoveredInput): readonly Block[] {
  const words = nonCoveredWords[language]
  const [care, why, pays] = words.columns
  return [
    heading(words.table),
    table(
      [
        [care, 'words'],
        [why, 'words'],
        [pays, 'money'],
      ],
      [
        ...services.map(({ service, reason, amount }) =>
          row([[typed('line.service', service)], [words.reasons[reason]], [cellAmount(amount, language)]]),
        ),
        row([[words.total], [], [amountOf(total, language)]], 'total'),
      ],
    ),
    ...(reference === null ? [] : [paragraph(words.approvalAsked<Run>(typed('authorization.number', reference)))]),
  ]
}

/** What the form is not for, and what it cannot take away: read before the choice. */
function limitBlocks({ language }: NonCoveredInput): readonly Block[] {
  const words = nonCoveredWords[language]
  return list([[words.medicare], [words.emergency], [words.surprise]], 'nonCovered.medicare')
}

function closingBlocks(input: NonCoveredInput): readonly Block[] {
  const { language, patient } = input
  const [words, plain] = [nonCoveredWords[language], plainWords[language]]
  return [
    signHere(
      words.signWho,
      [words.signWords],
      [
        { label: plain.signature, filled: [], width: 'wide' },
        { label: plain.day, filled: [], width: 'narrow' },
        { label: plain.name, filled: [typed('signer.name', patient.name)], width: 'wide' },
        { label: plain.relation, filled: [], width: 'narrow' },
      ],
    ),
    paragraph(callWords(input)),
    ...languageHelp(input.contact, language),
  ]
}
