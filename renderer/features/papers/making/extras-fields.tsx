import { type ReactNode, useState } from 'react'
import type { GoodFaithExtras } from '../../../../shared/model/good-faith-extras.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { extrasWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useSaveExtras } from '../api/paper-settings.ts'
import styles from '../papers-screen.module.css'
import { ExtrasBoxes } from './extras-boxes.tsx'
import { type ExtraTexts, extrasOf, textsOf } from './extras-form.ts'

export interface ExtrasFormProps {
  readonly estimateId: EstimateId
  readonly stored: GoodFaithExtras
  readonly onClosed: () => void
}

/** The boxes of the details; kept all together. */
export function ExtrasForm({ estimateId, stored, onClosed }: ExtrasFormProps): ReactNode {
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
      <ExtrasBoxes box={box} />
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
