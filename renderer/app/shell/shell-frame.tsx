import { Outlet } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Palette } from '../palette/palette.tsx'
import { Rail } from './rail.tsx'
import styles from './shell-frame.module.css'
import { TopBar } from './top-bar.tsx'
import { useShellKeys } from './use-shell-keys.ts'

/** The frame of every screen: rail, top bar, and the screen itself with its bottom line. */
export function ShellFrame(): ReactNode {
  const [isFinding, setFinding] = useState(false)
  const isJumping = useShellKeys({ onFind: () => setFinding(true) })
  return (
    <div className={styles.app}>
      <Rail isJumping={isJumping} />
      <TopBar onFind={() => setFinding(true)} />
      <div className={styles.screen}>
        <Outlet />
      </div>
      {isFinding ? <Palette onClosed={() => setFinding(false)} /> : null}
    </div>
  )
}
