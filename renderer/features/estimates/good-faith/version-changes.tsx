import type { ReactNode } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { changeWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { NOTHING_SHOWN, shownCents } from '../../../ui/shown.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { type ChangeSide, versionChanges } from './changes-of-version.ts'
import styles from './good-faith.module.css'

export interface VersionChangesProps {
  readonly work: Workspace
  readonly issued: EstimateRecord
}

/** The difference page of a new version: what it says otherwise than the one that was issued. */
export function VersionChanges({ work, issued }: VersionChangesProps): ReactNode {
  const changes = versionChanges(work, issued)
  if (changes.length === 0) return <p className={styles.empty}>{words.none}</p>
  return (
    <div className={styles.changes}>
      <table className={styles.table}>
        <caption>{words.head(issued.row.version)}</caption>
        <thead>
          <tr>
            {[words.what, words.before, words.after].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, what, before, after }) => (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td>
                <Side side={before} />
              </td>
              <td>
                <Side side={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Side({ side }: { readonly side: ChangeSide }): ReactNode {
  if (side.kind === 'words') return side.words
  return <FigureAmount at="cell" of={side.kind === 'nothing' ? NOTHING_SHOWN : shownCents(side.value)} />
}
