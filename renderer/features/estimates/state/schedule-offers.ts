import { bySchedule } from '../../../../shared/engine/assistance/by-schedule.ts'
import { promptPaySchedule } from '../../../../shared/engine/assistance/prompt-pay.ts'
import type { KeptSchedule, ScheduleTerms } from '../../../../shared/model/clinic-schedule.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { fromSchedule, scheduleKinds } from '../../../../shared/text/screens-schedules.ts'
import type { ColumnOffer } from './column-offers.ts'

type Line = Pick<ServiceLine, 'id' | 'code'>

/** Which of the clinic's schedules a line of the menu is made from, and whether its form still asks something. */
const BY_KEY: Readonly<Record<string, { readonly kind: ScheduleTerms['kind']; readonly asks: boolean }>> = {
  L: { kind: 'sliding', asks: true },
  H: { kind: 'charity', asks: true },
  K: { kind: 'package', asks: false },
  M: { kind: 'membership', asks: true },
  G: { kind: 'tiered', asks: false },
}

/**
 * The offers by the clinic's own schedules that hold on the day: nobody types again what set-up knows. The first one
 * of a kind is taken; the form of the column has the others.
 */
export function withSchedules(
  offers: readonly ColumnOffer[],
  inForce: readonly KeptSchedule[],
  lines: readonly Line[],
): readonly ColumnOffer[] {
  const plain = offers.find(({ key }) => key === 'S') ?? offers.find(({ group }) => group === 'clinic')
  const changed = offers.map((offer) => offerBy(offer, inForce, lines))
  return [...changed, ...promptPayOffers(plain, inForce)]
}

function offerBy(offer: ColumnOffer, inForce: readonly KeptSchedule[], lines: readonly Line[]): ColumnOffer {
  const by = offer.group === 'clinic' ? BY_KEY[offer.key] : undefined
  if (by === undefined) return offer
  const found = inForce
    .filter(({ terms }) => terms.kind === by.kind)
    .map((schedule) => ({ schedule, route: bySchedule(offer.route, schedule, lines) }))
    .find(({ route }) => route !== offer.route)
  if (found === undefined) return offer
  const { schedule, route } = found
  return {
    ...offer,
    note: fromSchedule.choice(schedule.name, schedule.effectiveFrom),
    route: { ...route, name: schedule.name },
    needsForm: by.asks,
  }
}

/** Paying within the days of the clinic's rule, as a column of its own. */
function promptPayOffers(plain: ColumnOffer | undefined, inForce: readonly KeptSchedule[]): readonly ColumnOffer[] {
  const rule = promptPaySchedule(inForce)
  if (rule === null || plain?.route.kind !== 'selfPay') return []
  const { pricing: _pricing, assistance: _assistance, ...bare } = plain.route
  return [
    {
      key: 'P',
      hotkey: 'P',
      group: 'clinic',
      label: scheduleKinds.promptPay,
      note: fromSchedule.choice(rule.name, rule.effectiveFrom),
      route: { ...bySchedule(bare, rule, []), name: rule.name },
      needsForm: false,
    },
  ]
}
