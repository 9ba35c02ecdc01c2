import IconCalculator from '@tabler/icons-react/dist/esm/icons/IconCalculator.mjs'
import IconCalendarCheck from '@tabler/icons-react/dist/esm/icons/IconCalendarCheck.mjs'
import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconChartBar from '@tabler/icons-react/dist/esm/icons/IconChartBar.mjs'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconDatabase from '@tabler/icons-react/dist/esm/icons/IconDatabase.mjs'
import IconFiles from '@tabler/icons-react/dist/esm/icons/IconFiles.mjs'
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import IconShieldHalf from '@tabler/icons-react/dist/esm/icons/IconShieldHalf.mjs'
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import { KEEPING } from '../../../shared/contract/backup.ts'
import { ADMINISTRATION, DESK, LOOKING } from '../../../shared/contract/call.ts'
import { PROVING } from '../../../shared/contract/ledger.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { railWords } from '../../../shared/text/screens-shell.ts'
import type { Place } from '../../lib/place.ts'
import { hasRole } from '../../lib/session.tsx'

/** One list of the rail; `letter` follows Ctrl+J. */
export interface RailList {
  readonly place: Place
  readonly word: string
  readonly letter: string
  readonly icon: typeof IconUsers
  /** Stands below the gap: for setting up, not for the day's work. */
  readonly isBelow: boolean
}

const work = [
  { place: { to: 'today' }, word: railWords.today, letter: 'T', icon: IconCalendarCheck },
  { place: { to: 'patients' }, word: railWords.patients, letter: 'P', icon: IconUsers },
  { place: { to: 'estimates' }, word: railWords.estimates, letter: 'E', icon: IconCalculator },
  { place: { to: 'plans' }, word: railWords.plans, letter: 'L', icon: IconCalendarDollar },
  { place: { to: 'auths', patientId: null }, word: railWords.auths, letter: 'U', icon: IconShieldHalf },
  { place: { to: 'papers', documentId: null }, word: railWords.papers, letter: 'D', icon: IconFiles },
  { place: { to: 'reports', report: 'aging' }, word: railWords.reports, letter: 'R', icon: IconChartBar },
] as const

const approvals = { place: { to: 'approvals' }, word: railWords.approvals, letter: 'A', icon: IconChecklist } as const
const audit = { place: { to: 'audit' }, word: railWords.audit, letter: 'W', icon: IconHistory } as const
const fees = { place: { to: 'fees' }, word: railWords.fees, letter: 'F', icon: IconListDetails } as const
const ledger = { place: { to: 'ledger' }, word: railWords.ledger, letter: 'C', icon: IconShieldCheck } as const
const backups = { place: { to: 'backups' }, word: railWords.backups, letter: 'B', icon: IconDatabase } as const
const setup = {
  place: { to: 'setup', section: 'clinic' },
  word: railWords.setup,
  letter: 'S',
  icon: IconSettings,
} as const

/** The lists that a person may see; others are not shown at all. */
export function railLists(person: Person): readonly RailList[] {
  return [
    ...(hasRole(person, LOOKING) ? work.map((item) => ({ ...item, isBelow: false })) : []),
    ...(hasRole(person, DESK) ? [{ ...approvals, isBelow: false }] : []),
    { ...fees, isBelow: true },
    ...(hasRole(person, PROVING) ? [{ ...ledger, isBelow: true }] : []),
    ...(hasRole(person, KEEPING) ? [{ ...backups, isBelow: true }] : []),
    ...(hasRole(person, ['supervisor']) ? [{ ...audit, isBelow: true }] : []),
    ...(hasRole(person, ADMINISTRATION) ? [{ ...setup, isBelow: true }] : []),
  ]
}
