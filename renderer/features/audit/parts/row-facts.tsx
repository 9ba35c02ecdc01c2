import type { ReactNode } from 'react'
import type { AuditLine } from '../../../../shared/contract/audit.ts'
import { auditFacts } from '../../../../shared/text/audit-facts.ts'
import { auditWhat, auditWords } from '../../../../shared/text/screens-audit.ts'
import styles from '../audit.module.css'

/** All that the row under the cursor says, unshortened; nothing where it says no more than its columns. */
export function RowFacts({ line }: { readonly line: AuditLine | undefined }): ReactNode {
  if (line === undefined) return null
  const { before, after, reason } = auditFacts(line)
  const said = [
    [auditWords.before, before],
    [auditWords.after, after],
    [auditWords.reason, reason],
  ].filter(([, words]) => words !== '')
  if (said.length === 0) return null
  return (
    <section className={styles.row} aria-label={auditWords.wholeRow(line.seq)}>
      <b>{`${auditWhat(line.action)} ${line.subject}`.trim()}</b>
      {said.map(([name, words]) => (
        <span key={name}>
          <span className={styles.side}>{name}</span> {words}
        </span>
      ))}
    </section>
  )
}
