import { Outlet } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { windowTitle } from '../../../shared/text/screens-shell.ts'
import { PatientSideKeys } from '../../features/patient-view/patient-side-keys.tsx'
import { usePatientSide } from '../../lib/patient-side.tsx'
import { pathOf } from '../../lib/place.ts'
import { useSession } from '../../lib/session.tsx'
import { ShellSheetContext } from '../../ui/shell-sheet.ts'
import { WordMeaning } from '../../ui/word-meaning.tsx'
import { Palette, PaymentPalette } from '../palette/palette.tsx'
import { isSamePlace, listOf } from './desk.ts'
import { FindBar } from './find-bar.tsx'
import { topicOf } from './help-topic.ts'
import { Rail } from './rail.tsx'
import { railLists } from './rail-lists.ts'
import styles from './shell-frame.module.css'
import { Strips } from './strips.tsx'
import { TopBar } from './top-bar.tsx'
import { useDeedKeys } from './use-deed-keys.ts'
import { useDeskState } from './use-desk.ts'
import { useKeptView } from './use-kept-view.ts'
import { useMainFocus } from './use-main-focus.ts'
import { useShellKeys } from './use-shell-keys.ts'
import { useShellSheet } from './use-shell-sheet.tsx'
import { useStrayFiles } from './use-stray-files.ts'
import { useWholeWords } from './use-whole-words.ts'
import { useWindowKeys } from './use-window-keys.ts'

/** The frame of every screen: rail, top bar, and the screen itself with its bottom line. */
export function ShellFrame(): ReactNode {
  const [isFinding, setFinding] = useState(false)
  const [isPaying, setPaying] = useState(false)
  const outlet = useRef<HTMLDivElement>(null)
  const { desk } = useDeskState()
  const { place } = usePatientSide()
  const { sheet, openHelp, turnHelp, openPerson } = useShellSheet()
  useWindowTitle()
  useKeptView()
  useMainFocus()
  useWindowKeys()
  useDeedKeys()
  useWholeWords()
  useStrayFiles()
  const isJumping = useShellKeys({
    onFind: () => setFinding(true),
    onPay: () => setPaying(true),
    onHelp: turnHelp,
  })
  return (
    <div className={styles.app}>
      <div className={styles.desk} inert={place === 'here'}>
        <Rail isJumping={isJumping} />
        <TopBar onFind={() => setFinding(true)} />
        <div className={styles.screen}>
          <Strips />
          <div ref={outlet} className={styles.outlet}>
            <Suspense>
              <ShellSheetContext value={sheet}>
                <Outlet />
              </ShellSheetContext>
            </Suspense>
          </div>
        </div>
      </div>
      <FindBar key={pathOf(desk.place)} screen={outlet} />
      <PatientSideKeys />
      {place === 'here' ? null : <WordMeaning />}
      {isPaying ? <PaymentPalette onClosed={() => setPaying(false)} /> : null}
      {isFinding ? (
        <Palette
          topic={topicOf(desk.place)}
          onHelp={openHelp}
          onGlance={openPerson}
          onClosed={() => setFinding(false)}
        />
      ) : null}
    </div>
  )
}

/** The title that the system's task switcher shows: where one is, and never a name. */
function useWindowTitle(): void {
  const { person } = useSession()
  const { desk } = useDeskState()
  const list = railLists(person).find((one) => isSamePlace(one.place, listOf(desk.place)))
  const title = windowTitle(list?.word ?? '')
  useEffect(() => {
    document.title = title
  }, [title])
}
