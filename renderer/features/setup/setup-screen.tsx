import type { ReactNode } from 'react'
import { setupWords } from '../../../shared/text/screens-setup.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { SETUP_SECTIONS, type SetupSection } from '../../lib/place.ts'
import { BarTabs } from '../../ui/bar-tabs.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { ClinicScreen } from './clinic-screen.tsx'
import { PlanRulesScreen } from './plan-rules-screen.tsx'
import { SchedulesScreen } from './schedules-screen.tsx'

export interface SetupScreenProps {
  readonly section: SetupSection
  /** The list of people, which is a feature of its own, with the tabs of set-up in its bar. */
  readonly people: (tabs: ReactNode) => ReactNode
  /** What is left to set up, of the day's work. */
  readonly checklist: ReactNode
}

/** S24: the parts of set-up that an administrator changes. */
export function SetupScreen({ section, people, checklist }: SetupScreenProps): ReactNode {
  const tabs = <SetupTabs section={section} />
  if (section === 'plans') return <PlanRulesScreen tabs={tabs} />
  if (section === 'prices') return <SchedulesScreen tabs={tabs} />
  return section === 'clinic' ? <ClinicScreen tabs={tabs} checklist={checklist} /> : people(tabs)
}

function SetupTabs({ section }: { readonly section: SetupSection }): ReactNode {
  const { go } = useNavigation()
  useKeys(
    SETUP_SECTIONS.map((one, index) => ({
      keys: `Alt+${index + 1}`,
      does: setupWords[one],
      run: () => go({ to: 'setup', section: one }),
    })),
  )
  return (
    <BarTabs
      label={setupWords.sections}
      tabs={SETUP_SECTIONS.map((value) => ({ value, label: setupWords[value] }))}
      value={section}
      onPicked={(one) => go({ to: 'setup', section: one })}
    />
  )
}
