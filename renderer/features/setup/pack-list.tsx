import { type ReactNode, useState } from 'react'
import type { PlanPolicies } from '../../../shared/contract/policy.ts'
import { isPlainDate } from '../../../shared/dates/plain-date.ts'
import { type ChosenPack, choosePacks } from '../../../shared/engine/installments/policy/choose-packs.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import { shippedPacks } from '../../../shared/rules/policy/shipped-packs-table.ts'
import { sourceName } from '../../../shared/text/policy-words.ts'
import { planRulesWords } from '../../../shared/text/screens-plan-rules.ts'
import { Button } from '../../ui/button.tsx'
import { CheckLine } from '../../ui/check-line.tsx'
import { useToday } from '../../ui/today.tsx'
import { ConfirmPackBox } from './confirm-pack-box.tsx'
import styles from './setup-screen.module.css'

export interface PackListProps {
  readonly policies: PlanPolicies
  readonly clinic: Clinic
}

/** The rules of law that hold for plans of this clinic, each with its source and who confirmed it. */
export function PackList({ policies, clinic }: PackListProps): ReactNode {
  const today = useToday()
  const [confirming, setConfirming] = useState<ChosenPack | null>(null)
  const chosen = choosePacks([...shippedPacks, ...policies.packs], {
    placeOfService: clinic.state === '' ? null : clinic.state,
    residence: null,
    providerKind: policies.policy.providerKind,
    on: today,
    usesStarter: policies.policy.usesStarterRules,
  })
  return (
    <section className={styles.packs} aria-label={planRulesWords.packs}>
      <h2 className={styles.heading}>{planRulesWords.packs}</h2>
      <p>{planRulesWords.packsWhat}</p>
      {chosen.map((one) => (
        <div key={one.pack.id}>
          <CheckLine
            strength={one.review === 'current' || one.review === 'notNeeded' ? 'fine' : 'check'}
            fact={`${sourceName(one.pack.id, 'en')}, ${planRulesWords.edition(one.pack.edition)}`}
            consequence={`${one.pack.source.cite} (${reviewWords(one)})`}
          />
          {one.pack.needsReview ? (
            <Button size="small" onPressed={() => setConfirming(one)}>
              {`${planRulesWords.confirm} ${sourceName(one.pack.id, 'en')}`}
            </Button>
          ) : null}
        </div>
      ))}
      {confirming ? <ConfirmPackBox pack={confirming.pack} onClosed={() => setConfirming(null)} /> : null}
    </section>
  )
}

function reviewWords({ pack, review }: ChosenPack): string {
  const { reviewedOn, reviewedBy } = pack
  if (review === 'notNeeded') return planRulesWords.needsNone
  if (reviewedOn === null || !isPlainDate(reviewedOn)) return planRulesWords.notReviewed
  return planRulesWords.reviewed(reviewedOn, reviewedBy ?? '')
}
