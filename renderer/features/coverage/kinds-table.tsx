import { type ReactNode, useState } from 'react'
import { coverageWords, KNOWN_KINDS, kindName, kindWords, tierWord } from '../../../shared/text/screens-coverage.ts'
import { unknownRule } from '../../lib/unknown-plan.ts'
import { classes } from '../../ui/classes.ts'
import { PickField } from '../../ui/pick-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './coverage.module.css'
import type { KindText } from './coverage-text.ts'
import { KindRow } from './kind-row.tsx'
import type { ShownFinding } from './plan-findings.ts'
import { textOfKind } from './text-of-coverage.ts'
import type { CoverageForm } from './use-coverage-form.ts'

const HEADS = [
  kindWords.covered,
  kindWords.deductible,
  kindWords.copay,
  kindWords.share,
  kindWords.limit,
  kindWords.used,
  kindWords.authorization,
  kindWords.referral,
]

const AMOUNTS: readonly string[] = [kindWords.copay, kindWords.share]

export interface KindsTableProps {
  readonly form: CoverageForm
  readonly onDetails: (rule: KindText['rule']) => void
}

/** The benefits kind by kind, at one network level at a time. */
export function KindsTable({ form, onDetails }: KindsTableProps): ReactNode {
  const { text, onChanged } = form
  const [tier, setTier] = useState(text.clinicTier)
  const rows = text.kinds.filter((kind) => kind.rule.tier === tier)
  const offered = KNOWN_KINDS.filter((kind) => rows.every((row) => row.rule.category !== kind))
  function change(kind: KindText, part: Partial<KindText>): void {
    onChanged({ kinds: text.kinds.map((one) => (one === kind ? { ...one, ...part } : one)) })
  }
  function add(category: string): void {
    if (rows.some((row) => row.rule.category === category)) return
    onChanged({ kinds: [...text.kinds, textOfKind(unknownRule(category, tier), [])] })
  }
  return (
    <>
      <div className={styles.kindsBar}>
        <h2>{coverageWords.kinds}</h2>
        {text.limits.length > 1 ? (
          <Segments
            label={kindWords.kind}
            isLabelHidden
            choices={text.limits.map((limits) => ({ value: limits.tier, label: tierWord(limits.tier) }))}
            value={tier}
            onPicked={setTier}
          />
        ) : null}
      </div>
      <table className={styles.kinds}>
        <thead>
          <tr>
            <th scope="col" className={styles.kindHead}>
              {kindWords.kind}
            </th>
            {HEADS.map((head) => (
              <th
                key={head}
                scope="col"
                className={classes(styles.columnHead, AMOUNTS.includes(head) && styles.amountHead)}
              >
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((kind) => (
            <KindRow
              key={kind.rule.category}
              kind={kind}
              plan={`${text.payerName} ${text.planName}`}
              isAssumed={isAssumed(form, kind)}
              findings={form.findings.filter((found) => isAbout(found, kind))}
              onChanged={(part) => change(kind, part)}
              onDetails={() => onDetails(kind.rule)}
              onRemoved={() => onChanged({ kinds: text.kinds.filter((one) => one !== kind) })}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className={styles.none}>{kindWords.none}</p> : null}
      <div className={styles.add}>
        <PickField
          label={kindWords.add}
          choices={offered.map((value) => ({ value, label: kindName(value) }))}
          value={null}
          placeholder={kindWords.addHint}
          onPicked={add}
          onNew={add}
        />
      </div>
    </>
  )
}

function isAbout({ category, tier }: ShownFinding, { rule }: KindText): boolean {
  return category === rule.category && (tier === null || tier === rule.tier)
}

function isAssumed({ stated }: CoverageForm, { rule }: KindText): boolean {
  const now = stated.plan.benefits.find((one) => one.category === rule.category && one.tier === rule.tier)
  if (!now) return false
  const facts = [now.covered, now.deductibleApplies, now.copay, now.coinsurance, now.authorizationNeeded]
  return [...facts, now.referralNeeded].some((fact) => fact.kind === 'assumed')
}
