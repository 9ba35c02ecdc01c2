import type { PlainDate } from '../dates/plain-date.ts'
import { comparisonWords } from '../text/documents-comparison.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { goodFaithWords } from '../text/documents-good-faith.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Row, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { callWords } from './letter.ts'
import { heading, list, paperOf, paragraph, plainBox, row, signHere, table } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import {
  assumptionBlocks,
  entry,
  estimateFoot,
  languageHelp,
  letterhead,
  type PaperDesk,
  type PaperOrigin,
  type PaperPatient,
  titleWithNumber,
  type WorkedOut,
  workedOutBlocks,
} from './parties.ts'
import { mustTie, type Tie } from './ties.ts'
import { typed } from './typed.ts'

/** One way of paying: a column of the page. */
export interface ComparedOption {
  /** "A", "B" … as on the screen. */
  readonly letter: string
  readonly name: string
  readonly charge: PaperFigure
  /** What nobody pays. */
  readonly discount: PaperFigure
  /** What insurance pays; of several plans the one that pays first. */
  readonly planPays: PaperFigure
  /** What the plans behind the first pay; absent with a single plan. */
  readonly secondPays?: PaperFigure
  readonly youPay: PaperFigure
  /** Null where the way earns nothing toward the deductible. */
  readonly toDeductible: PaperFigure | null
}

/** How the first two ways compare; null where there is one way only. */
export type ComparedAs =
  | { readonly kind: 'lower'; readonly letter: string; readonly than: string; readonly by: PaperFigure }
  | { readonly kind: 'equal' | 'open' }

/** All that the page with the ways to pay needs. */
export interface ComparisonInput extends PaperOrigin {
  readonly patient: PaperPatient
  readonly mainService: string
  readonly scheduledOn: PlainDate | null
  readonly options: readonly ComparedOption[]
  /** The letter of the chosen way; null before. */
  readonly chosen: string | null
  readonly compared: ComparedAs | null
  /** What the patient pays for each service, in the order of the options. */
  readonly services: readonly { readonly service: string; readonly youPay: readonly PaperFigure[] }[]
  readonly notIncluded: readonly { readonly name: string; readonly service: string }[]
  /** It stands in for a good faith estimate that can not be issued yet, and says so. */
  readonly isOrdinary?: boolean
  readonly assumptions: readonly string[]
  /** Absent on papers that were made without the engine. */
  readonly worked?: WorkedOut
  readonly contact: PaperDesk
}

/**
 * What stands on the page that compares ways to pay, with boxes to choose one. Throws a RangeError when a column does
 * not add up. Source: coverage specification, section 11, "comparison view"; clinic policy.
 */
export function comparison(input: ComparisonInput): DocumentModel {
  mustTie(comparisonTies(input))
  const words = comparisonWords[input.language]
  return paperOf(input, {
    kind: 'comparison',
    templateVersion: 'comparison/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, input.language),
      ...openingBlocks(input),
      ...sideBySide(input),
      ...byService(input),
      ...choiceBlocks(input),
      ...changeBlocks(input),
      { kind: 'paragraph', size: 'text', words: callWords(input) },
      ...workedOutBlocks(input.worked, input.language),
      ...languageHelp(input.contact, input.language),
    ],
    foot: estimateFoot(input),
  })
}

/** The sums that the page prints: of each column, charge = you pay + insurance + taken off. */
export function comparisonTies(input: ComparisonInput): readonly Tie[] {
  return input.options.flatMap(({ letter, charge, discount, planPays, secondPays, youPay }, index) => [
    {
      where: `option ${letter}`,
      parts: [discount, planPays, ...(secondPays === undefined ? [] : [secondPays]), youPay],
      total: charge,
      settlesEarly: true,
    },
    {
      where: `services of option ${letter}`,
      parts: input.services.map((service) => service.youPay[index] ?? youPay),
      total: youPay,
      settlesEarly: true,
    },
  ])
}

function openingBlocks(input: ComparisonInput): readonly Block[] {
  const { language, patient, scheduledOn } = input
  const [words, frame, gfe] = [comparisonWords[language], frameWords[language], goodFaithWords[language]]
  const chosen = input.options.find(({ letter }) => letter === input.chosen)
  return [
    titleWithNumber(input, words.title),
    ...(input.isOrdinary === true
      ? [{ kind: 'paragraph' as const, size: 'text' as const, words: [words.ordinary] }]
      : []),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(frame.patient, [typed('patient.name', patient.name)]),
        entry(frame.bornOn, [spelledDay(patient.bornOn, language)]),
        entry(gfe.mainService, [typed('mainService', input.mainService)]),
        entry(gfe.plannedFor, [scheduledOn === null ? gfe.notScheduled : spelledDay(scheduledOn, language)]),
      ],
    },
    plainBox(
      language,
      words.plain.map((sentence) => [sentence]),
    ),
    ...(chosen === undefined
      ? []
      : [
          {
            kind: 'figureBox' as const,
            label: words.chosen(chosen.letter),
            amount: amountOf(chosen.youPay, language),
            sentence: [exactCents(chosen.youPay) === null ? words.openSentence : words.chosenSentence],
          },
        ]),
  ]
}

