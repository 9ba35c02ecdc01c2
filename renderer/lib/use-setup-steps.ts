import { KEEPING } from '../../shared/contract/backup.ts'
import { ADMINISTRATION, DESK } from '../../shared/contract/call.ts'
import type { Person, Role } from '../../shared/model/clinic.ts'
import { SETUP_STEPS, type SetupStep, setupStepsLeft } from '../../shared/model/setup-steps.ts'
import type { Place } from './place.ts'
import { useAsk } from './query.tsx'
import { hasRole, useSession } from './session.tsx'
import { useSetting } from './settings.tsx'

/** Where a step is done, and who can do it. */
const STEPS: Readonly<Record<SetupStep, { readonly place: Place; readonly roles: readonly Role[] }>> = {
  recoveryCode: { place: { to: 'newCode' }, roles: ADMINISTRATION },
  letterhead: { place: { to: 'setup', section: 'clinic' }, roles: ADMINISTRATION },
  numbers: { place: { to: 'setup', section: 'clinic' }, roles: ADMINISTRATION },
  prices: { place: { to: 'fees' }, roles: [...ADMINISTRATION, 'lead'] },
  rules: { place: { to: 'setup', section: 'plans' }, roles: ADMINISTRATION },
  people: { place: { to: 'setup', section: 'people' }, roles: ADMINISTRATION },
  printer: { place: { to: 'papers', documentId: null }, roles: DESK },
  firstBackup: { place: { to: 'backups' }, roles: ADMINISTRATION },
  secondPlace: { place: { to: 'backups' }, roles: ADMINISTRATION },
}

export interface StepLeft {
  readonly step: SetupStep
  readonly place: Place
}

/** The steps of set-up that are left for this person, and how one is left out for good or taken up again. */
export function useSetupSteps() {
  const { person } = useSession()
  const isOn = hasRole(person, [...ADMINISTRATION, 'lead'])
  const facts = useSetupFacts(person, isOn)
  const [dismissed, setDismissed] = useSetting('setup.dismissed', '')
  const out = dismissed.split(',').filter((step) => step !== '')
  const left = isOn ? setupStepsLeft(facts) : []
  const mine = left.filter((step) => hasRole(person, STEPS[step].roles) && !out.includes(step))
  return {
    steps: mine.map((step): StepLeft => ({ step, place: STEPS[step].place })),
    dismiss: (step: SetupStep) =>
      setDismissed(SETUP_STEPS.filter((one) => one === step || out.includes(one)).join(',')),
    takeUp: (step: SetupStep) => setDismissed(out.filter((one) => one !== step).join(',')),
  }
}

function useSetupFacts(person: Person, isOn: boolean) {
  const clinic = useAsk('clinic.get', {}, isOn)
  const lists = useAsk('fee.schedules', {}, isOn)
  const rules = useAsk('policy.history', {}, isOn)
  const people = useAsk('person.list', {}, isOn)
  const printers = useAsk('printer.list', {}, isOn && hasRole(person, DESK))
  const backups = useAsk('backup.list', {}, isOn && hasRole(person, KEEPING))
  return {
    clinic: clinic.data ?? null,
    priceLists: lists.data?.length ?? null,
    hasRules: rules.data === undefined ? null : rules.data.packs.length + rules.data.policies.length > 0,
    activePeople: people.data?.filter(({ active }) => active).length ?? null,
    chosenPrinters: printers.data?.chosen.length ?? null,
    backupWarnings: backups.data?.warnings ?? null,
  }
}
