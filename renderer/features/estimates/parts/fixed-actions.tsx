import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import type { ReactNode } from 'react'
import { barWords } from '../../../../shared/text/estimate-bar.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useMayWork } from '../../../lib/session.tsx'
import { Button } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import type { Workspace } from '../state/use-workspace.ts'

/** What is done with an issued estimate: its next version, and its newest paper, ready to print. */
export function FixedActions({ work }: { readonly work: Workspace }): ReactNode {
  const { go } = useNavigation()
  const mayWork = useMayWork()
  const { papers, row } = work.record
  const latest = papers.at(-1)
  const open = () => latest && go({ to: 'papers', documentId: latest.id })
  useKeys([{ ...APP_KEYS.print, does: null, says: barWords.toPrint, isOn: latest !== undefined, run: () => open() }])
  return (
    <>
      {work.onRevise && mayWork ? (
        <Button onPressed={work.onRevise}>{barWords.nextVersion(row.version + 1)}</Button>
      ) : null}
      {latest ? (
        <Button
          icon={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
          keys={APP_KEYS.print.shown}
          onPressed={() => open()}
        >
          {barWords.openPaper(latest.number)}
        </Button>
      ) : null}
    </>
  )
}
