import type { ReactNode } from 'react'
import type { OtherPlan } from '../../../../shared/model/other-payer.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { LinePrice, PriceSource } from '../../../../shared/model/service-line.ts'
import { priceWords } from '../../../../shared/text/estimate-dialogs.ts'
import { steps } from '../../../../shared/text/estimate-screen.ts'
import { useSession } from '../../../lib/session.tsx'
import { useToday } from '../../../ui/today.tsx'
import { nameOf } from '../state/checks.ts'
import { chargeTyped, payerPriceTyped, priceTyped } from '../state/edits.ts'
import { isSettledFact } from '../state/fact-value.ts'
import type { OpenBox } from '../state/open-box.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { PriceDialog } from './price-dialog.tsx'

export interface PriceBoxProps {
  readonly work: Workspace
  readonly box: Extract<OpenBox, { readonly kind: 'charge' | 'routePrice' }>
  readonly onClosed: () => void
}

/** A price by hand: the clinic's charge, or what one column recognises. */
export function PriceBox({ work, box, onClosed }: PriceBoxProps): ReactNode {
  const today = useToday()
  const { person } = useSession()
  const line = work.draft.question.lines.find((one) => one.id === box.lineId)
  const route = box.kind === 'routePrice' ? work.draft.question.routes.find((one) => one.id === box.routeId) : undefined
  if (!line || (box.kind === 'routePrice' && !route)) return null
  const isCash = route?.kind === 'selfPay'
  const payerId = box.kind === 'routePrice' ? (box.payerId ?? null) : null
  const other = payerId === null ? null : otherPlan(route, payerId)
  const prices = other?.prices ?? (route ? (route.kind === 'selfPay' ? route.cashPrices : route.prices) : [])
  const fact = route ? prices.find((price) => price.lineId === line.id)?.allowed : line.charge
  const before = fact && isSettledFact(fact) ? fact.value : null
  const charge = isSettledFact(line.charge) ? line.charge.value : null
  return (
    <PriceDialog
      of={[work.record.row.id, line.id, route?.id ?? '', payerId ?? ''].join(':')}
      title={
        route ? priceWords.planTitle(nameOf(line), other?.plan.planName ?? route.name) : priceWords.title(nameOf(line))
      }
      label={route ? (isCash ? priceWords.cash : priceWords.plan) : priceWords.charge}
      before={before}
      discountOf={route === undefined ? { of: before } : isCash ? { of: before ?? charge } : null}
      typed={box.typed}
      onClosed={onClosed}
      onSaved={(price, reason) => {
        const source: PriceSource = { kind: 'byHand', reason, by: person.name, on: today }
        const own: LinePrice = { lineId: line.id, allowed: price, source }
        work.edit(steps.price(nameOf(line)), (now) => {
          if (!route) return chargeTyped(now, line.id, price, source)
          return payerId === null
            ? priceTyped(now, route.id, own)
            : payerPriceTyped(now, { routeId: route.id, payerId }, own)
        })
        onClosed()
      }}
    />
  )
}

/** The further plan of a column with this id; null where there is none. */
function otherPlan(route: Route | undefined, payerId: string): OtherPlan | null {
  const others = route?.kind === 'insured' ? (route.coordination?.others ?? []) : []
  const found = others.find((one) => one.id === payerId)
  return found?.payer === 'plan' ? found : null
}
