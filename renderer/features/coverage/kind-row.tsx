import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import { detailWords } from '../../../shared/text/coverage-details.ts'
import { kindName, kindWords, limitWords } from '../../../shared/text/screens-coverage.ts'
import { useSharePair } from '../../lib/use-share-pair.ts'
import { AnswerField } from '../../ui/answer-field.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { PercentField } from '../../ui/percent-field.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import styles from './coverage.module.css'
import type { AnswerText, KindText } from './coverage-text.ts'
import type { ShownFinding } from './plan-findings.ts'

export interface KindRowProps {
  readonly kind: KindText
  /** The insurer's plan by name, for how its pairs such as 80/20 are read. */
  readonly plan: string
  /** What is odd about it. */
  readonly findings: readonly ShownFinding[]
  /** Some of its answers are only usual for such a plan. */
  readonly isAssumed: boolean
  readonly onChanged: (part: Partial<KindText>) => void
  readonly onRemoved: () => void
  readonly onDetails: () => void
}

const ANSWERS = [
  { value: 'yes', label: kindWords.yes },
  { value: 'no', label: kindWords.no },
  { value: '?', label: kindWords.unknown },
] as const

type AnswerName = 'covered' | 'deductibleApplies' | 'authorization' | 'referral'

/** One kind of care. What is not covered has no further answers. */
export function KindRow({ kind, plan, findings, isAssumed, onChanged, onRemoved, onDetails }: KindRowProps): ReactNode {
  const name = kindName(kind.rule.category)
  const onShare = useSharePair(plan, (share) => onChanged({ share }))
  const isOff = kind.covered === 'no'
  const answer = (field: AnswerName, what: string) => (
    <AnswerField
      label={kindWords.cell(what, name)}
      isLabelHidden
      choices={ANSWERS}
      value={kind[field]}
      disabled={isOff && field !== 'covered'}
      onPicked={(picked: AnswerText) => onChanged({ [field]: picked })}
    />
  )
  const typed = (field: 'copay' | 'share' | 'limit' | 'used', what: string) => ({
    label: kindWords.cell(what, name),
    isLabelHidden: true,
    text: kind[field],
    onTyped: (text: string) => onChanged({ [field]: text }),
    disabled: isOff,
  })
  const fact = { mayBeUnknown: true, mayNotApply: true, emptyIsUnknown: true, isMeaningHidden: true }
  return (
    <>
      <tr>
        <th scope="row" className={styles.rowHead}>
          {name}
          {isAssumed ? <small className={styles.assumed}>{limitWords.assumed}</small> : null}
        </th>
        <td>{answer('covered', kindWords.covered)}</td>
        <td>{answer('deductibleApplies', kindWords.deductible)}</td>
        <td className={styles.copay}>
          <MoneyField {...typed('copay', kindWords.copay)} {...fact} />
        </td>
        <td className={styles.share}>
          <PercentField {...typed('share', kindWords.share)} {...fact} onTyped={onShare} />
        </td>
        <td className={styles.count}>
          <CodeField {...typed('limit', kindWords.limit)} />
        </td>
        <td className={styles.count}>
          <CodeField {...typed('used', kindWords.used)} disabled={isOff || kind.limit.trim() === ''} />
        </td>
        <td>{answer('authorization', kindWords.authorization)}</td>
        <td>{answer('referral', kindWords.referral)}</td>
        <td>
          <div className={styles.deeds}>
            <button
              type="button"
              className={styles.remove}
              aria-label={detailWords.open(name)}
              title={detailWords.open(name)}
              disabled={isOff}
              onClick={onDetails}
            >
              <IconDots size={15} stroke={1.75} aria-hidden="true" />
            </button>
            <button
              type="button"
              className={styles.remove}
              aria-label={kindWords.remove(name)}
              title={kindWords.remove(name)}
              onClick={onRemoved}
            >
              <IconX size={15} stroke={1.75} aria-hidden="true" />
            </button>
          </div>
        </td>
      </tr>
      {findings.map((found) => (
        <tr key={found.key} className={styles.finding}>
          <td colSpan={10}>
            <CheckLine strength={found.strength} fact={found.fact} consequence={`(${found.cite})`} />
          </td>
        </tr>
      ))}
    </>
  )
}
