import { useMemo } from 'react'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Route } from '../../../../shared/model/route.ts'
import type { LinePrice, ServiceLine } from '../../../../shared/model/service-line.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useClient } from '../../../lib/query.tsx'
import { exactHit, payersRoute, pricesOf } from './new-line.ts'

export interface Prices {
  /** The fees that fit a text, best first; a sentence when they cannot be asked. */
  readonly find: (text: string) => Promise<readonly PriceHit[] | string>
  /** The row of the list that fits a service with its modifiers; null where there is none. */
  readonly rowOf: (line: ServiceLine) => Promise<PriceHit | null>
  /** The column with its price of every service that stands already. */
  readonly priced: (route: Route, lines: EstimateDraft['question']['lines']) => Promise<Route>
}

const MOST_HITS = 12

/** Looks up what services cost, for new lines and for new columns. */
export function usePrices(): Prices {
  const client = useClient()
  return useMemo(() => {
    const find: Prices['find'] = async (text) => {
      const answer = await client['fee.find']({ text: text.slice(0, 120), limit: MOST_HITS })
      return answer.ok ? answer.value : problemOf(answer.error).fact
    }
    return {
      find,
      rowOf: (line) => rowOf(find, line),
      async priced(route, lines) {
        const prices = await allPrices(find, route, lines)
        if (route.kind === 'selfPay') return { ...route, cashPrices: prices }
        if (route.coordination === undefined) return { ...route, prices }
        const others = await Promise.all(
          route.coordination.others.map(async (other) =>
            other.payer === 'plan'
              ? { ...other, prices: await allPrices(find, payersRoute(route, other), lines) }
              : other,
          ),
        )
        return { ...route, prices, coordination: { ...route.coordination, others } }
      },
    }
  }, [client])
}

async function allPrices(
  find: Prices['find'],
  route: Route,
  lines: EstimateDraft['question']['lines'],
): Promise<LinePrice[]> {
  const found = await Promise.all(lines.map((line) => priceOf(find, route, line)))
  return found.filter((price) => price !== null)
}

async function priceOf(find: Prices['find'], route: Route, line: ServiceLine): Promise<LinePrice | null> {
  const hit = await rowOf(find, line)
  return hit ? (pricesOf([route], hit, line)[route.id] ?? null) : null
}

async function rowOf(find: Prices['find'], line: ServiceLine): Promise<PriceHit | null> {
  if (line.code === '') return null
  const hits = await find(line.code)
  if (typeof hits === 'string') return null
  return exactHit(hits, { text: line.code, units: line.units, modifiers: line.modifiers })
}
