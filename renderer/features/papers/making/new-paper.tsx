import type { ReactNode } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { PaperBytes } from '../paper-preview.tsx'
import styles from '../papers-screen.module.css'
import { KindFields } from './kind-fields.tsx'
import { KindPick } from './kind-pick.tsx'
import { PrintFields } from './print-fields.tsx'
import { SubjectFields } from './subject-fields.tsx'
import { useNewPaper } from './use-new-paper.ts'

export interface NewPaperProps {
  readonly onIssued: (paper: Paper) => void
  readonly onClosed: () => void
}

/** Makes a letter, a sheet, a form or a list: the draft in the middle, its boxes at the right. */
export function NewPaper({ onIssued, onClosed }: NewPaperProps): ReactNode {
  const { form, onChanged, draft, problem, isReady, isDrawing, isIssuing, onLooked, onMade } = useNewPaper(onIssued)
  return (
    <>
      {draft === null ? (
        <p className={styles.draft}>{words.draftHint}</p>
      ) : (
        <PaperBytes bytes={draft.bytes} boxes={draft.boxes} />
      )}
      <SideSheet title={words.newPaper} onClosed={onClosed}>
        <Form label={words.newPaper} does={words.make} className={styles.form} onFinished={() => void onMade()}>
          {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
          <KindPick form={form} onChanged={onChanged} />
          <SubjectFields form={form} onChanged={onChanged} />
          <KindFields form={form} onChanged={onChanged} />
          <PrintFields form={form} onChanged={onChanged} />
          <Button disabled={!isReady || isDrawing} onPressed={() => void onLooked()}>
            {isDrawing ? words.looking : words.look}
          </Button>
          <Button
            kind="primary"
            submits
            keys={APP_KEYS.finish.shown}
            disabled={!isReady || isIssuing}
            onPressed={() => {}}
          >
            {words.make}
          </Button>
        </Form>
      </SideSheet>
    </>
  )
}
