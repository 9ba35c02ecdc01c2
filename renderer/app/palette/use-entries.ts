import IconArrowRight from '@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs'
import IconBolt from '@tabler/icons-react/dist/esm/icons/IconBolt.mjs'
import IconCalculator from '@tabler/icons-react/dist/esm/icons/IconCalculator.mjs'
import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconHeartHandshake from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs'
import IconMailExclamation from '@tabler/icons-react/dist/esm/icons/IconMailExclamation.mjs'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import IconShieldPlus from '@tabler/icons-react/dist/esm/icons/IconShieldPlus.mjs'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import { DESK, LOOKING } from '../../../shared/contract/call.ts'
import type { PatientRow } from '../../../shared/contract/patient.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { type Patient, patientName } from '../../../shared/model/patient.ts'
import { assistanceScreen } from '../../../shared/text/assistance.ts'
import { birthYear, shortName } from '../../../shared/text/counter-names.ts'
import { callerWords } from '../../../shared/text/estimate-bar.ts'
import type { HelpTopic } from '../../../shared/text/help.ts'
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
import { helpEntries } from './help-entries.ts'
import { useNumbers } from './use-numbers.ts'
import { useWaiting } from './use-waiting.ts'

/** At most so many people stand in the palette; before anything is typed, those who changed last. */
const MOST_PEOPLE = 8
const LAST_PEOPLE = 10

/**
 * What fits the typed text: people first, then actions for them, plans and papers by number, what the screen offers, and
 * places. `>` leaves all but actions out, `#` all but numbers, `?` asks the help, `=` works out a sum. Fresh once what was
 * found is that of this text.
 */
export function useEntries(
  typed: string,
  beside: {
    readonly topic: HelpTopic
    readonly onHelp: (text: string) => void
    readonly onGlance: (patientId: PatientId) => void
  },
): { readonly entries: readonly Entry[]; readonly isFresh: boolean } {
  const { person } = useSession()
  const { sign, text } = askedOf(typed)
  const mayLook = hasRole(person, LOOKING)
  const found = useFound(text, mayLook && sign === '')
  const rows = sign === '' ? (found.data ?? []) : []
  const people = usePeople(rows, beside.onGlance)
  const numbers = useNumbers(text, mayLook && (sign === '' || sign === '#'))
  const actions = useActions(text === '' ? null : (rows[0]?.patient ?? null))
  const waiting = useWaiting()
  const caller = useCaller(text)
  const acts = useActs()
  const places = usePlaces()
  const isNamed = rows.length > 0 && text !== ''
  const fits = (entry: Entry) => text === '' || matchesText(entry.words, text)
  const hasNobody = sign === '' && text !== '' && rows.length === 0 && numbers.entries.length === 0
  const isFresh = found.isFresh && numbers.isFresh
  if (sign === '?') return { entries: helpEntries(text, beside.topic, beside.onHelp), isFresh: true }
  if (sign === '=') return { entries: [], isFresh: true }
  if (sign === '#') return { entries: numbers.entries, isFresh: numbers.isFresh }
  const entries = [
    ...people,
    ...(text === '' && sign === '' ? waiting : []),
    ...actions.filter((entry) => isNamed || fits(entry)),
    ...numbers.entries,
    ...acts.filter(fits),
    ...places.filter(fits),
    ...(hasNobody && found.isFresh ? caller : []),
  ]
  return { entries, isFresh }
}

type Sign = '' | '>' | '#' | '?' | '='

/** The sign in front, which says what is looked for, and the text behind it. */
export function askedOf(typed: string): { readonly sign: Sign; readonly text: string } {
  const sign = (['>', '#', '?', '='] as const).find((one) => typed.startsWith(one)) ?? ''
  return { sign, text: typed.slice(sign.length).trim() }
}

/** Who fits; where nobody is written so, who is near. A number is never taken for a slip in another. */
function useFound(text: string, isAsked: boolean) {
  const limit = text === '' ? LAST_PEOPLE : MOST_PEOPLE
  const near = text.length > 2 && !/\d/.test(text)
  const found = useAsk('patient.find', near ? { text, limit, near } : { text, limit }, isAsked)
  const isFresh = !isAsked || found.isError || (found.isSuccess && !found.isPlaceholderData)
  return { data: found.data, isFresh }
}

/** Nobody has a record under what was typed: it is the name of a caller, whose estimate begins with Enter. */
function useCaller(text: string): readonly Entry[] {
  const { person } = useSession()
  const startEstimate = useNewEstimate()
  if (!hasRole(person, DESK) || (/\d/.test(text) && !/^\p{L}{3}/u.test(text))) return []
  return [
    {
      id: 'caller',
      group: paletteWords.noOne(text),
      words: callerWords.keep(text),
      note: paletteWords.newEstimate,
      icon: IconPhone,
      run: () => void startEstimate(null, text),
    },
  ]
}

function usePeople(rows: readonly PatientRow[], onGlance: (patientId: PatientId) => void): readonly Entry[] {
  const { go } = useNavigation()
  const { person } = useSession()
  const startEstimate = useNewEstimate()
  const isHidden = useCounterView().isOn
  const mayWork = hasRole(person, DESK)
  return rows.map((row) => ({
    id: `person-${row.patient.id}`,
    group: paletteWords.people,
    words: isHidden ? shortName(patientName(row.patient)) : patientName(row.patient),
    note: isHidden ? birthYear(row.patient.bornOn) : factsOf(row),
    icon: IconUser,
    run: () => go({ to: 'patient', patientId: row.patient.id }),
    glance: () => onGlance(row.patient.id),
    ...(mayWork ? { runOther: () => void startEstimate(row.patient.id) } : {}),
  }))
}

function factsOf({ patient, isNear }: PatientRow): string {
  return isNear === true ? paletteWords.near(personFacts(patient)) : personFacts(patient)
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
