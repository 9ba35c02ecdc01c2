import type { ReactNode } from 'react'
import { noticeLine, noticeWords as words } from '../../../shared/text/screens-notices.ts'
import { problemOf } from '../../lib/problem.ts'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { useToday } from '../../ui/today.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useNotices, useNoticesSeen } from './api/backups.ts'
import { momentFirst, momentWords } from './copy-columns.tsx'
import styles from './restore.module.css'

/** What touched all records since this supervisor was last here: read once, before anything else. */
export function NoticesScreen({ onReady }: { readonly onReady: () => void }): ReactNode {
  const notices = useNotices()
  const seen = useNoticesSeen()
  const today = useToday()
  async function read(): Promise<void> {
    const answer = await seen.run({})
    if (answer.ok) onReady()
  }
  useKeys([{ keys: 'Ctrl+Enter', does: words.seen, run: () => void read() }])
  return (
    <main className={styles.page}>
      <section className={styles.notices} aria-label={words.title}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
        {notices.isError ? (
          <Failed {...problemOf(notices.error.error)} onTriedAgain={() => void notices.refetch()} />
        ) : null}
        <ul className={styles.news}>
          {(notices.data ?? []).map((notice) => (
            <li key={notice.at} className={styles.one}>
              <b>{momentFirst(notice.at, today)}</b>
              <span>
                {noticeLine(notice.what, {
                  by: notice.by,
                  approvedBy: notice.approvedBy,
                  about: notice.about,
                  roles: notice.roles,
                  copy: notice.copyMadeAt === null ? '–' : momentWords(notice.copyMadeAt, today),
                })}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <span className={styles.grow} />
          <Button kind="primary" keys="Ctrl ↵" disabled={seen.isBusy} onPressed={() => void read()}>
            {words.seen}
          </Button>
        </div>
      </section>
    </main>
  )
}
