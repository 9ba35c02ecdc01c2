import type { PlainDate } from '../dates/plain-date.ts'
import { callSheetWords } from '../text/documents-call-sheet.ts'
import { spelledDay } from '../text/documents-days.ts'
import { figureWords } from '../text/documents-figures.ts'
import { frameWords } from '../text/documents-frame.ts'
import { goodFaithWords } from '../text/documents-good-faith.ts'
import type { Block, KeyValueGrid, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { heading, paperOf, plainBox, row, table, writeLines } from './make.ts'
import { entry, letterhead, type PaperOrigin, titleWithNumber, typedOrUnknown } from './parties.ts'
import { typed } from './typed.ts'

/** All that a call sheet needs. Nothing on it is an amount. */
export interface CallSheetInput extends PaperOrigin {
  readonly payer: string
  readonly payerPhone: string
  readonly memberId: string
  readonly groupNumber: string
  readonly subscriber: string
  readonly patientName: string
  readonly bornOn: PlainDate | null
  readonly serviceOn: PlainDate | null
  readonly providerName: string
  readonly services: readonly {
    readonly service: string
    readonly code: string
    readonly diagnosisCodes: readonly string[]
    readonly units: number
  }[]
  /** What is missing, in words, the largest effect on the estimate first. */
  readonly questions: readonly string[]
}

/** What stands on the sheet for a call to the plan: read aloud above, written by hand below. Source: J3; S6. */
export function callSheet(input: CallSheetInput): DocumentModel {
  const { language } = input
  const words = callSheetWords[language]
  return paperOf(input, {
    kind: 'callSheet',
    templateVersion: 'call-sheet/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      titleWithNumber(input, words.title),
      whoBlock(input),
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      ...serviceBlocks(input),
      heading(words.questions),
      ...[...input.questions.map((ask) => typed('question', ask).text), ...words.standard].map((ask) =>
        writeLines(ask, [[words.answer, 'wide']]),
      ),
      writeLines(words.talk, [
        [words.representative, 'wide'],
        [words.began, 'narrow'],
        [words.reference, 'wide'],
        [words.ended, 'narrow'],
        [words.note, 'wide'],
      ]),
    ],
    foot: plainFoot(input),
  })
}

function whoBlock(input: CallSheetInput): KeyValueGrid {
  const { language, bornOn, serviceOn, clinic } = input
  const [words, frame] = [callSheetWords[language], frameWords[language]]
  const known = (field: string, text: string): Words => [typedOrUnknown(field, text, language)]
  const day = (on: PlainDate | null): Words => [on === null ? figureWords[language].unknown : spelledDay(on, language)]
  return {
    kind: 'keyValueGrid',
    entries: [
      entry(words.payer, [input.payer === '' ? figureWords[language].unknown : typed('payer', input.payer)]),
      entry(words.payerPhone, known('payerPhone', input.payerPhone)),
      entry(words.member, known('memberId', input.memberId)),
      entry(words.group, known('groupNumber', input.groupNumber)),
      entry(frame.patient, [typed('patient.name', input.patientName)]),
      entry(frame.bornOn, day(bornOn)),
      entry(words.subscriber, [
        input.subscriber === '' ? figureWords[language].unknown : typed('subscriber', input.subscriber),
      ]),
      entry(goodFaithWords[language].plannedFor, [
        serviceOn === null ? goodFaithWords[language].notScheduled : spelledDay(serviceOn, language),
      ]),
      entry(words.provider, [
        typed('provider.name', input.providerName === '' ? clinic.name : input.providerName),
        ', ',
        `${frame.npi} `,
        typedOrUnknown('clinic.npi', clinic.npi ?? '', language),
      ]),
    ],
  }
}

function serviceBlocks({ language, services }: CallSheetInput): readonly Block[] {
  const words = callSheetWords[language]
  const code = (field: string, text: string): Words => [typedOrUnknown(field, text, language)]
  return [
    heading(words.services),
    table(
      [
        [words.service, 'words'],
        [words.code, 'code'],
        [words.diagnosis, 'code'],
        [words.units, 'count'],
      ],
      services.map((each) =>
        row([
          [typed('line.service', each.service)],
          code('line.serviceCode', each.code),
          code('line.diagnosisCode', each.diagnosisCodes.join(' ')),
          [String(each.units)],
        ]),
      ),
    ),
  ]
}
