import type { PlainDate } from '../dates/plain-date.ts'
import { frameWords } from '../text/documents-frame.ts'
import { whySheetWords } from '../text/documents-why-sheet.ts'
import type { Block, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { callWords } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox, row, smallHeading, smallPrint, table } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import {
  assumptionBlocks,
  entry,
  estimateFoot,
  languageHelp,
  letterhead,
  type PaperDesk,
  type PaperOrigin,
  titleWithNumber,
} from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** One step: what it is called, what it says, and its amount. */
export interface ExplainedStep {
  readonly name: string
  readonly sentence: string
  readonly amount: PaperFigure
}

/** One service with the steps that lead from its charge to what the patient pays. */
export interface ExplainedService {
  readonly service: string
  readonly steps: readonly ExplainedStep[]
  readonly youPay: PaperFigure
}

/** All that the sheet needs. */
export interface WhySheetInput extends PaperOrigin {
  readonly patientName: string
  readonly optionName: string
  readonly youPay: PaperFigure
  readonly services: readonly ExplainedService[]
  readonly facts: readonly { readonly name: string; readonly amount: PaperFigure; readonly source: string }[]
  /** Missing facts in words, the largest effect first. */
  readonly asks: readonly string[]
  readonly assumptions: readonly string[]
  readonly engineVersion: string
  readonly asOf: PlainDate
  readonly contact: PaperDesk
}

/** What stands on the sheet that explains one way of paying, service by service. Source: user interface, S10. */
export function whySheet(input: WhySheetInput): DocumentModel {
  mustTie([
    {
      where: 'services of the why sheet',
      parts: input.services.map(({ youPay }) => youPay),
      total: input.youPay,
      settlesEarly: true,
    },
  ])
  const { language } = input
  const words = whySheetWords[language]
  return paperOf(input, {
    kind: 'whySheet',
    templateVersion: 'why-sheet/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      ...openingBlocks(input),
      ...input.services.flatMap((service) => serviceBlocks(input, service)),
      ...factBlocks(input),
      smallPrint(words.rules<Run>(typed('engineVersion', input.engineVersion), input.asOf)),
      paragraph(callWords(input)),
      ...languageHelp(input.contact, language),
    ],
    foot: estimateFoot(input),
  })
}

function openingBlocks(input: WhySheetInput): readonly Block[] {
  const { language } = input
  const words = whySheetWords[language]
  return [
    titleWithNumber(input, words.title),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(frameWords[language].patient, [typed('patient.name', input.patientName)]),
        entry(words.option, [typed('option.name', input.optionName)]),
      ],
    },
    plainBox(
      language,
      words.plain.map((sentence) => [sentence]),
    ),
    {
      kind: 'figureBox',
      label: words.youPay,
      amount: amountOf(input.youPay, language),
      sentence: [exactCents(input.youPay) === null ? words.openSentence : words.sentence],
    },
    heading(words.lines),
    table(
      [
        [words.service, 'words'],
        [words.columns[1], 'money'],
      ],
      [
        ...input.services.map(({ service, youPay }) =>
          row([[typed('line.service', service)], [cellAmount(youPay, language)]]),
        ),
        row([[words.total], [amountOf(input.youPay, language)]], 'total'),
      ],
    ),
  ]
}

function serviceBlocks({ language }: WhySheetInput, { service, steps, youPay }: ExplainedService): readonly Block[] {
  const words = whySheetWords[language]
  return [
    smallHeading([typed('line.service', service)]),
    table(
      [
        [words.columns[0], 'words'],
        [words.columns[1], 'money'],
      ],
      [
        ...steps.map(({ name, sentence, amount }) =>
          row([[typed('step.name', name)], [cellAmount(amount, language)]], 'line', [typed('step.sentence', sentence)]),
        ),
        row([[words.result], [amountOf(youPay, language)]], 'total'),
      ],
    ),
  ]
}

function factBlocks(input: WhySheetInput): readonly Block[] {
  const { language, facts, asks } = input
  const words = whySheetWords[language]
  const [fact, amount, source] = words.factColumns
  const rows = facts.map((each) =>
    row([[typed('fact.name', each.name)], [cellAmount(each.amount, language)], [typed('fact.source', each.source)]]),
  )
  return [
    ...(facts.length === 0
      ? []
      : [
          heading(words.facts),
          table(
            [
              [fact, 'words'],
              [amount, 'money'],
              [source, 'words'],
            ],
            rows,
          ),
        ]),
    ...(asks.length === 0 ? [] : [heading(words.asks), ...list(asks.map((ask) => [typed('asks', ask)]))]),
    ...assumptionBlocks(input.assumptions, language),
    paragraph([words.limits]),
  ]
}
