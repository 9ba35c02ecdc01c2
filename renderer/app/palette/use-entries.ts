import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs'
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs'
import IconCalculator from '@tabler/icons-react/dist/esm/icons/IconCalculator.mjs'
import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconHeartHandshake from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs'
import IconMailExclamation from '@tabler/icons-react/dist/esm/icons/IconMailExclamation.mjs'
import IconShieldPlus from '@tabler/icons-react/dist/esm/icons/IconShieldPlus.mjs'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import { DESK, LOOKING } from '../../../shared/contract/call.ts'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { type Patient, patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen } from '../../../shared/text/assistance.ts'
import { birthYear, shortName } from '../../../shared/text/counter-names.ts'
import { matchesText } from '../../../shared/text/matching.ts'
import { refusedPlans } from '../../../shared/text/plan-refused.ts'
import { personFacts } from '../../../shared/text/screens-patients.ts'
import { ownWords } from '../../../shared/text/screens-people.ts'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import { useCounterView } from '../../lib/counter-view.tsx'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Place } from '../../lib/place.ts'
import { useAsk } from '../../lib/query.tsx'
import { hasRole, useSession } from '../../lib/session.tsx'
import { useNewEstimate } from '../../lib/use-new-estimate.ts'
import { useScreenActs } from '../../ui/use-keys.tsx'
import { railLists } from '../shell/rail-lists.ts'
import { useDeskState } from '../shell/use-desk.ts'
import type { Entry } from './entries.ts'

/** At most so many people stand in the palette. */
const MOST_PEOPLE = 8

/**
 * What fits the typed text: people first, then actions, then places. `>` leaves out the people. Fresh once the people
 * are those of this text.
 */
export function useEntries(typed: string): { readonly entries: readonly Entry[]; readonly isFresh: boolean } {
  const { person } = useSession()
  const onlyActions = typed.startsWith('>')
  const text = onlyActions ? typed.slice(1).trim() : typed.trim()
  const mayLook = hasRole(person, LOOKING)
  const found = useAsk('patient.find', { text, limit: MOST_PEOPLE }, mayLook && !onlyActions)
  const rows = onlyActions ? [] : (found.data ?? [])
  const people = usePeople(rows)
  const actions = useActions(text === '' ? null : (rows[0]?.patient ?? null))
  const acts = useActs()
  const places = usePlaces()
  const isNamed = rows.length > 0 && text !== ''
  const fits = (entry: Entry) => text === '' || matchesText(entry.words, text)
  const entries = [
    ...people,
    ...actions.filter((entry) => isNamed || fits(entry)),
    ...acts.filter(fits),
    ...places.filter(fits),
  ]
  const isAsked = mayLook && !onlyActions
  return { entries, isFresh: !isAsked || found.isError || (found.isSuccess && !found.isPlaceholderData) }
}

function usePeople(rows: readonly PatientRow[]): readonly Entry[] {
  const { go } = useNavigation()
  const { person } = useSession()
  const startEstimate = useNewEstimate()
  const isHidden = useCounterView().isOn
  const mayWork = hasRole(person, DESK)
  return rows.map((row) => ({
    id: `person-${row.patient.id}`,
    group: paletteWords.people,
    words: isHidden ? shortName(patientName(row.patient)) : patientName(row.patient),
    note: isHidden ? birthYear(row.patient.bornOn) : personFacts(row.patient),
    icon: IconUser,
    run: () => go({ to: 'patient', patientId: row.patient.id }),
    ...(mayWork ? { runOther: () => void startEstimate(row.patient.id) } : {}),
  }))
}

/** Actions for the first person found, else for the person on screen, and those that need nobody. */
function useActions(first: Patient | null): readonly Entry[] {
  const isHidden = useCounterView().isOn
  const { person } = useSession()
  const { desk } = useDeskState()
  const { go } = useNavigation()
  const startEstimate = useNewEstimate()
  if (!hasRole(person, DESK)) return []
  const { place } = desk
  const isOfPatient = ['patient', 'coverage', 'auths', 'assistance', 'refusals'].includes(place.to)
  const onScreen = isOfPatient && 'patientId' in place ? place.patientId : null
  const patientId = first?.id ?? onScreen
  const name = first === null ? desk.tabs.find((tab) => tab.place === place)?.title : patientName(first)
  const title = name && isHidden ? shortName(name) : name
  const group = title && patientId ? paletteWords.actionsFor(title) : paletteWords.actions
  return [
    {
      id: 'new-estimate',
      group,
      words: paletteWords.newEstimate,
      keys: 'Ctrl N',
      icon: IconCalculator,
      run: () => void startEstimate(patientId),
    },
    ...(patientId === null ? [] : forPatient(group, patientId, go)),
  ]
}

function forPatient(group: string, patientId: PatientId, go: (place: Place) => void): readonly Entry[] {
  return [
    {
      id: 'new-plan',
      group,
      words: paletteWords.newPlan,
      icon: IconCalendarDollar,
      run: () => go({ to: 'newPlan', patientId, estimateId: null, routeId: null }),
    },
    {
      id: 'add-coverage',
      group,
      words: paletteWords.addCoverage,
      icon: IconShieldPlus,
      run: () => go({ to: 'coverage', patientId, coverageId: null }),
    },
    {
      id: 'add-authorization',
      group,
      words: paletteWords.addAuthorization,
      keys: 'Alt U',
      icon: IconShieldPlus,
      run: () => go({ to: 'auths', patientId, isAdding: true }),
    },
    {
      id: 'assistance',
      group,
      words: assistanceScreen.key,
      keys: 'Alt A',
      icon: IconHeartHandshake,
      run: () => go({ to: 'assistance', patientId }),
    },
    {
      id: 'refuse-plan',
      group,
      words: refusedPlans.key,
      keys: 'Alt R',
      icon: IconMailExclamation,
      run: () => go({ to: 'refusals', patientId }),
    },
  ]
}

/** These stand in the palette as actions of their own, or are the palette itself. */
const ELSEWHERE = ['Ctrl K', 'Ctrl N', 'Ctrl J']

/** Everything that the screen beneath offers, with its key, so that nobody has to learn the keys first. */
function useActs(): readonly Entry[] {
  return useScreenActs()
    .filter(({ shown }) => !ELSEWHERE.includes(shown))
    .map(({ shown, does, run }) => ({
      id: `act-${shown.replace(/[^A-Za-z0-9]+/g, '-')}-${does.replace(/\s+/g, '-')}`,
      group: paletteWords.here,
      words: does,
      keys: shown,
      icon: IconBolt,
      run,
    }))
}

function usePlaces(): readonly Entry[] {
  const { person } = useSession()
  const { go } = useNavigation()
  const account: Entry = {
    id: 'account',
    group: paletteWords.places,
    words: ownWords.title,
    icon: IconUser,
    run: () => go({ to: 'account' }),
  }
  const lists = railLists(person).map(
    (item): Entry => ({
      id: `place-${item.word}`,
      group: paletteWords.places,
      words: paletteWords.goTo(item.word),
      keys: `Ctrl J ${item.letter}`,
      icon: IconArrowRight,
      run: () => go(item.place),
    }),
  )
  return [...lists, account]
}
