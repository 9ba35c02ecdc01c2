import { type ReactNode, useState } from 'react'
import type { PlanHistory, PlanVersion } from '../../../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { changeSentence, consentWords, disclosureSentence } from '../../../../shared/text/plan-changes.ts'
import { versionWords } from '../../../../shared/text/plan-deeds.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import { AgreementButton } from './agreement-button.tsx'
import { ChangePaperButton } from './change-paper-button.tsx'
import styles from './plan-side.module.css'

export interface VersionsPanelProps {
  readonly plan: Plan
  readonly history: PlanHistory
  readonly papers: readonly Paper[]
  readonly today: PlainDate
}

/** Every version of the plan, the newest first: what it changed, who agreed, and what it needs on paper. */
export function VersionsPanel({ plan, history, papers, today }: VersionsPanelProps): ReactNode {
  const newest = history.versions.at(-1)
  const [open, setOpen] = useState<number | null>(null)
  useKeys([
    {
      keys: 'V',
      does: versionWords.title,
      run: () => setOpen(open === null ? (newest?.version ?? null) : null),
    },
  ])
  return (
    <section className={styles.panel} aria-label={versionWords.title}>
      <div className={styles.top}>
        <h2 className={styles.title}>{versionWords.title}</h2>
        <AgreementButton papers={papers} />
      </div>
      <ul className={styles.versions}>
        {history.versions.toReversed().map((version) => (
          <li key={version.version}>
            <button
              type="button"
              className={styles.version}
              aria-expanded={open === version.version}
              onClick={() => setOpen(open === version.version ? null : version.version)}
            >
              <b>{planWords.version(version.version)}</b> {versionWords.kinds[version.kind]},{' '}
              {listDay(version.effectiveOn, today)}
              <span className={styles.more}>{signedWords(version, today)}</span>
            </button>
            {open === version.version ? <Told version={version} today={today} /> : null}
            {version === newest && (version.kind !== 'created' || plan.left > 0) ? (
              <ChangePaperButton
                plan={plan}
                needsSignature={version.needsSignature || version.kind === 'created'}
                isFirst={version.kind === 'created'}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function signedWords({ needsSignature, signedOn }: PlanVersion, today: PlainDate): string {
  if (signedOn) return versionWords.signed(listDay(signedOn, today))
  return needsSignature ? versionWords.unsigned : versionWords.noSignature
}

/** The difference to the version before in sentences, and who agreed to it. */
function Told({ version, today }: { readonly version: PlanVersion; readonly today: PlainDate }): ReactNode {
  const { kind, changes, agreed, note, reviewOn, needsSignature, disclosure, because, madeBy } = version
  if (kind === 'created') return <p className={styles.told}>{madeBy}</p>
  return (
    <ul className={styles.told}>
      {changes.length === 0 ? <li>{versionWords.same}</li> : null}
      {changes.map((line) => (
        <li key={`${line.code}-${line.about ?? ''}`}>{changeSentence(line, 'en')}</li>
      ))}
      <li>
        {agreed === null
          ? versionWords.nobody
          : `${versionWords.agreed(agreed.by, versionWords.hows[agreed.how])}, ${listDay(agreed.on, today)}`}
      </li>
      {needsSignature ? <li>{consentWords.signature.en}</li> : null}
      <li>{disclosureSentence(disclosure, because, 'en')}</li>
      {reviewOn ? <li>{versionWords.review(listDay(reviewOn, today))}</li> : null}
      {note ? <li>{note}</li> : null}
    </ul>
  )
}
