import { type ReactNode, useState } from 'react'
import type { PatientId } from '../../../shared/model/ids.ts'
import { HelpSheet } from '../../features/help/help-sheet.tsx'
import { pathOf } from '../../lib/place.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { topicOf } from './help-topic.ts'
import { useDeskState } from './use-desk.ts'

const GlanceSheet = lazyScreen(() =>
  import('../../features/patients/glance-sheet.tsx').then((file) => file.GlanceSheet),
)

type Asked =
  | { readonly what: 'help'; readonly text: string; readonly at: string }
  | { readonly what: 'person'; readonly patientId: PatientId; readonly at: string }

export interface ShellSheet {
  /** What stands at the right edge of the screen; null for nothing. */
  readonly sheet: ReactNode
  /** The help, with words that it looks for. */
  readonly openHelp: (text: string) => void
  /** F1: opens the help, and closes it again. */
  readonly turnHelp: () => void
  /** A person at a glance. */
  readonly openPerson: (patientId: PatientId) => void
}

/** The one sheet of the shell. The help stays beside the screens that one goes to; a person stays beside this one only. */
export function useShellSheet(): ShellSheet {
  const [asked, setAsked] = useState<Asked | null>(null)
  const { desk } = useDeskState()
  const at = pathOf(desk.place)
  const close = () => setAsked(null)
  const openHelp = (text: string) => setAsked({ what: 'help', text, at })
  return {
    sheet: sheetOf(),
    openHelp,
    turnHelp: () => (asked?.what === 'help' ? close() : openHelp('')),
    openPerson: (patientId) => setAsked({ what: 'person', patientId, at }),
  }
  function sheetOf(): ReactNode {
    if (asked === null) return null
    if (asked.what === 'help') {
      const typed = (text: string) => setAsked({ ...asked, text })
      const isNew = asked.at === at
      return <HelpSheet topic={topicOf(desk.place)} text={asked.text} isNew={isNew} onTyped={typed} onClosed={close} />
    }
    return asked.at === at ? <GlanceSheet key={asked.patientId} patientId={asked.patientId} onClosed={close} /> : null
  }
}
