import type { ReactNode } from 'react'
import { backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { FormBox } from '../../../ui/form-box.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useExportAll } from '../api/backups.ts'
import styles from '../backups.module.css'
import { WorkGoing } from './work-going.tsx'

/** Everything in open formats, after a warning that nothing of it is encrypted. */
export function ExportBox({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const exportAll = useExportAll()
  const toast = useToast()
  async function run(): Promise<void> {
    const answer = await exportAll.run({})
    if (!answer.ok) return
    const { folder, tables, papers } = answer.value
    toast({ words: words.exported(folder, tables, papers) })
    onClosed()
  }
  return (
    <FormBox
      title={words.exportTitle}
      does={words.exportGo}
      leaves={words.keep}
      isBusy={exportAll.isBusy}
      className={styles.box}
      onFinished={() => void run()}
      onClosed={onClosed}
    >
      <p>{words.exportLead}</p>
      <WorkGoing task="export" isBusy={false} problem={exportAll.problem} isNarrow />
    </FormBox>
  )
}
