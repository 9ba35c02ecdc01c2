import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { CopyList, CopyRow } from '../../../../shared/contract/restore.ts'
import { copyWords, restoreWords as words } from '../../../../shared/text/screens-backups.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { ListGrid } from '../../../ui/list-grid.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import { useCopiesHere, useLookElsewhere } from '../api/backups.ts'
import { copyColumns } from '../copy-columns.tsx'
import styles from '../restore.module.css'

export interface CopiesStepProps {
  readonly onPicked: (copy: CopyRow) => void
  readonly onLeft: () => void
}

/** The copies of this computer or of a chosen folder; the newest proven one has the cursor. */
export function CopiesStep({ onPicked, onLeft }: CopiesStepProps): ReactNode {
  const here = useCopiesHere()
  const [chosen, setChosen] = useState<CopyList | null>(null)
  const elsewhere = useLookElsewhere()
  const list = chosen ?? here.data ?? null
  const rows = (list?.copies ?? []).filter(({ kind }) => kind === 'backup')
  const cursor = useListCursor(rows.length)
  usePreselected(here.data?.copies, cursor.set)
  const today = useToday()
  async function choose(): Promise<void> {
    const answer = await elsewhere.run({ where: 'elsewhere' })
    if (!answer.ok) return
    setChosen(answer.value)
    cursor.set(Math.max(0, answer.value.copies.findIndex(isUsable)))
  }
  const picked = rows[cursor.at]
  const use = (copy: CopyRow | undefined): void => {
    if (copy !== undefined && isUsable(copy)) onPicked(copy)
  }
  useKeys([
    { keys: 'Ctrl+O', does: words.choose, run: () => void choose() },
    { keys: 'Ctrl+Enter', does: words.use, run: () => use(picked) },
  ])
  const isRefused = elsewhere.problem !== null && !isCancelled(elsewhere.problem)
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      {isRefused && elsewhere.problem ? <Banner tone="bad" {...problemOf(elsewhere.problem)} /> : null}
      {list !== null && rows.length > 0 ? (
        <>
          <h2 className={styles.part}>{words.from(list.folder)}</h2>
          <div className={styles.list}>
            <ListGrid
              key={list.folder}
              label={copyWords.list}
              columns={copyColumns(today, true)}
              rows={rows}
              idOf={(row) => `${row.place} ${row.name}`}
              cursor={cursor}
              onOpened={use}
              empty={copyWords.none}
              autoFocus
            />
          </div>
        </>
      ) : (
        <p className={styles.lead}>{chosen === null ? words.noneHere : copyWords.none}</p>
      )}
      <div className={styles.actions}>
        <Button keys="Esc" onPressed={onLeft}>
          {words.back}
        </Button>
        <span className={styles.grow} />
        <Button
          keys="Ctrl O"
          kind={rows.length === 0 ? 'primary' : 'secondary'}
          disabled={elsewhere.isBusy}
          onPressed={() => void choose()}
        >
          {words.choose}
        </Button>
        {rows.length === 0 ? null : (
          <Button
            kind="primary"
            keys="Ctrl ↵"
            disabled={picked === undefined || !isUsable(picked)}
            onPressed={() => use(picked)}
          >
            {words.use}
          </Button>
        )}
      </div>
    </>
  )
}

/** The newest copy that can be used has the cursor as soon as the list is there. */
function usePreselected(copies: readonly CopyRow[] | undefined, set: (at: number) => void): void {
  const isDone = useRef(false)
  useEffect(() => {
    if (copies === undefined || isDone.current) return
    isDone.current = true
    set(Math.max(0, copies.filter(({ kind }) => kind === 'backup').findIndex(isUsable)))
  }, [copies, set])
}

function isUsable(copy: CopyRow): boolean {
  return copy.standing === 'proven' && copy.hasCode
}

function isCancelled(problem: { readonly kind: string; readonly code?: string }): boolean {
  return problem.kind === 'refused' && problem.code === 'CANCELLED'
}
