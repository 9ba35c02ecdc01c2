import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Form } from '../../../ui/form.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useStepKeys } from '../../../ui/use-step-keys.ts'
import { clockOf } from '../state/good-faith-clock.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { DeliveryPart } from './delivery-part.tsx'
import type { DrawPage } from './draw-page.ts'
import { dueWords } from './due-words.ts'
import styles from './good-faith.module.css'
import { ItemList } from './item-list.tsx'
import { formItems } from './items.ts'
import { OthersFields } from './others-fields.tsx'
import { PageSide, StoredPage } from './page-side.tsx'
import { PlaceFields } from './place-fields.tsx'
import { RecurringFields } from './recurring-fields.tsx'
import { ServiceFields } from './service-fields.tsx'
import type { useFormDeeds } from './use-form-deeds.ts'
import { VisitFields } from './visit-fields.tsx'

export interface FormMiddleProps {
  readonly work: Workspace
  readonly clinic: Clinic
  readonly issued: EstimateRecord | null
  readonly deeds: ReturnType<typeof useFormDeeds>
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly drawPage: DrawPage
}

/** The three parts of the form side by side. */
export function FormMiddle(props: FormMiddleProps): ReactNode {
  const { work, clinic, issued, deeds, language, onLanguage, drawPage } = props
  const { draft, extras, mayEdit, record, isFixed, isRevision } = work
  const today = useToday()
  useStepKeys({
    undo: () => extras.kept.steps.undo() ?? work.undo(),
    redo: () => extras.kept.steps.redo() ?? work.redo(),
  })
  const clock = isFixed ? null : clockOf(draft)
  const paper = isFixed ? (record.papers.findLast(({ kind }) => kind === 'goodFaithEstimate') ?? null) : null
  const own = { text: extras.kept.text, mayEdit, onChanged: extras.kept.change }
  return (
    <div className={styles.columns}>
      <ItemList
        items={formItems(work, clinic, extras)}
        due={dueWords(clock, draft, { isRevision, today })}
        onFill={deeds.fill}
      >
        <DeliveryPart paper={paper} />
      </ItemList>
      <Form label={words.title} className={styles.fields} half={extras.kept.half} onFinished={() => void deeds.issue()}>
        {deeds.problem ? <Banner tone="bad" {...problemOf(deeds.problem)} /> : null}
        <VisitFields work={work} />
        <ServiceFields work={work} />
        <RecurringFields {...own} />
        <OthersFields {...own} />
        <PlaceFields clinic={clinic} mayEdit={mayEdit} />
      </Form>
      {paper ? (
        <StoredPage paper={paper} drawPage={drawPage} />
      ) : (
        <PageSide work={work} issued={issued} language={language} onLanguage={onLanguage} drawPage={drawPage} />
      )}
    </div>
  )
}
