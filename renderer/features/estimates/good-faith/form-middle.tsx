import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { useToday } from '../../../ui/today.tsx'
import { useStepKeys } from '../../../ui/use-step-keys.ts'
import { clockOf } from '../state/good-faith-clock.ts'
import { DeliveryPart } from './delivery-part.tsx'
import type { DrawPage } from './draw-page.ts'
import { dueWords } from './due-words.ts'
import { FormFields } from './form-fields.tsx'
import styles from './good-faith.module.css'
import { NeedList } from './need-list.tsx'
import { formNeeds } from './needs.ts'
import { PageSide, StoredPage } from './page-side.tsx'
import type { FormOf } from './use-form-deeds.ts'

export interface FormMiddleProps extends FormOf {
  readonly issued: EstimateRecord | null
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly drawPage: DrawPage
}

/** The three parts of the form side by side. */
export function FormMiddle(props: FormMiddleProps): ReactNode {
  const { work, clinic, issued, deeds, language, onLanguage, drawPage } = props
  const { draft, extras, record, isFixed, isRevision } = work
  const today = useToday()
  useStepKeys({
    undo: () => extras.kept.steps.undo() ?? work.undo(),
    redo: () => extras.kept.steps.redo() ?? work.redo(),
  })
  const clock = isFixed ? null : clockOf(draft)
  const paper = isFixed ? (record.papers.findLast(({ kind }) => kind === 'goodFaithEstimate') ?? null) : null
  return (
    <div className={styles.columns}>
      <NeedList
        items={formNeeds(work, clinic, extras)}
        due={dueWords(clock, draft, { isRevision, today })}
        onFill={deeds.fill}
      >
        <DeliveryPart paper={paper} />
      </NeedList>
      <FormFields work={work} clinic={clinic} deeds={deeds} />
      {paper ? (
        <StoredPage paper={paper} drawPage={drawPage} />
      ) : (
        <PageSide work={work} issued={issued} language={language} onLanguage={onLanguage} drawPage={drawPage} />
      )}
    </div>
  )
}