function sideBySide(input: ComparisonInput): readonly Block[] {
  const { language, options } = input
  const words = comparisonWords[language]
  const amounts = (of: (option: ComparedOption) => PaperFigure): Words[] =>
    options.map((option) => [cellAmount(of(option), language)])
  const counted = options.map(
    ({ toDeductible }): Words => [toDeductible === null ? words.notCounted : cellAmount(toDeductible, language)],
  )
  return [
    heading(words.sideBySide),
    paragraph(comparedWords(input)),
    table(
      [
        [words.what, 'words'],
        ...options.map(({ letter, name }) => [`${letter}. ${typed('option.name', name).text}`, 'money'] as const),
      ],
      [
        row([[words.charge], ...amounts(({ charge }) => charge)]),
        row([[words.discount], ...amounts(({ discount }) => discount)]),
        row([[words.planPays], ...amounts(({ planPays }) => planPays)]),
        ...secondRows(input),
        row([[words.youPay], ...options.map(({ youPay }): Words => [amountOf(youPay, language)])], 'total'),
        row([[words.toDeductible], ...counted]),
      ],
    ),
    paragraph([words.deductibleMeans]),
  ]
}

/** What second plans pay, where an option has one; an option without one has a dash. */
function secondRows({ language, options }: ComparisonInput): readonly Row[] {
  if (options.every(({ secondPays }) => secondPays === undefined)) return []
  const words = comparisonWords[language]
  const cells = options.map(
    ({ secondPays }): Words => [secondPays === undefined ? '–' : cellAmount(secondPays, language)],
  )
  return [row([[words.secondPays], ...cells])]
}

function comparedWords({ compared, options, language }: ComparisonInput): Words {
  const words = comparisonWords[language]
  if (compared === null) return [words.only]
  if (compared.kind !== 'lower') return [words[compared.kind]]
  const name = (letter: string): Run =>
    typed('option.name', `${letter}. ${options.find((option) => option.letter === letter)?.name ?? letter}`)
  const sentence = words.lower<Run>(name(compared.letter), name(compared.than), amountOf(compared.by, language))
  return sentence
}

function byService(input: ComparisonInput): readonly Block[] {
  const { language, options, services } = input
  const words = comparisonWords[language]
  const rows = services.map(({ service, youPay }) =>
    row([[typed('line.service', service)], ...youPay.map((figure): Words => [cellAmount(figure, language)])]),
  )
  const total = row([[words.youPay], ...options.map(({ youPay }): Words => [amountOf(youPay, language)])], 'total')
  return [
    heading(words.byService),
    table([[words.service, 'words'], ...options.map(({ letter }) => [letter, 'money'] as const)], [...rows, total]),
  ]
}

function choiceBlocks(input: ComparisonInput): readonly Block[] {
  const { language, options } = input
  const [words, plain] = [comparisonWords[language], plainWords[language]]
  return [
    {
      kind: 'choice',
      element: 'comparison.choice',
      question: [words.choose],
      options: [
        ...options.map(({ letter, name, youPay }) =>
          words.choice<Run>(letter, typed('option.name', name), amountOf(youPay, language)),
        ),
        [words.undecided],
      ],
      initials: null,
    },
    signHere(
      words.signWho,
      [words.signWords],
      [
        { label: plain.signature, filled: [], width: 'wide' },
        { label: plain.day, filled: [], width: 'narrow' },
      ],
    ),
  ]
}

function changeBlocks(input: ComparisonInput): readonly Block[] {
  const { language, notIncluded } = input
  const words = comparisonWords[language]
  const others = notIncluded.map(({ name, service }) =>
    words.other<Run>(typed('notIncluded.name', name), typed('notIncluded.service', service)),
  )
  return [
    heading(words.changes),
    ...list([...words.changeReasons, words.selfPayNote].map((reason) => [reason])),
    ...assumptionBlocks(input.assumptions, language),
    heading(words.others),
    ...(others.length === 0 ? [paragraph([words.noOthers])] : list(others)),
  ]
}
