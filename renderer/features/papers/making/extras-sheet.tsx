import { type ReactNode, useState } from 'react'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { extrasWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { estimateTitle } from '../../../../shared/text/screens-records.ts'
import { PickField } from '../../../ui/pick-field.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { useEstimateChoices } from '../api/make-papers.ts'
import { useExtras } from '../api/paper-settings.ts'
import styles from '../papers-screen.module.css'
import { ExtrasForm } from './extras-fields.tsx'

/** What a good faith estimate says beside the clinic's own services: recurring care, others with their prices. */
export function ExtrasSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const [estimateId, setEstimateId] = useState<EstimateId | null>(null)
  const rows = useEstimateChoices().data ?? []
  const stored = useExtras(estimateId)
  const choices = rows
    .filter(({ state }) => state !== 'replaced')
    .map(({ id, number, title, patientName }) => ({
      value: id,
      label: `${number || '–'} ${estimateTitle(title)}`,
      note: patientName,
    }))
  return (
    <SideSheet title={words.title} onClosed={onClosed}>
      <div className={styles.form}>
        <p className={styles.small}>{words.lead}</p>
        <PickField
          label={words.estimate}
          choices={choices}
          value={estimateId}
          onPicked={setEstimateId}
          required
          autoFocus
        />
      </div>
      {estimateId !== null && stored.isSuccess ? (
        <ExtrasForm key={estimateId} estimateId={estimateId} stored={stored.data} onClosed={onClosed} />
      ) : null}
    </SideSheet>
  )
}
