import { insuredWords } from '../text/documents-insured.ts'
import type { Block, Column, Row, Run } from './blocks.ts'
import type { InsuredEstimateInput, PaperCoverage } from './insured-input.ts'
import { cellAmount } from './paper-figures.ts'
import { entry } from './parties.ts'
import { typed, typedWhole } from './typed.ts'

/** Each coverage as it was, with the day and the source; then the plan's running totals that were used. */
export function coverageBlocks(input: InsuredEstimateInput): readonly Block[] {
  const words = insuredWords[input.language]
  const { coverages, accumulators } = input
  return [
    ...coverages.flatMap((coverage, index) => snapshot(input, coverage, index)),
    { kind: 'heading', level: 3, words: [words.countersHeading] },
    accumulators.length === 0
      ? { kind: 'paragraph', size: 'text', words: [words.countersUnknown], element: 'insured.accumulators' }
      : {
          kind: 'moneyTable',
          element: 'insured.accumulators',
          columns: words.counterColumns.map(
            (title, index): Column => ({ title, holds: index === 0 ? 'words' : 'money' }),
          ),
          rows: accumulators.map(
            (accumulator): Row => ({
              rank: 'line',
              cells: [
                [typed('accumulator.name', accumulator.name)],
                ...[accumulator.limit, accumulator.met, accumulator.left].map((figure) => [
                  cellAmount(figure, input.language),
                ]),
              ],
              beneath: words.counterAsOf(accumulator.asOf, typed('accumulator.source', accumulator.source)),
            }),
          ),
        },
  ]
}

function snapshot(input: InsuredEstimateInput, coverage: PaperCoverage, index: number): readonly Block[] {
  const words = insuredWords[input.language]
  const { networkTier, asOfTime, groupNumber } = coverage
  return [
    { kind: 'heading', level: 2, words: [words.coverageHeading(index + 1, input.coverages.length)] },
    {
      kind: 'keyValueGrid',
      element: 'insured.coverage',
      entries: [
        entry(words.payer, [typed('coverage.payer', coverage.payer)]),
        entry(words.plan, [typed('coverage.planName', coverage.planName)]),
        entry(words.memberId, [typedWhole('coverage.memberId', coverage.memberId)]),
        ...(groupNumber === null ? [] : [entry(words.group, [typedWhole('coverage.groupNumber', groupNumber)])]),
        entry(
          words.network,
          words.networkChecked<Run>(
            words.networks[coverage.network],
            networkTier === null ? null : typed('coverage.networkTier', networkTier),
            coverage.networkCheckedOn,
          ),
          'insured.network',
        ),
        entry(
          words.checked,
          words.checkedAt<Run>(
            coverage.asOf,
            asOfTime === null ? null : typedWhole('coverage.asOfTime', asOfTime),
            typed('coverage.source', coverage.source),
          ),
          'insured.asOf',
        ),
      ],
    },
  ]
}
