import { type ReactNode, useRef, useState } from 'react'
import type { Stationery } from '../../../../shared/model/stationery.ts'
import { lookWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useSaveStationery, useStationery } from '../api/paper-settings.ts'
import styles from '../papers-screen.module.css'
import { ChartFolderField } from './chart-folder-field.tsx'

const HEADS = [
  { value: 'printed', label: words.printed },
  { value: 'preprinted', label: words.preprinted },
] as const

/** The letterhead, the logo, and how chart files are named. */
export function LookSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const stored = useStationery()
  return (
    <SideSheet title={words.title} onClosed={onClosed}>
      {stored.isSuccess ? <LookForm stored={stored.data} onClosed={onClosed} /> : null}
      <div className={styles.form}>
        <ChartFolderField />
      </div>
    </SideSheet>
  )
}

interface LookFormProps {
  readonly stored: Stationery
  readonly onClosed: () => void
}

function LookForm({ stored, onClosed }: LookFormProps): ReactNode {
  const [look, setLook] = useState(stored)
  const save = useSaveStationery()
  const toast = useToast()
  const change = (changes: Partial<Stationery>) => setLook((before) => ({ ...before, ...changes }))
  async function onSave(): Promise<void> {
    const answer = await save.run({ stationery: look })
    if (!answer.ok) return
    toast({ words: words.saved })
    onClosed()
  }
  return (
    <Form label={words.title} does={words.save} className={styles.form} onFinished={() => void onSave()}>
      <p className={styles.small}>{words.lead}</p>
      {save.problem ? <Banner tone="bad" {...problemOf(save.problem)} /> : null}
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
      <Button kind="primary" submits keys={APP_KEYS.finish.shown} disabled={save.isBusy} onPressed={() => {}}>
        {words.save}
      </Button>
    </Form>
  )
}

const LARGEST_LOGO = 500_000

interface LogoFieldProps {
  readonly logo: Stationery['logo']
  readonly onPicked: (logo: Stationery['logo']) => void
}

function LogoField({ logo, onPicked }: LogoFieldProps): ReactNode {
  const chooser = useRef<HTMLInputElement>(null)
  const [isRefused, setRefused] = useState(false)
  async function onFile(file: File | undefined): Promise<void> {
    if (file === undefined) return
    const type = (['image/png', 'image/jpeg'] as const).find((each) => each === file.type)
    const isFine = type !== undefined && file.size <= LARGEST_LOGO
    setRefused(!isFine)
    if (isFine) onPicked({ type, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  return (
    <div className={styles.ways}>
      <small className={styles.small}>
        {logo === null ? words.noneYet : words.hasLogo(Math.ceil(logo.bytes.length / 1_000))}
      </small>
      <Button size="small" onPressed={() => chooser.current?.click()}>
        {words.logo}
      </Button>
      {logo === null ? null : (
        <Button size="small" kind="quiet" onPressed={() => onPicked(null)}>
          {words.noLogo}
        </Button>
      )}
      {isRefused ? <small className={styles.small}>{words.logoTooLarge}</small> : null}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.logo}
        accept="image/png,image/jpeg"
        onChange={(event) => void onFile(event.target.files?.[0])}
      />
    </div>
  )
}
