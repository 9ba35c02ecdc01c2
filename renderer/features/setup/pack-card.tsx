import { type ReactNode, useState } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { isPlainDate } from '../../../shared/dates/plain-date.ts'
import type { ChosenPack } from '../../../shared/engine/installments/policy/choose-packs.ts'
import { nextEdition } from '../../../shared/engine/installments/policy/pack-edits.ts'
import type { PackLimit } from '../../../shared/engine/installments/policy/pack-limits.ts'
import type { ForbiddenTerm, PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { sourceName } from '../../../shared/text/policy-words.ts'
import { forbiddenNames, limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { Button } from '../../ui/button.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { ClauseBox } from './clause-box.tsx'
import { ConfirmPackBox } from './confirm-pack-box.tsx'
import { ForbidBox } from './forbid-box.tsx'
import { LimitBox } from './limit-box.tsx'
import { LimitTable } from './limit-table.tsx'
import { laterEdition, type PackRow } from './pack-rows.ts'
import styles from './setup-screen.module.css'

export interface PackCardProps {
  readonly chosen: ChosenPack
  readonly rows: readonly PackRow[]
  readonly all: readonly PolicyPack[]
  readonly on: PlainDate
}

type Open =
  | { readonly box: 'confirm' }
  | { readonly box: 'limit'; readonly limit: PackLimit | null }
  | { readonly box: 'forbid'; readonly term: ForbiddenTerm }
  | { readonly box: 'clause'; readonly id: string }

const TERMS: readonly ForbiddenTerm[] = ['balloon', 'acceleration', 'security', 'wageAssignment']

/** One pack of rules: where it is written, who confirmed it, and each of its limits with the way to change it. */
export function PackCard({ chosen, rows, all, on }: PackCardProps): ReactNode {
  const { pack, review } = chosen
  const [open, setOpen] = useState<Open | null>(null)
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
      <Forbidden pack={pack} onPicked={(term) => setOpen({ box: 'forbid', term })} />
      <Clauses pack={pack} onPicked={(id) => setOpen({ box: 'clause', id })} />
      <div className={styles.packActs}>
        <Button size="small" onPressed={() => setOpen({ box: 'limit', limit: null })}>
          {limitWords.add}
        </Button>
        {pack.needsReview ? (
          <Button size="small" onPressed={() => setOpen({ box: 'confirm' })}>
            {`${planRulesWords.confirm} ${name}`}
          </Button>
        ) : null}
      </div>
      {open?.box === 'confirm' ? <ConfirmPackBox pack={pack} edition={edition} onClosed={close} /> : null}
      {open?.box === 'limit' ? <LimitBox pack={pack} limit={open.limit} edition={edition} onClosed={close} /> : null}
      {open?.box === 'forbid' ? <ForbidBox pack={pack} term={open.term} edition={edition} onClosed={close} /> : null}
      {open?.box === 'clause' ? <ClauseBox pack={pack} clauseId={open.id} edition={edition} onClosed={close} /> : null}
    </section>
  )
}

interface ForbiddenProps {
  readonly pack: PolicyPack
  readonly onPicked: (term: ForbiddenTerm) => void
}

function Forbidden({ pack, onPicked }: ForbiddenProps): ReactNode {
  return (
    <div className={styles.chips}>
      <span>{limitWords.forbids}</span>
      {TERMS.map((term) => {
        const isForbidden = pack.forbids.some(({ value }) => value === term)
        const words = isForbidden ? limitWords.allow(forbiddenNames[term]) : limitWords.forbid(forbiddenNames[term])
        return (
          <button
            key={term}
            type="button"
            className={isForbidden ? styles.chipOn : styles.chip}
            aria-pressed={isForbidden}
            title={words}
            onClick={() => onPicked(term)}
          >
            {forbiddenNames[term]}
          </button>
        )
      })}
    </div>
  )
}

interface ClausesProps {
  readonly pack: PolicyPack
  readonly onPicked: (id: string) => void
}

function Clauses({ pack, onPicked }: ClausesProps): ReactNode {
  const ids = [...new Set(pack.requiredClauses.map(({ value }) => value.id))]
  if (ids.length === 0) return null
  return (
    <div className={styles.chips}>
      <span>{limitWords.clauses}</span>
      {ids.map((id) => (
        <button key={id} type="button" className={styles.chip} onClick={() => onPicked(id)}>
          {`${id}: ${clauseState(pack, id)}`}
        </button>
      ))}
    </div>
  )
}

function clauseState(pack: PolicyPack, id: string): string {
  const known = pack.requiredClauses.filter(({ value }) => value.id === id && value.text !== null)
  if (known.length === 0) return limitWords.clauseMissing
  return limitWords.clauseKnown(known.map(({ value }) => limitWords.languages[value.language]).join(', '))
}

function reviewWords({ pack, review }: ChosenPack): string {
  const { reviewedOn, reviewedBy } = pack
  if (review === 'notNeeded') return planRulesWords.needsNone
  if (reviewedOn === null || !isPlainDate(reviewedOn)) return planRulesWords.notReviewed
  return planRulesWords.reviewed(reviewedOn, reviewedBy ?? '')
}
