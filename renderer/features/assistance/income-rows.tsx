import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import { yearlyIncome } from '../../../shared/engine/assistance/household.ts'
import { incomeKindSchema, noIncomeReasonSchema } from '../../../shared/model/determination.ts'
import { type IncomeReading, parseIncome, typedIncome } from '../../../shared/money/parse-income.ts'
import { incomeFaults, assistanceScreen as words } from '../../../shared/text/assistance.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import type { Choice } from '../../ui/choice.ts'
import { choicesOf } from '../../ui/choices-of.ts'
import { TextBox } from '../../ui/text-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './assistance.module.css'
import { type AssistanceText, isTold, linesAfter, type TypedIncome } from './assistance-text.ts'

export interface IncomeRowsProps {
  readonly text: AssistanceText
  readonly onChanged: (part: Partial<AssistanceText>) => void
}

const KINDS = choicesOf(incomeKindSchema.options, words.kinds)
const REASONS: readonly Choice<AssistanceText['noIncome']>[] = [
  { value: '', label: words.noIncomeNone },
  ...choicesOf(noIncomeReasonSchema.options, words.noIncomeReasons),
]

/** Who has what income and how often, each line with its own year; a new line stands below once the last is told. */
export function IncomeRows({ text, onChanged }: IncomeRowsProps): ReactNode {
  const { heads } = words
  const change = (at: number, part: Partial<TypedIncome>) => onChanged({ incomes: linesAfter(text.incomes, at, part) })
  return (
    <fieldset className={styles.incomes}>
      <div className={styles.heads} aria-hidden="true">
        <span>{heads.who}</span>
        <span>{heads.kind}</span>
        <span className={styles.number}>{heads.amount}</span>
        <span className={styles.number}>{heads.yearly}</span>
        <span />
      </div>
      {text.incomes.map((line, at) => (
        <IncomeRow
          key={line.id}
          line={line}
          number={at + 1}
          onChanged={(part) => change(at, part)}
          onRemoved={
            text.incomes.length > 1 && isTold(line)
              ? () => onChanged({ incomes: text.incomes.filter((_, k) => k !== at) })
              : null
          }
        />
      ))}
      {text.incomes.some(isTold) ? null : (
        <div className={styles.noIncome}>
          <AnswerField
            label={words.noIncome}
            choices={REASONS}
            value={text.noIncome}
            onPicked={(noIncome) => onChanged({ noIncome })}
          />
        </div>
      )}
    </fieldset>
  )
}

interface IncomeRowProps {
  readonly line: TypedIncome
  readonly number: number
  readonly onChanged: (part: Partial<TypedIncome>) => void
  readonly onRemoved: (() => void) | null
}

function IncomeRow({ line, number, onChanged, onRemoved }: IncomeRowProps): ReactNode {
  const reading = parseIncome(line.amount)
  return (
    <div className={styles.line} data-field-row="">
      <TextField
        label={words.who(number)}
        isLabelHidden
        text={line.who}
        onTyped={(who) => onChanged({ who })}
        required={isTold(line)}
        longest={60}
      />
      <AnswerField
        label={words.kind(number)}
        isLabelHidden
        choices={KINDS}
        value={line.kind}
        onPicked={(kind) => onChanged({ kind })}
      />
      <TextBox
        label={words.amount(number)}
        isLabelHidden
        align="right"
        text={line.amount}
        onTyped={(amount) => onChanged({ amount })}
        placeholder={number === 1 ? '275/w' : ''}
        fault={reading.kind === 'refused' ? incomeFaults[reading.reason] : null}
        normal={typedIncome(reading)}
        longest={40}
      />
      <output className={styles.year}>{yearWords(reading)}</output>
      {onRemoved === null ? (
        <span />
      ) : (
        <button
          type="button"
          className={styles.remove}
          aria-label={words.remove(number)}
          title={words.remove(number)}
          onClick={onRemoved}
        >
          <IconX size={16} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

function yearWords(reading: IncomeReading): string {
  if (reading.kind === 'unknown') return words.notTold
  const year = reading.kind === 'income' ? yearlyIncome(reading) : null
  return reading.kind === 'income' && year !== null ? words.yearly(reading.amount, reading.period, year) : ''
}
