import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import type { EstimateOutcome, ExpectedLine } from '../../../../shared/contract/estimate.ts'
import { cents, ZERO } from '../../../../shared/money/cents.ts'
import { causeWords, outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { NOTHING_SHOWN, shownCents } from '../../../ui/shown.ts'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './outcome.module.css'
import { AMOUNTS, type AmountColumn, amountOf, CAUSES, differenceOf, type LineText } from './outcome-text.ts'

export interface OutcomeLineProps {
  readonly kind: EstimateOutcome['kind']
  readonly line: LineText
  /** What was expected; null for a service that is only on the bill and not kept yet. */
  readonly of: ExpectedLine | null
  /** Its place among the services of its provider, from 1. */
  readonly at: number
  readonly isFirst: boolean
  readonly mayWork: boolean
  readonly onChanged: (part: Partial<LineText>) => void
  readonly onRemoved: () => void
}

const CHOICES = CAUSES.map((value) => ({ value, label: causeWords[value] }))
const HEAD: Readonly<Record<AmountColumn, string>> = {
  billed: words.billed,
  allowed: words.allowed,
  planPaid: words.planPaid,
  patientOwes: words.patientOwes,
}

/** One service: expected, what came, how far that is from it, and why. */
export function OutcomeLine({ kind, line, of, at, isFirst, mayWork, ...doors }: OutcomeLineProps): ReactNode {
  const expected = line.isExtra ? ZERO : (of?.expected ?? null)
  const name = line.isExtra ? line.words.trim() || words.extra(at) : of?.words || of?.code || words.extra(at)
  const difference = differenceOf(kind, line, expected)
  return (
    <tr data-field-row="">
      <th scope="row" className={styles.service}>
        {line.isExtra ? <ExtraName line={line} name={words.extra(at)} mayWork={mayWork} {...doors} /> : name}
        {of?.code ? <code>{of.code}</code> : null}
        {line.source === '' ? null : <small>{words.source(line.source)}</small>}
      </th>
      <td className={styles.amount}>
        <FigureAmount at="cell" of={shownCents(expected)} />
      </td>
      {AMOUNTS.map((column) => (
        <td key={column} className={styles.amount}>
          {kind === 'insured' || column === 'billed' ? (
            <MoneyField
              label={words.ofService(HEAD[column], name)}
              isLabelHidden
              isMeaningHidden
              text={line[column]}
              autoFocus={isFirst && column === 'billed'}
              disabled={!mayWork}
              mayBeUnknown
              onTyped={(text) => doors.onChanged({ [column]: text, source: '' })}
            />
          ) : (
            <FigureAmount at="cell" of={column === 'patientOwes' ? shownCents(amountOf(line.billed)) : NOTHING_SHOWN} />
          )}
        </td>
      ))}
      <DifferenceCell by={difference} />
      <td className={styles.cause}>
        <PickField
          label={words.ofService(words.cause, name)}
          isLabelHidden
          choices={CHOICES}
          value={CAUSES.find((cause) => cause === line.cause) ?? null}
          placeholder={difference !== null && difference !== 0 ? words.anyCause : ''}
          disabled={!mayWork}
          onPicked={(cause) => doors.onChanged({ cause })}
        />
      </td>
      <td className={styles.away}>
        {line.isExtra && mayWork ? (
          <button type="button" className={styles.remove} aria-label={words.remove(name)} onClick={doors.onRemoved}>
            <IconX size={15} stroke={1.75} aria-hidden="true" />
          </button>
        ) : null}
      </td>
    </tr>
  )
}

interface ExtraNameProps extends Pick<OutcomeLineProps, 'line' | 'mayWork' | 'onChanged'> {
  readonly name: string
}

function ExtraName({ line, name, mayWork, onChanged }: ExtraNameProps): ReactNode {
  const isUsed = AMOUNTS.some((column) => line[column].trim() !== '')
  return (
    <TextField
      label={name}
      isLabelHidden
      placeholder={name}
      text={line.words}
      longest={120}
      disabled={!mayWork}
      fault={isUsed && line.words.trim() === '' ? words.noWords : null}
      onTyped={(typed) => onChanged({ words: typed })}
    />
  )
}

/** How far the real amount is from the expected one, with the word that says which way. */
export function DifferenceCell({ by }: { readonly by: number | null }): ReactNode {
  return (
    <td className={styles.amount}>
      {by === null || by === 0 ? (
        <FigureAmount at="cell" of={shownCents(by === null ? null : ZERO)} />
      ) : (
        <FigureAmount at="cell" of={shownCents(cents(Math.abs(by)))} words={words.more(by)} />
      )}
    </td>
  )
}
