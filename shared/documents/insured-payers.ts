import { payersWords } from '../text/documents-payers.ts'
import type { Block, Row, Words } from './blocks.ts'
import type { InsuredEstimateInput, PaperPayer } from './insured-input.ts'
import { amountOf, cellAmount } from './paper-figures.ts'
import { typed } from './typed.ts'

/** Several plans in the order in which they pay, what each pays and why it stands there. Nothing with a single plan. */
export function payerBlocks(input: InsuredEstimateInput): readonly Block[] {
  const { payers = [], language } = input
  if (payers.length < 2) return []
  const words = payersWords[language]
  const isOpen = payers.slice(0, -1).some(({ before }) => before === null)
  return [
    { kind: 'heading', level: 2, words: [words.heading] },
    { kind: 'paragraph', size: 'text', words: [isOpen ? words.open : words.next] },
    {
      kind: 'moneyTable',
      element: 'insured.payers',
      columns: [
        { title: words.columns[0], holds: 'words' },
        { title: words.columns[1], holds: 'money' },
      ],
      rows: [
        ...payers.map((payer, index) => payerRow(input, payer, isOpen ? null : index + 1)),
        { rank: 'total', cells: [[words.together], [amountOf(input.planPays, language)]], beneath: [] },
      ],
    },
  ]
}

function payerRow({ language }: InsuredEstimateInput, payer: PaperPayer, place: number | null): Row {
  const words = payersWords[language]
  const number: Words = place === null ? [] : [words.place(place)]
  const reason = payer.before === null ? undefined : words.reasons[payer.before]
  return {
    rank: 'line',
    cells: [[...number, typed('payer.name', payer.name)], [cellAmount(payer.pays, language)]],
    beneath: reason === undefined ? [] : [reason],
  }
}
