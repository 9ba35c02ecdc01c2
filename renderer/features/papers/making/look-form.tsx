import { type ReactNode, useState } from 'react'
import type { Stationery } from '../../../../shared/model/stationery.ts'
import { lookWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { usePreviewLook, useSaveStationery } from '../api/paper-settings.ts'
import styles from '../papers-screen.module.css'
import { LogoField } from './logo-field.tsx'

const HEADS = [
  { value: 'printed', label: words.printed },
  { value: 'preprinted', label: words.preprinted },
] as const

export interface LookFormProps {
  readonly stored: Stationery
  /** Told a drawn page; null once what it shows was changed. */
  readonly onShown: (page: Uint8Array | null) => void
  readonly onClosed: () => void
}

/** Letterhead, logo, line under the address and names of chart files, shown on a page before they are kept. */
export function LookForm({ stored, onShown, onClosed }: LookFormProps): ReactNode {
  const [look, setLook] = useState(stored)
  const save = useSaveStationery()
  const toast = useToast()
  const preview = usePreviewLook()
  function change(changes: Partial<Stationery>): void {
    setLook((before) => ({ ...before, ...changes }))
    onShown(null)
  }
  async function onShow(): Promise<void> {
    const answer = await preview.run({ stationery: look })
    if (answer.ok) onShown(answer.value.bytes)
  }
  const problem = save.problem ?? preview.problem
  async function onSave(): Promise<void> {
    const answer = await save.run({ stationery: look })
    if (!answer.ok) return
    toast({
      words: words.saved,
      onUndo: () => void save.run({ stationery: stored }),
      onRedo: () => void save.run({ stationery: look }),
    })
    onClosed()
  }
  return (
    <Form label={words.title} does={words.save} className={styles.form} onFinished={() => void onSave()}>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <Segments
        label={words.letterhead}
        choices={HEADS}
        value={look.letterhead}
        onPicked={(letterhead) => change({ letterhead })}
      />
      <LogoField logo={look.logo} onPicked={(logo) => change({ logo })} />
      <TextField
        label={words.footWords}
        text={look.footWords}
        onTyped={(footWords) => change({ footWords })}
        longest={120}
      />
      <TextField
        label={words.nameRule}
        text={look.nameRule}
        onTyped={(nameRule) => change({ nameRule })}
        hint={words.nameRuleHint}
        longest={80}
      />
      <Button disabled={preview.isBusy} onPressed={() => void onShow()}>
        {preview.isBusy ? words.showing : words.show}
      </Button>
      <Button kind="primary" submits keys={APP_KEYS.finish.shown} disabled={save.isBusy} onPressed={() => {}}>
        {words.save}
      </Button>
    </Form>
  )
}
