import type { ReactNode } from 'react'
import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import { knownSum } from '../../../../shared/engine/compare/outcome.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { NOTHING_SHOWN, type Shown, shownCents } from '../../../ui/shown.ts'
import { BillFlag } from './bill-flag.tsx'
import styles from './outcome.module.css'
import { DifferenceCell, OutcomeLine } from './outcome-line.tsx'
import {
  type AmountColumn,
  type BillText,
  billedInAll,
  type LineText,
  lineOf,
  linesBilled,
  newExtra,
  type OutcomeText,
} from './outcome-text.ts'

export interface OutcomeProviderProps {
  readonly kind: EstimateOutcome['kind']
  readonly provider: EstimateOutcome['providers'][number]
  /** The first service of the first provider takes the first focus. */
  readonly isFirst: boolean
  readonly mayWork: boolean
  readonly text: OutcomeText
  readonly onChanged: (part: Partial<OutcomeText>) => void
}

/** One provider: its services, those that turned up on the bill alone, and what all of them come to. */
export function OutcomeProvider(props: OutcomeProviderProps): ReactNode {
  const { kind, provider, isFirst, mayWork, text, onChanged } = props
  const own = text.lines.filter((line) => line.provider === provider.name)
  const change = (line: LineText, part: Partial<LineText>): void =>
    onChanged({ lines: text.lines.map((one) => (one === line ? { ...one, ...part } : one)) })
  return (
    <tbody aria-label={provider.name}>
      {own.map((line, at) => (
        <OutcomeLine
          key={line.lineId}
          kind={kind}
          line={line}
          of={provider.lines.find(({ lineId }) => lineId === line.lineId) ?? null}
          at={at + 1}
          isFirst={isFirst && at === 0}
          mayWork={mayWork}
          onChanged={(part) => change(line, part)}
          onRemoved={() => onChanged({ lines: text.lines.filter((one) => one !== line) })}
        />
      ))}
      {mayWork ? (
        <tr>
          <td colSpan={9}>
            <Button
              kind="quiet"
              size="small"
              label={words.addAt(provider.name)}
              onPressed={() => onChanged({ lines: [...text.lines, newExtra(provider.name, text.lines)] })}
            >
              {words.add}
            </Button>
          </td>
        </tr>
      ) : null}
      <TotalRow {...props} own={own} />
      {kind === 'goodFaith' ? <BillFlag provider={provider} text={text} /> : null}
    </tbody>
  )
}

/** What the provider comes to in all; of a good faith estimate its bill is typed here where no service is. */
function TotalRow({ kind, provider, mayWork, text, onChanged, own }: OutcomeProviderProps & Own): ReactNode {
  const bill = text.bills.find((one) => one.provider === provider.name)
  const sum = (column: AmountColumn): Shown => shownCents(knownSum(own.map((line) => lineOf(line)[column])))
  const isGoodFaith = kind === 'goodFaith'
  const real = isGoodFaith && bill ? billedInAll(bill, text) : knownSum(own.map((line) => lineOf(line).patientOwes))
  const by = real === null || provider.expected === null ? null : real - provider.expected
  return (
    <tr className={styles.total} data-field-row="">
      <th scope="row" className={styles.totalHead}>
        {words.provider(provider.name)}
      </th>
      <td className={styles.amount}>
        <FigureAmount of={shownCents(provider.expected)} />
      </td>
      <td>
        {bill && isGoodFaith ? (
          <BillField bill={bill} text={text} mayWork={mayWork} onChanged={onChanged} />
        ) : (
          <span className={styles.amount}>
            <FigureAmount of={sum('billed')} />
          </span>
        )}
      </td>
      {bill && isGoodFaith ? (
        <td colSpan={2}>
          <ReceivedField bill={bill} text={text} mayWork={mayWork} onChanged={onChanged} />
        </td>
      ) : (
        <>
          <td className={styles.amount}>
            <FigureAmount of={sum('allowed')} />
          </td>
          <td className={styles.amount}>
            <FigureAmount of={sum('planPaid')} />
          </td>
        </>
      )}
      <td className={styles.amount}>
        <FigureAmount of={real === null && own.length === 0 ? NOTHING_SHOWN : shownCents(real)} />
      </td>
      <DifferenceCell by={by} />
      <td colSpan={2} />
    </tr>
  )
}

interface Own {
  readonly own: readonly LineText[]
}

interface BillFieldProps extends Pick<OutcomeProviderProps, 'mayWork' | 'text' | 'onChanged'> {
  readonly bill: BillText
}

function BillField({ bill, text, mayWork, onChanged }: BillFieldProps): ReactNode {
  const lines = linesBilled(text.lines, bill.provider)
  return (
    <MoneyField
      label={words.ofService(words.billedInAll, bill.provider)}
      isLabelHidden
      isMeaningHidden
      text={bill.billed}
      placeholder={lines === null ? '' : placeholderOf(lines)}
      disabled={!mayWork}
      mayBeUnknown
      onTyped={(billed) => onChanged({ bills: changed(text.bills, bill, { billed }) })}
    />
  )
}

function ReceivedField({ bill, text, mayWork, onChanged }: BillFieldProps): ReactNode {
  return (
    <DateField
      label={words.ofService(words.received, bill.provider)}
      isLabelHidden
      hint={words.received}
      isMeaningHidden
      box="past"
      text={bill.received}
      disabled={!mayWork}
      required={billedInAll(bill, text) !== null}
      onTyped={(received) => onChanged({ bills: changed(text.bills, bill, { received }) })}
    />
  )
}

function changed(bills: readonly BillText[], bill: BillText, part: Partial<BillText>): readonly BillText[] {
  return bills.map((one) => (one === bill ? { ...one, ...part } : one))
}

function placeholderOf(amount: number): string {
  return (amount / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
}
