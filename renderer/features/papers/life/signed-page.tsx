import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { type SignedPageType, signedPageTypeSchema } from '../../../../shared/model/paper-event.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useAddSigned } from '../api/make-papers.ts'
import styles from '../papers-screen.module.css'
import { SignPad } from './sign-pad.tsx'

/** Keeps the signed page: a dropped or chosen scan, or the strokes of a pad. */
export function SignedPage({ paper }: { readonly paper: Paper }): ReactNode {
  const today = useToday()
  const add = useAddSigned()
  const chooser = useRef<HTMLInputElement>(null)
  const [isPadOpen, setPadOpen] = useState(false)
  const [isStrange, setStrange] = useState(false)
  async function onPage(
    bytes: Uint8Array<ArrayBuffer>,
    mediaType: SignedPageType,
    how: 'paper' | 'screen',
  ): Promise<void> {
    const answer = await add.run({ documentId: paper.id, how, signedOn: today, mediaType, bytes })
    if (answer.ok) setPadOpen(false)
  }
  async function onFile(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const type = signedPageTypeSchema.safeParse(file.type)
    setStrange(!type.success)
    if (type.success) await onPage(new Uint8Array(await file.arrayBuffer()), type.data, 'paper')
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
      {isPadOpen ? (
        <SignPad onKept={(bytes) => void onPage(bytes, 'image/png', 'screen')} onCancelled={() => setPadOpen(false)} />
      ) : (
        <>
          <button
            type="button"
            className={styles.drop}
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
          <Button size="small" onPressed={() => setPadOpen(true)}>
            {words.pad}
          </Button>
        </>
      )}
    </section>
  )
}
