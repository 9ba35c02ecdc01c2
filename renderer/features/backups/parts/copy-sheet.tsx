import { type ReactNode, useState } from 'react'
import type { CopyRow, RestorePreview } from '../../../../shared/contract/restore.ts'
import { backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { Button } from '../../../ui/button.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useLeaveRestore, usePreview } from '../api/backups.ts'
import styles from '../backups.module.css'
import { momentFirst } from '../copy-columns.tsx'
import { DrillForm } from './drill-form.tsx'
import { LookButton } from './look-button.tsx'
import { ReplaceBox } from './replace-box.tsx'
import { WorkGoing } from './work-going.tsx'

export interface CopySheetProps {
  readonly copy: CopyRow
  readonly onClosed: () => void
}

/** One copy: try it, or put it in place of what is here. */
export function CopySheet({ copy, onClosed }: CopySheetProps): ReactNode {
  const today = useToday()
  const preview = usePreview()
  const leave = useLeaveRestore()
  const [opened, setOpened] = useState<RestorePreview | null>(null)
  const isUsable = copy.standing === 'proven' || copy.kind === 'setAside'
  async function open(): Promise<void> {
    const answer = await preview.run({ name: copy.name, code: null })
    if (answer.ok) setOpened(answer.value)
  }
  function close(): void {
    void leave.run({})
    setOpened(null)
  }
  return (
    <SideSheet title={momentFirst(copy.madeAt, today)} onClosed={onClosed}>
      <div className={styles.sheetBody}>
        {opened ? null : <WorkGoing task="restore" isBusy={preview.isBusy} problem={preview.problem} isNarrow />}
        {copy.kind === 'backup' && copy.standing === 'proven' ? <DrillForm copy={copy} /> : null}
        {copy.kind === 'backup' && copy.standing === 'proven' ? <LookButton name={copy.name} /> : null}
        {isUsable ? (
          <Button disabled={preview.isBusy} onPressed={() => void open()}>
            {copy.kind === 'setAside' ? words.undo : words.restore}
          </Button>
        ) : null}
      </div>
      {opened ? <ReplaceBox preview={opened} isUndo={copy.kind === 'setAside'} onClosed={close} /> : null}
    </SideSheet>
  )
}
