import { type ReactNode, Suspense, useState } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { useAsk } from '../../../lib/query.tsx'
import { Segments } from '../../../ui/segments.tsx'
import type { Workspace } from '../state/use-workspace.ts'
import type { DrawPage } from './draw-page.ts'
import styles from './good-faith.module.css'
import { useLivePage } from './use-live-page.ts'
import { VersionChanges } from './version-changes.tsx'

export interface PageSideProps {
  readonly work: Workspace
  /** The version that is replaced; null for a first one. */
  readonly issued: EstimateRecord | null
  readonly language: Language
  readonly onLanguage: (language: Language) => void
  readonly drawPage: DrawPage
}

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
] as const

type View = 'changes' | 'page'
const VIEWS = [
  { value: 'changes', label: words.changes },
  { value: 'page', label: words.thePage },
] as const

/** The page of the form while it is filled in; of a new version first what it changes. */
export function PageSide({ work, issued, language, onLanguage, drawPage }: PageSideProps): ReactNode {
  const [view, setView] = useState<View>(issued === null ? 'page' : 'changes')
  const live = useLivePage(requestOf(work, language))
  return (
    <section className={styles.side} aria-label={words.page}>
      <div className={styles.sideHead}>
        {issued === null ? null : (
          <Segments label={words.views} isLabelHidden choices={VIEWS} value={view} onPicked={setView} />
        )}
        <Segments label={words.language} isLabelHidden choices={LANGUAGES} value={language} onPicked={onLanguage} />
        <small role="status">{live.isDrawing ? words.drawing : ''}</small>
      </div>
      {view === 'changes' && issued !== null ? (
        <VersionChanges work={work} issued={issued} />
      ) : live.page === null ? (
        <p className={styles.empty}>{words.noPage}</p>
      ) : (
        <>
          {live.page.isOrdinary ? <p className={styles.ordinary}>{words.pageOrdinary}</p> : null}
          <div className={styles.paper}>
            <Suspense fallback={null}>{drawPage({ bytes: live.page.bytes, boxes: live.page.boxes })}</Suspense>
          </div>
        </>
      )}
    </section>
  )
}

/** What is asked to be drawn; null while there is nothing to draw. */
function requestOf({ record, draft, extras, patient }: Workspace, language: Language) {
  if (extras.value === null || patient === null || patient.bornOn === null) return null
  if (draft.question.lines.length === 0) return null
  const only = draft.question.routes.length === 1 ? (draft.question.routes[0]?.id ?? null) : null
  const typed = { ...draft, chosenRouteId: draft.chosenRouteId ?? only }
  return { estimateId: record.row.id, draft: typed, extras: extras.value, language }
}

export interface StoredPageProps {
  readonly paper: Paper
  readonly drawPage: DrawPage
}

/** The stored page of a form that was issued. */
export function StoredPage({ paper, drawPage }: StoredPageProps): ReactNode {
  const file = useAsk('paper.get', { documentId: paper.id, copy: false })
  return (
    <section className={styles.side} aria-label={words.page}>
      <p className={styles.ordinary}>{words.given(paper.number)}</p>
      <div className={styles.paper}>
        <Suspense fallback={null}>
          {file.data ? drawPage({ bytes: file.data.bytes, boxes: file.data.boxes }) : null}
        </Suspense>
      </div>
    </section>
  )
}
