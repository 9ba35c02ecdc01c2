import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { signedPageTypeSchema } from '../../../../shared/model/paper-event.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useAddSigned } from '../api/make-papers.ts'
import styles from '../papers-screen.module.css'

export interface SignedPageProps {
  readonly paper: Paper
  /** Asks for the paper to be signed on its own page. */
  readonly onSign: () => void
}

/** Keeps the signed page: a dropped or chosen scan; or lets it be signed on the page itself. */
export function SignedPage({ paper, onSign }: SignedPageProps): ReactNode {
  const today = useToday()
  const add = useAddSigned()
  const chooser = useRef<HTMLInputElement>(null)
  const [isStrange, setStrange] = useState(false)
  async function onFile(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const type = signedPageTypeSchema.safeParse(file.type)
    setStrange(!type.success)
    if (!type.success) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    await add.run({ documentId: paper.id, how: 'paper', signedOn: today, mediaType: type.data, bytes })
  }
  function onDropped(event: DragEvent): void {
    event.preventDefault()
    void onFile(event.dataTransfer.files[0])
  }
  return (
    <section className={styles.group} aria-label={words.signed}>
      <h2 className={styles.head}>{words.signed}</h2>
      {add.problem ? <Banner tone="bad" {...problemOf(add.problem)} /> : null}
      {isStrange ? <p className={styles.small}>{words.notAPage}</p> : null}
      <button
        type="button"
        className={styles.drop}
        data-takes-files=""
        onClick={() => chooser.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDropped}
      >
        {words.drop}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.choose}
        accept="application/pdf,image/png,image/jpeg"
        onChange={(event) => void onFile(event.target.files?.[0])}
      />
      <Button size="small" onPressed={onSign}>
        {words.pad}
      </Button>
    </section>
  )
}
