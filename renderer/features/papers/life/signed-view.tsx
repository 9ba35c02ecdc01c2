import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { papersWords } from '../../../../shared/text/screens-papers.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { pictureAddress } from '../../../lib/picture-address.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePrintSigned, useSaveSigned, useSignedPage } from '../api/signed-pages.ts'
import { PaperBytes } from '../paper-preview.tsx'
import styles from '../papers-screen.module.css'

export interface SignedViewProps {
  readonly documentId: DocumentId
  readonly eventId: string
  readonly onClosed: () => void
}

/** The page that somebody signed, as it was kept, with print and save. */
export function SignedView({ documentId, eventId, onClosed }: SignedViewProps): ReactNode {
  const page = useSignedPage(documentId, eventId)
  if (page.isError) return <Failed {...problemOf(page.error.error)} onTriedAgain={() => void page.refetch()} />
  return (
    <div className={styles.middle} aria-busy={page.isPending}>
      <SignedBar documentId={documentId} eventId={eventId} onClosed={onClosed} />
      {page.isSuccess ? <Page {...page.data} /> : null}
    </div>
  )
}

function Page({ mediaType, bytes }: { readonly mediaType: string; readonly bytes: Uint8Array }): ReactNode {
  if (mediaType === 'application/pdf') return <PaperBytes bytes={bytes} />
  return (
    <div className={styles.preview}>
      <img className={styles.scan} src={pictureAddress(bytes)} alt={words.signed} />
    </div>
  )
}

function SignedBar({ documentId, eventId, onClosed }: SignedViewProps): ReactNode {
  const print = usePrintSigned()
  const save = useSaveSigned()
  const toast = useToast()
  const problem = print.problem ?? save.problem
  async function onPrint(): Promise<void> {
    const answer = await print.run({ documentId, eventId })
    if (answer.ok) toast({ words: words.signedPrinted })
  }
  async function onSave(): Promise<void> {
    const answer = await save.run({ documentId, eventId })
    if (answer.ok) toast({ words: papersWords.saved(answer.value.fileName) })
  }
  return (
    <>
      <div className={styles.zoom}>
        <b>{words.signed}</b>
        <span className={styles.grow} />
        <Button size="small" disabled={print.isBusy} onPressed={() => void onPrint()}>
          {words.printSigned}
        </Button>
        <Button size="small" disabled={save.isBusy} onPressed={() => void onSave()}>
          {words.saveSigned}
        </Button>
        <Button kind="quiet" size="small" onPressed={onClosed}>
          {words.backToPaper}
        </Button>
      </div>
      {problem && !isCancelled(problem) ? <Banner tone="bad" {...problemOf(problem)} /> : null}
    </>
  )
}

function isCancelled(problem: AppError): boolean {
  return problem.kind === 'refused' && problem.code === 'CANCELLED'
}
