import type { ReactNode } from 'react'
import { draftAgreementWords } from '../../../../shared/text/draft-agreement.ts'
import { designerWords } from '../../../../shared/text/plan-screen.ts'
import { notSaved, savedAt, savingNow } from '../../../../shared/text/screens-words.ts'
import { clockOfIso } from '../../../lib/clock.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useMayWork } from '../../../lib/session.tsx'
import type { DraftState } from '../../../lib/use-draft.ts'
import { Button } from '../../../ui/button.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { RecordBar } from '../../../ui/record-bar.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import type { PlanSource } from '../state/design-source.ts'
import styles from './designer-bar.module.css'
import { ShowPatient } from './show-patient.tsx'

export interface DesignerBarProps {
  readonly source: PlanSource | null
  readonly saved: DraftState
  readonly canCreate: boolean
  /** Prints a draft of the agreement; null for who may only look. */
  readonly onPrint: (() => void) | null
  readonly onCreate: () => void
}

/** Where the amount comes from, the state of the draft, and the one action that finishes. */
export function DesignerBar({ source, saved, canCreate, onPrint, onCreate }: DesignerBarProps): ReactNode {
  const mayWork = useMayWork()
  return (
    <RecordBar
      title={designerWords.title}
      state={
        <>
          {source ? (
            <span className={styles.source}>
              {designerWords.fromEstimate} <span className={styles.code}>{source.number || designerWords.draft}</span>
              <LetterBadge letter={source.letter} />
            </span>
          ) : null}
          <StatePill tone="draft">{designerWords.draft}</StatePill>
        </>
      }
      saved={savedWords(saved)}
      actions={
        <>
          <ShowPatient />
          {onPrint ? (
            <Button keys={APP_KEYS.print.shown} onPressed={onPrint}>
              {draftAgreementWords.print}
            </Button>
          ) : null}
          {mayWork ? (
            <Button kind="primary" keys="Ctrl ↵" onPressed={onCreate} disabled={!canCreate}>
              {designerWords.create}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

function savedWords(state: DraftState): string | undefined {
  switch (state.kind) {
    case 'saved':
      return savedAt(clockOfIso(state.at))
    case 'saving':
      return savingNow()
    case 'failed':
      return notSaved()
    case 'untouched':
      return undefined
  }
}
