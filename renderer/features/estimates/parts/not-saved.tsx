import type { ReactNode } from 'react'
import { actions } from '../../../../shared/text/estimate-screen.ts'
import { notSaved, tryAgainWord } from '../../../../shared/text/screens-words.ts'
import { Banner } from '../../../ui/banner.tsx'
import type { Workspace } from '../state/use-workspace.ts'

/** What could not be written stays in the window; it can be tried again or carried away as text. */
export function NotSaved({ work }: { readonly work: Workspace }): ReactNode {
  return (
    <Banner
      tone="warn"
      fact={notSaved()}
      more={actions.copyEntries}
      action={{ words: tryAgainWord(), onPressed: () => void work.saved.flush() }}
    />
  )
}
