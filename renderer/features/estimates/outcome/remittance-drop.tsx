import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import type { ClaimOutcome } from '../../../../shared/interop/x12/line-outcome.ts'
import { remittanceWords as words } from '../../../../shared/text/screens-remittance.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckLine } from '../../../ui/check-line.tsx'
import { useToast } from '../../../ui/toast.tsx'
import styles from './outcome.module.css'
import type { OutcomeText } from './outcome-text.ts'
import { RemittanceBox } from './remittance-box.tsx'
import { claimsOf, withClaim } from './remittance-claims.ts'

const LARGEST_BYTES = 20_000_000

export interface RemittanceDropProps {
  readonly outcome: EstimateOutcome
  readonly text: OutcomeText
  readonly onChanged: (part: Partial<OutcomeText>) => void
  readonly children: ReactNode
}

interface Dropped {
  readonly source: string
  readonly claims: readonly ClaimOutcome[]
}

/** Takes a remittance that is dropped or chosen: first it shows what it would put where, then one step takes it. */
export function RemittanceDrop({ outcome, text, onChanged, children }: RemittanceDropProps): ReactNode {
  const toast = useToast()
  const chooser = useRef<HTMLInputElement>(null)
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  async function onFile(file: File | undefined): Promise<void> {
    if (file === undefined) return
    if (file.size > LARGEST_BYTES) return setRefusal(words.tooLarge)
    const read = claimsOf(await file.text())
    setRefusal(read.kind === 'refused' ? read.words : null)
    if (read.kind === 'claims') setDropped({ source: file.name, claims: read.claims })
  }
  function onDropped(event: DragEvent): void {
    event.preventDefault()
    void onFile(event.dataTransfer.files[0])
  }
  function onTaken(claim: ClaimOutcome): void {
    if (dropped === null) return
    onChanged(withClaim(text, { claim, outcome, source: dropped.source }))
    setDropped(null)
    toast({ words: words.taken })
  }
  return (
    <section
      className={styles.drop}
      aria-label={words.title}
      data-takes-files=""
      {...{ onDragOver: (event: DragEvent) => event.preventDefault(), onDrop: onDropped }}
    >
      {refusal === null ? null : <CheckLine strength="check" fact={refusal} />}
      {children}
      <div>
        <Button size="small" onPressed={() => chooser.current?.click()}>
          {words.choose}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".835,.era,.edi,.x12,.txt"
        onChange={(event) => {
          void onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {dropped === null ? null : (
        <RemittanceBox claims={dropped.claims} outcome={outcome} onTaken={onTaken} onClosed={() => setDropped(null)} />
      )}
    </section>
  )
}
