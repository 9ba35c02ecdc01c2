import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import { notIncludedReasonSchema, otherKindSchema } from '../../../../shared/model/good-faith-extras.ts'
import { becauseWords, otherKindWords, formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { Button } from '../../../ui/button.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { newOther, type OtherText, otherFault } from './extras-text.ts'
import styles from './good-faith.module.css'
import type { ExtrasFieldsProps } from './recurring-fields.tsx'

const HEADS = [
  words.name,
  words.number,
  words.kind,
  words.service,
  words.code,
  words.charge,
  words.expected,
  words.because,
]
const KINDS = otherKindSchema.options.map((value) => ({ value, label: otherKindWords[value] }))
const REASONS = notIncludedReasonSchema.options.map((value) => ({ value, label: becauseWords[value] }))
const FAULTS = { needs: words.otherNeeds, above: words.expectedAbove, number: words.numberFault }

/** Other providers and facilities, one service in a row: its amount, or why there is none. */
export function OthersFields({ text, mayEdit, onChanged }: ExtrasFieldsProps): ReactNode {
  const { others } = text
  const change = (other: OtherText, part: Partial<OtherText>): void =>
    onChanged({ others: others.map((one) => (one === other ? { ...one, ...part } : one)) })
  return (
    <section className={styles.group} data-place="others">
      <h2>{words.others}</h2>
      {others.length === 0 ? null : (
        <table className={styles.table}>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {others.map((other, at) => (
              <OtherRow
                key={other.id}
                other={other}
                at={at + 1}
                mayEdit={mayEdit}
                onChanged={(part) => change(other, part)}
                onRemoved={() => onChanged({ others: others.filter((one) => one !== other) })}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayEdit ? (
        <Button size="small" onPressed={() => onChanged({ others: [...others, newOther(others)] })}>
          {words.addOther}
        </Button>
      ) : null}
      <div data-place="separate">
        <TextField
          label={words.separate}
          hint={words.separateHint}
          text={text.separate}
          longest={600}
          disabled={!mayEdit}
          onTyped={(separate) => onChanged({ separate })}
        />
      </div>
    </section>
  )
}

interface OtherRowProps {
  readonly other: OtherText
  readonly at: number
  readonly mayEdit: boolean
  readonly onChanged: (part: Partial<OtherText>) => void
  readonly onRemoved: () => void
}

function OtherRow({ other, at, mayEdit, onChanged, onRemoved }: OtherRowProps): ReactNode {
  const fault = otherFault(other)
  const field = (column: string) => ({ label: words.ofOther(column, at), isLabelHidden: true, disabled: !mayEdit })
  const reasons = [{ value: '', label: '–' }, ...REASONS]
  return (
    <tr data-field-row="">
      <td>
        <TextField
          {...field(words.name)}
          text={other.name}
          longest={120}
          fault={fault === 'needs' ? FAULTS.needs : null}
          onTyped={(name) => onChanged({ name })}
        />
      </td>
      <td className={styles.number}>
        <CodeField
          {...field(words.number)}
          text={other.npi}
          longest={10}
          fault={fault === 'number' ? FAULTS.number : null}
          onTyped={(npi) => onChanged({ npi })}
        />
      </td>
      <td className={styles.kind}>
        <PickField
          {...field(words.kind)}
          choices={KINDS}
          value={KINDS.find(({ value }) => value === other.kind)?.value ?? null}
          onPicked={(kind) => onChanged({ kind })}
        />
      </td>
      <td>
        <TextField
          {...field(words.service)}
          text={other.service}
          longest={120}
          onTyped={(service) => onChanged({ service })}
        />
      </td>
      <td className={styles.code}>
        <CodeField {...field(words.code)} text={other.code} longest={40} onTyped={(code) => onChanged({ code })} />
      </td>
      <td className={styles.amount}>
        <MoneyField
          {...field(words.charge)}
          text={other.charge}
          isMeaningHidden
          onTyped={(charge) => onChanged({ charge })}
        />
      </td>
      <td className={styles.amount}>
        <MoneyField
          {...field(words.expected)}
          text={other.expected}
          isMeaningHidden
          rule={() => (fault === 'above' ? FAULTS.above : null)}
          onTyped={(expected) => onChanged({ expected })}
        />
      </td>
      <td className={styles.because}>
        <PickField
          {...field(words.because)}
          choices={reasons}
          value={reasons.find(({ value }) => value === other.because)?.value ?? ''}
          onPicked={(because) => onChanged({ because })}
        />
      </td>
      <td className={styles.away}>
        {mayEdit ? (
          <button type="button" className={styles.remove} aria-label={words.removeOther(at)} onClick={onRemoved}>
            <IconX size={15} stroke={1.75} aria-hidden="true" />
          </button>
        ) : null}
      </td>
    </tr>
  )
}
