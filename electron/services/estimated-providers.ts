import type { Reader } from '../../db/connection.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as bills from '../../db/repositories/estimate-bills.ts'
import * as estimateExtras from '../../db/repositories/estimate-extras.ts'
import type { StoredEstimate } from '../../db/repositories/estimates.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import type { EstimatedProvider } from '../../shared/model/estimate-bill.ts'
import { type Cents, sumCents } from '../../shared/money/cents.ts'

/**
 * The providers of an issued good faith estimate, the clinic first, each with its own total and its bill. None for a draft
 * or an insured estimate: nobody may dispute a bill by those. Source: 45 CFR 149.620(a)(2).
 */
export function estimatedProviders(reader: Reader, stored: StoredEstimate): readonly EstimatedProvider[] {
  const { row, draft, answer } = stored
  const route = draft.question.routes.find(({ id }) => id === draft.chosenRouteId)
  const chosen = answer?.routes.find(({ routeId }) => routeId === draft.chosenRouteId)
  if (route?.kind !== 'selfPay' || chosen === undefined) return []
  const owes = chosen.totals.patientOwes
  const noted = bills.listOfEstimate(reader, row.id)
  const provider = (name: string, estimated: Cents | null) => ({
    name,
    estimated,
    bill: noted.find((bill) => bill.provider === name) ?? null,
  })
  const others = estimateExtras.get(reader, row.id).coProviders
  return [
    provider(clinics.get(reader).name, isSettled(owes) ? owes.value : null),
    ...others.map(({ name, lines }) => provider(name, sumCents(lines.map(({ expected }) => expected)))),
  ]
}
