import { type ReactNode, useRef, useState } from 'react'
import { cleanPicture } from '../../../../shared/interop/clean-picture.ts'
import type { Stationery } from '../../../../shared/model/stationery.ts'
import { lookWords as words } from '../../../../shared/text/screens-paper-settings.ts'
import { usePictureFiles } from '../../../lib/picture-files.ts'
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
    const bytes = file.size <= LARGEST_LOGO ? new Uint8Array(await file.arrayBuffer()) : null
    const clean = bytes === null ? null : cleanPicture(bytes)
    const isFine = clean !== null && typeof clean !== 'string'
    setRefused(!isFine)
    if (isFine) onPicked({ type: clean.mediaType, bytes: new Uint8Array(clean.bytes) })
  }
  usePictureFiles(([file]) => void onFile(file))
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
