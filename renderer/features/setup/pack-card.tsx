import { type ReactNode, useState } from 'react'
import { isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ChosenPack } from '../../../shared/engine/installments/policy/choose-packs.ts'
import { nextEdition } from '../../../shared/engine/installments/policy/pack-edits.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { sourceName } from '../../../shared/text/policy-words.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { statementWords } from '../../../shared/text/screens-plan-statements.ts'
import { Button } from '../../ui/button.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { LimitTable } from './limit-table.tsx'
import { type OpenPackBox, PackBox } from './pack-box.tsx'
import { ClauseChips, ForbiddenChips, StatementChips } from './pack-chips.tsx'
import { laterEdition, type PackRow } from './pack-rows.ts'
import styles from './setup-screen.module.css'

export interface PackCardProps {
  readonly chosen: ChosenPack
  readonly rows: readonly PackRow[]
  readonly all: readonly PolicyPack[]
  readonly on: PlainDate
}

/** One pack of rules: where it is written, who confirmed it, and each of its limits with the way to change it. */
export function PackCard({ chosen, rows, all, on }: PackCardProps): ReactNode {
  const { pack, review } = chosen
  const [open, setOpen] = useState<OpenPackBox | null>(null)
  const name = sourceName(pack.id, 'en')
  const later = laterEdition(pack, all, on)
  const edition = nextEdition(all, pack.id)
  const close = () => setOpen(null)
  return (
    <section className={styles.pack} aria-label={name}>
      <CheckLine
        strength={review === 'current' || review === 'notNeeded' ? 'fine' : 'check'}
        fact={`${name[0]?.toUpperCase()}${name.slice(1)}, ${planRulesWords.edition(pack.edition)}.`}
        consequence={`${pack.source.cite} (${reviewWords(chosen)})`}
      />
      {later && isPlainDate(later.effectiveFrom) ? (
        <p className={styles.boxNote}>{limitWords.laterEdition(later.edition, later.effectiveFrom)}</p>
      ) : null}
      <LimitTable name={name} rows={rows} onChange={(limit) => setOpen({ box: 'limit', limit })} />
      <ForbiddenChips pack={pack} onPicked={(term) => setOpen({ box: 'forbid', term })} />
      <ClauseChips pack={pack} onPicked={(id) => setOpen({ box: 'clause', id })} />
      <StatementChips pack={pack} onPicked={(statement) => setOpen({ box: 'statement', statement })} />
      <div className={styles.packActs}>
        <Button size="small" onPressed={() => setOpen({ box: 'limit', limit: null })}>
          {limitWords.add}
        </Button>
        <Button size="small" onPressed={() => setOpen({ box: 'statement', statement: null })}>
          {statementWords.add}
        </Button>
        {pack.needsReview ? (
          <Button size="small" onPressed={() => setOpen({ box: 'confirm' })}>
            {`${planRulesWords.confirm} ${name}`}
          </Button>
        ) : null}
      </div>
      <PackBox open={open} pack={pack} edition={edition} onClosed={close} />
    </section>
  )
}

function reviewWords({ pack, review }: ChosenPack): string {
  const { reviewedOn, reviewedBy } = pack
  if (review === 'notNeeded') return planRulesWords.needsNone
  if (reviewedOn === null || !isPlainDate(reviewedOn)) return planRulesWords.notReviewed
  return planRulesWords.reviewed(reviewedOn, reviewedBy ?? '')
}
