import { type ReactNode, useState } from 'react'
import { lookWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useStationery } from '../api/paper-settings.ts'
import { PaperBytes } from '../paper-preview.tsx'
import styles from '../papers-screen.module.css'
import { ChartFolderField } from './chart-folder-field.tsx'
import { LookForm } from './look-form.tsx'

/** The letterhead, the logo, and how chart files are named. */
export function LookSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const stored = useStationery()
  const [page, setPage] = useState<Uint8Array | null>(null)
  return (
    <>
      {page === null ? <p className={styles.draft}>{words.lead}</p> : <PaperBytes bytes={page} />}
      <SideSheet title={words.title} onClosed={onClosed}>
        {stored.isSuccess ? <LookForm stored={stored.data} onShown={setPage} onClosed={onClosed} /> : null}
        <div className={styles.form}>
          <ChartFolderField />
        </div>
      </SideSheet>
    </>
  )
}
