import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { goodFaithWords } from '../text/documents-good-faith.ts'
import { otherBillersWords } from '../text/documents-other-billers.ts'
import type { Block, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { callWords } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox, row, table } from './make.ts'
import { cellAmount, type PaperFigure } from './paper-figures.ts'
import {
  entry,
  estimateFoot,
  languageHelp,
  letterhead,
  type PaperDesk,
  type PaperOrigin,
  titleWithNumber,
} from './parties.ts'
import { typed, typedWhole } from './typed.ts'

/** Somebody who may send a bill of their own. */
export interface OtherBiller {
  readonly name: string
  readonly service: string
  readonly phone: string
  /** Null where they are not involved this time. */
  readonly amount: PaperFigure | null
}

/** All that the list of other billers needs. */
export interface OtherBillersInput extends PaperOrigin {
  readonly patientName: string
  readonly mainService: string
  readonly scheduledOn: PlainDate | null
  readonly others: readonly OtherBiller[]
  readonly contact: PaperDesk
}

/**
 * What stands on the list of others who may bill for the same care. Source: user journeys, J4 step 8; 45 CFR 149.610
 * for care that is not on a good faith estimate.
 */
export function otherBillers(input: OtherBillersInput): DocumentModel {
  const { language, scheduledOn } = input
  const [words, gfe] = [otherBillersWords[language], goodFaithWords[language]]
  return paperOf(input, {
    kind: 'otherBillers',
    templateVersion: 'other-billers/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      titleWithNumber(input, words.title),
      {
        kind: 'keyValueGrid',
        entries: [
          entry(frameWords[language].patient, [typed('patient.name', input.patientName)]),
          entry(gfe.mainService, [typed('mainService', input.mainService)]),
          entry(gfe.plannedFor, [scheduledOn === null ? gfe.notScheduled : spelledDay(scheduledOn, language)]),
        ],
      },
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      heading(words.table),
      othersTable(input),
      heading(words.ask),
      ...list(words.asks.map((ask) => [ask])),
      paragraph([words.protected]),
      paragraph(callWords(input)),
      ...languageHelp(input.contact, language),
    ],
    foot: estimateFoot(input),
  })
}

function othersTable({ language, others }: OtherBillersInput): Block {
  const words = otherBillersWords[language]
  const [who, what, pays] = words.columns
  const amount = (figure: PaperFigure | null): Words => [
    figure === null ? words.notInvolved : cellAmount(figure, language),
  ]
  return table(
    [
      [who, 'words'],
      [what, 'words'],
      [pays, 'money'],
    ],
    others.map((other) =>
      row(
        [[typed('other.name', other.name)], [typed('other.service', other.service)], amount(other.amount)],
        'line',
        other.phone === '' ? [] : [`${words.call} `, typedWhole('other.phone', other.phone)],
      ),
    ),
  )
}
