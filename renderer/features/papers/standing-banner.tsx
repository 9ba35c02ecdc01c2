import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { printCentreWords as words } from '../../../shared/text/screens-print-centre.ts'
import { Banner } from '../../ui/banner.tsx'
import { usePaperStates } from './api/make-papers.ts'

/** Says, before anybody prints it again, that a paper is void or that a later version replaces it. */
export function StandingBanner({ paper }: { readonly paper: Paper }): ReactNode {
  const state = usePaperStates().data?.find(({ documentId }) => documentId === paper.id)
  if (state?.isVoid) return <Banner tone="warn" fact={words.voidFact} more={words.voidMore} />
  if (state?.isReplaced) return <Banner tone="warn" fact={words.replacedFact} more={words.replacedMore} />
  return null
}
