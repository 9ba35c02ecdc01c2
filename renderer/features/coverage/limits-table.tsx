import type { ReactNode } from 'react'
import { minusCents } from '../../../shared/money/cents.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { leftOf, limitWords, tierWord } from '../../../shared/text/screens-coverage.ts'
import { CheckLine } from '../../ui/check-line.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import styles from './coverage.module.css'
import type { LimitsText } from './coverage-text.ts'
import type { CoverageForm } from './use-coverage-form.ts'

interface LimitRow {
  readonly words: string
  readonly total: keyof LimitsText
  readonly met: keyof LimitsText
}

const PERSON: readonly LimitRow[] = [
  { words: limitWords.deductiblePerson, total: 'deductiblePerson', met: 'deductiblePersonMet' },
  { words: limitWords.oopPerson, total: 'oopPerson', met: 'oopPersonMet' },
]
const FAMILY: readonly LimitRow[] = [
  { words: limitWords.deductibleFamily, total: 'deductibleFamily', met: 'deductibleFamilyMet' },
  { words: limitWords.oopFamily, total: 'oopFamily', met: 'oopFamilyMet' },
]

/** The yearly amounts, network level by network level: the total, and how much of it is met. */
export function LimitsTable({ form }: { readonly form: CoverageForm }): ReactNode {
  const { text, onChanged } = form
  const rows = text.memberTier === 'family' ? [...PERSON, ...FAMILY] : PERSON
  function change(tier: string, part: Partial<LimitsText>): void {
    onChanged({ limits: text.limits.map((limits) => (limits.tier === tier ? { ...limits, ...part } : limits)) })
  }
  return (
    <table className={styles.limits}>
      <caption className="sr-only">{limitWords.table}</caption>
      <thead>
        <tr>
          <td />
          {text.limits.map(({ tier }) => (
            <th key={tier} scope="colgroup" colSpan={2} className={styles.tierHead}>
              {tierWord(tier)}
            </th>
          ))}
        </tr>
        <tr>
          <td />
          {text.limits.map(({ tier }) => (
            <TotalAndMet key={tier} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.words}>
            <th scope="row" className={styles.rowHead}>
              {row.words}
            </th>
            {text.limits.map((limits) => (
              <Cells
                key={limits.tier}
                row={row}
                limits={limits}
                isAssumed={assumedAt(form, limits.tier, row.total)}
                onChanged={(part) => change(limits.tier, part)}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        {form.findings
          .filter((found) => found.category === null)
          .map((found) => (
            <tr key={found.key}>
              <td colSpan={text.limits.length * 2 + 1}>
                <CheckLine strength={found.strength} fact={found.fact} consequence={`(${found.cite})`} />
              </td>
            </tr>
          ))}
      </tfoot>
    </table>
  )
}

const FACTS = {
  deductiblePerson: 'deductibleIndividual',
  deductibleFamily: 'deductibleFamily',
  oopPerson: 'oopIndividual',
  oopFamily: 'oopFamily',
} as const

/** Is the amount only usual, or bounded by law, and not yet asked of the plan? */
function assumedAt({ stated }: CoverageForm, tier: string, row: LimitRow['total']): boolean {
  const name = Object.entries(FACTS).find(([one]) => one === row)?.[1]
  const limits = stated.plan.tiers.find((one) => one.tier === tier)
  return name !== undefined && limits?.[name].kind === 'assumed'
}

function TotalAndMet(): ReactNode {
  return (
    <>
      <th scope="col" className={styles.columnHead}>
        {limitWords.total}
      </th>
      <th scope="col" className={styles.columnHead}>
        {limitWords.met}
      </th>
    </>
  )
}

interface CellsProps {
  readonly row: LimitRow
  readonly limits: LimitsText
  readonly isAssumed: boolean
  readonly onChanged: (part: Partial<LimitsText>) => void
}

function Cells({ row, limits, isAssumed, onChanged }: CellsProps): ReactNode {
  const tier = tierWord(limits.tier)
  const cell = (name: keyof LimitsText, what: string) => ({
    label: limitWords.cell(row.words, what, tier),
    isLabelHidden: true,
    text: limits[name],
    onTyped: (typed: string) => onChanged({ [name]: typed }),
    mayBeUnknown: true,
    mayNotApply: true,
    emptyIsUnknown: true,
  })
  return (
    <>
      <td className={styles.amount}>
        <MoneyField {...cell(row.total, limitWords.total)} meaning={isAssumed ? limitWords.assumed : ' '} />
      </td>
      <td className={styles.amount}>
        <MoneyField {...cell(row.met, limitWords.met)} meaning={leftWords(limits[row.total], limits[row.met])} />
      </td>
    </>
  )
}

/** What is left, where both are known: `left $640.00`. An empty line else, so that rows do not jump. */
function leftWords(total: string, met: string): string {
  const [whole, used] = [parseMoney(total), parseMoney(met)]
  if (whole.kind !== 'amount' || used.kind !== 'amount' || used.value > whole.value) return ' '
  return leftOf(minusCents(whole.value, used.value))
}
