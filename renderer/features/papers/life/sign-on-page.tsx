import type { ReactNode } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { papersWords } from '../../../../shared/text/screens-papers.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Failed } from '../../../ui/failed.tsx'
import { usePaperBytes } from '../api/papers.ts'
import styles from '../papers-screen.module.css'
import { usePdf } from '../use-pdf.ts'
import { SignPages } from './sign-pages.tsx'

export interface SignOnPageProps {
  readonly paper: Paper
  readonly onClosed: () => void
}

/** The paper exactly as it prints, to be signed on its own lines with pen, finger or mouse. */
export function SignOnPage({ paper, onClosed }: SignOnPageProps): ReactNode {
  const file = usePaperBytes(paper.id, false)
  if (file.isError) return <Failed {...problemOf(file.error.error)} onTriedAgain={() => void file.refetch()} />
  if (!file.isSuccess) return <section className={styles.preview} aria-busy="true" aria-label={papersWords.page} />
  return <Opened bytes={file.data.bytes} paper={paper} onClosed={onClosed} />
}

function Opened({ bytes, paper, onClosed }: SignOnPageProps & { readonly bytes: Uint8Array }): ReactNode {
  const pdf = usePdf(bytes)
  if (pdf.kind === 'unreadable') return <Failed fact={papersWords.cannotShow} more={papersWords.cannotShowMore} />
  if (pdf.kind === 'opening')
    return <section className={styles.preview} aria-busy="true" aria-label={papersWords.page} />
  return <SignPages pages={pdf.pages} paper={paper} onClosed={onClosed} />
}
