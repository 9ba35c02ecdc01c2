import { spelledDay } from '../text/documents-days.ts'
import { figureWords } from '../text/documents-figures.ts'
import { frameWords } from '../text/documents-frame.ts'
import { goodFaithWords } from '../text/documents-good-faith.ts'
import type { Block, Row, Run, Words } from './blocks.ts'
import type { GoodFaithEstimateInput, GoodFaithLine, GoodFaithProvider } from './good-faith-input.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { typedOrUnknown } from './parties.ts'
import { typed } from './typed.ts'

/**
 * The itemized list of a good faith estimate: one table for each provider, the convening one first,
 * then the totals of each provider and of all.
 * Source: 45 CFR 149.610(c)(1), elements 3 to 5.
 */
export function serviceBlocks(input: GoodFaithEstimateInput): readonly Block[] {
  const words = goodFaithWords[input.language]
  return [
    { kind: 'heading', level: 2, words: [words.servicesHeading], element: 'gfe.9.3.3' },
    ...input.providers.flatMap((provider, index) => providerBlocks(input, provider, index)),
    ...(input.providers.length > 1 ? [togetherTable(input)] : []),
    ...(input.assistance === null
      ? []
      : [
          {
            kind: 'paragraph' as const,
            size: 'text' as const,
            words: words.assistance(amountOf(input.assistance, input.language)),
          },
        ]),
  ]
}

function providerBlocks(input: GoodFaithEstimateInput, provider: GoodFaithProvider, index: number): readonly Block[] {
  const words = goodFaithWords[input.language]
  const frame = frameWords[input.language]
  const role = index === 0 ? words.conveningProvider : words.coProvider
  const identity: Words = [
    `${frame.npi} `,
    typedOrUnknown('provider.npi', provider.npi, input.language),
    ` · ${frame.tin} `,
    typedOrUnknown('provider.tin', provider.tin, input.language),
    '. ',
    ...words.placeOfCare<Run>(
      provider.address === '' ? figureWords[input.language].unknown : typed('provider.address', provider.address),
      typedOrUnknown('provider.state', provider.state, input.language),
    ),
  ]
  return [
    { kind: 'heading', level: 3, words: [`${role}: `, typed('provider.name', provider.name)] },
    { kind: 'paragraph', size: 'legal', words: identity, element: 'gfe.9.3.5' },
    {
      kind: 'moneyTable',
      element: 'gfe.9.3.4',
      columns: serviceColumns(input),
      rows: [...provider.lines.map((line) => lineRow(input, line)), providerTotal(input, provider)],
    },
  ]
}

function serviceColumns(input: GoodFaithEstimateInput) {
  const [service, diagnosis, code, charge, discount, expected] = goodFaithWords[input.language].columns
  return [
    { title: service, holds: 'words' },
    { title: diagnosis, holds: 'code' },
    { title: code, holds: 'code' },
    { title: charge, holds: 'money' },
    { title: discount, holds: 'money' },
    { title: expected, holds: 'money' },
  ] as const
}

function lineRow(input: GoodFaithEstimateInput, line: GoodFaithLine): Row {
  const words = goodFaithWords[input.language]
  const cell = (figure: PaperFigure): Words => [cellAmount(figure, input.language)]
  const codes = (field: string, list: readonly string[]): Words =>
    list.length === 0
      ? [words.codeUnknown]
      : list.flatMap((code, index) => [...(index === 0 ? [] : [' ']), typed(field, code)])
  return {
    rank: 'line',
    cells: [
      [typed('line.service', line.service)],
      codes('line.diagnosisCode', line.diagnosisCodes),
      codes('line.serviceCode', line.serviceCode === null ? [] : [line.serviceCode]),
      cell(line.charge),
      cell(line.discount),
      cell(line.expected),
    ],
    beneath: beneathLine(input, line),
  }
}

function beneathLine(input: GoodFaithEstimateInput, line: GoodFaithLine): Words {
  const words = goodFaithWords[input.language]
  const day: Words = line.serviceOn === null ? [] : [spelledDay(line.serviceOn, input.language)]
  const each: Words = line.unitPrice === null ? [] : words.unitsAt(line.units, amountOf(line.unitPrice, input.language))
  return day.length > 0 && each.length > 0 ? [...day, '; ', ...each] : [...day, ...each]
}

function providerTotal(input: GoodFaithEstimateInput, provider: GoodFaithProvider): Row {
  const words = goodFaithWords[input.language]
  const alone = input.providers.length === 1
  const label: Words = alone ? [words.totalOfEstimate] : words.totalFor(typed('provider.name', provider.name))
  return {
    rank: alone ? 'total' : 'subtotal',
    cells: [label, [], [], ...sums(input, alone ? input : provider)],
    beneath: alone ? [typed('provider.name', provider.name)] : [],
  }
}

function togetherTable(input: GoodFaithEstimateInput): Block {
  const words = goodFaithWords[input.language]
  const [, , , charge, discount, expected] = words.columns
  return {
    kind: 'moneyTable',
    element: 'gfe.totals',
    columns: [
      { title: words.allProviders, holds: 'words' },
      { title: charge, holds: 'money' },
      { title: discount, holds: 'money' },
      { title: expected, holds: 'money' },
    ],
    rows: [
      ...input.providers.map(
        (provider): Row => ({
          rank: 'line',
          cells: [[typed('provider.name', provider.name)], ...cellSums(input, provider)],
          beneath: [],
        }),
      ),
      { rank: 'total', cells: [[words.totalOfEstimate], ...sums(input, input)], beneath: [] },
    ],
  }
}

type Sums = Pick<GoodFaithProvider, 'charge' | 'discount' | 'expected'>

function sums(input: GoodFaithEstimateInput, of: Sums): readonly Words[] {
  return [of.charge, of.discount, of.expected].map((figure) => [amountOf(figure, input.language)])
}

function cellSums(input: GoodFaithEstimateInput, of: Sums): readonly Words[] {
  return [of.charge, of.discount, of.expected].map((figure) => [cellAmount(figure, input.language)])
}
