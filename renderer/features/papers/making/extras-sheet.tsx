import { type ReactNode, useState } from 'react'
import type { GoodFaithExtras } from '../../../../shared/model/good-faith-extras.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { extrasWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { estimateTitle } from '../../../../shared/text/screens-records.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useEstimateChoices } from '../api/make-papers.ts'
import { useExtras, useSaveExtras } from '../api/paper-settings.ts'
import styles from '../papers-screen.module.css'
import { CO_PROVIDERS, type ExtraTexts, extrasOf, textsOf } from './extras-form.ts'

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

interface ExtrasFormProps {
  readonly estimateId: EstimateId
  readonly stored: GoodFaithExtras
  readonly onClosed: () => void
}

function ExtrasForm({ estimateId, stored, onClosed }: ExtrasFormProps): ReactNode {
  const [texts, setTexts] = useState<ExtraTexts>(() => textsOf(stored))
  const save = useSaveExtras()
  const toast = useToast()
  const extras = extrasOf(texts, useToday())
  const box = (name: string) => ({
    text: texts[name] ?? '',
    onTyped: (text: string) => setTexts((before) => ({ ...before, [name]: text })),
  })
  async function onSave(): Promise<void> {
    if (extras === null) return
    const answer = await save.run({ estimateId, extras })
    if (!answer.ok) return
    toast({ words: words.saved })
    onClosed()
  }
  return (
    <Form label={words.title} does={words.save} className={styles.form} onFinished={() => void onSave()}>
      {save.problem ? <Banner tone="bad" {...problemOf(save.problem)} /> : null}
      <TextField label={words.count} {...box('count')} />
      <TextField label={words.frequency} {...box('frequency')} hint={words.frequencyHint} longest={60} />
      <DateField label={words.from} box="coming" {...box('from')} />
      <DateField label={words.to} box="coming" {...box('to')} />
      {CO_PROVIDERS.map((at) => (
        <div key={at} className={styles.cluster}>
          <TextField label={words.name(at)} {...box(`name${at}`)} longest={120} />
          <TextField label={words.npi(at)} {...box(`npi${at}`)} longest={10} />
          <TextField label={words.service(at)} {...box(`service${at}`)} longest={120} />
          <TextField label={words.code(at)} {...box(`code${at}`)} longest={40} />
          <MoneyField label={words.charge(at)} {...box(`charge${at}`)} />
          <MoneyField label={words.expected(at)} {...box(`expected${at}`)} />
        </div>
      ))}
      <TextField label={words.notIncluded} {...box('notIncluded')} hint={words.notIncludedHint} longest={300} />
      <TextField label={words.separate} {...box('separate')} longest={300} />
      {extras === null ? <p className={styles.small}>{words.incomplete}</p> : null}
      <Button
        kind="primary"
        submits
        keys={APP_KEYS.finish.shown}
        disabled={extras === null || save.isBusy}
        onPressed={() => {}}
      >
        {words.save}
      </Button>
    </Form>
  )
}
