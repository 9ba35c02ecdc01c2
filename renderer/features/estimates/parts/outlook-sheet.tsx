import { type ReactNode, useState } from 'react'
import { whyWords } from '../../../../shared/text/estimate-why.ts'
import { outlookWords } from '../../../../shared/text/outlook.ts'
import { useStoredDraft } from '../../../lib/use-draft.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { outlookKey } from '../state/use-outlook.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { LanguagePick } from './language-pick.tsx'
import { OpenOutlook } from './open-outlook.tsx'
import styles from './outlook.module.css'

export interface OutlookSheetProps {
  readonly work: Workspace
  readonly onClosed: () => void
}

type Language = 'en' | 'es'

/** The rest of the plan year: what further care is expected, and what each way of paying comes to by its end. */
export function OutlookSheet({ work, onClosed }: OutlookSheetProps): ReactNode {
  const [language, setLanguage] = useState<Language>('en')
  const stored = useStoredDraft(outlookKey(work.record.row.id))
  return (
    <SideSheet
      title={
        <>
          <span className={styles.title}>{outlookWords[language].title}</span>
          <span className={styles.languages}>
            <Kbd>L</Kbd>
            <LanguagePick value={language} onPicked={setLanguage} />
          </span>
        </>
      }
      onClosed={onClosed}
    >
      <LanguageKey onPressed={() => setLanguage((now) => (now === 'en' ? 'es' : 'en'))} />
      {stored === undefined ? null : <OpenOutlook work={work} stored={stored?.content ?? null} language={language} />}
    </SideSheet>
  )
}

function LanguageKey({ onPressed }: { readonly onPressed: () => void }): null {
  useKeys([{ keys: 'L', does: whyWords.languageKey, run: onPressed }])
  return null
}
