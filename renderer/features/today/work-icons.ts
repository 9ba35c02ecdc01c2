import IconAlertCircle from '@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs'
import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs'
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs'
import IconHourglass from '@tabler/icons-react/dist/esm/icons/IconHourglass.mjs'
import IconListCheck from '@tabler/icons-react/dist/esm/icons/IconListCheck.mjs'
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import IconReceiptRefund from '@tabler/icons-react/dist/esm/icons/IconReceiptRefund.mjs'
import IconScale from '@tabler/icons-react/dist/esm/icons/IconScale.mjs'
import { WAITING_ICONS } from './waiting-icons.ts'
import type { WorkChoice } from './work-view.ts'

/** The picture of each group of the day's work. */
export const WORK_ICONS: Readonly<Record<WorkChoice, typeof IconPhone>> = {
  ...WAITING_ICONS,
  all: IconListCheck,
  overdue: IconAlertCircle,
  dueToday: IconCalendarDollar,
  callsPromised: IconPhone,
  approvals: IconChecklist,
  handOff: IconGavel,
  goodFaith: IconFileDescription,
  balanceChanged: IconScale,
  estimates: IconHourglass,
  refundsDue: IconReceiptRefund,
  drafts: IconPencil,
  coming: IconCalendarEvent,
  snoozed: IconClock,
  done: IconListCheck,
}
