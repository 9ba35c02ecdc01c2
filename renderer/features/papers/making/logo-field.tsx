import { type ReactNode, useRef, useState } from 'react'
import type { Stationery } from '../../../../shared/model/stationery.ts'
import { lookWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { Button } from '../../../ui/button.tsx'
import styles from '../papers-screen.module.css'

const LARGEST_LOGO = 500_000

export interface LogoFieldProps {
  readonly logo: Stationery['logo']
  readonly onPicked: (logo: Stationery['logo']) => void
}

/** The picture beside the clinic's name: PNG or JPEG, not large. */
export function LogoField({ logo, onPicked }: LogoFieldProps): ReactNode {
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
