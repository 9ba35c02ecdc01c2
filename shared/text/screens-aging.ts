import { type Cents, minusCents, sumCents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { agingSentence, bucketWords, reportWords } from './screens-reports.ts'

type AgedBy = 'contract' | 'service'
type Buckets = { readonly [B in keyof typeof bucketWords]: Cents }

/** Words of the aging report, which counts from one of two days. */
export const agingWords = {
  by: 'Aged from',
  choices: [
    { value: 'contract', label: 'Contract date' },
    { value: 'service', label: 'Date of service' },
  ] as const satisfies readonly { readonly value: AgedBy; readonly label: string }[],
  notes: {
    contract: reportWords.byContract,
    service:
      'By the original date of service, the oldest that a plan pays for. A fee counts from its own day. Day 30 is still in the first thirty.',
  },
  toCome: 'To come',
  fromToday: 'From today',
  undated: 'Day not known',
} as const satisfies { readonly notes: Readonly<Record<AgedBy, string>> } & Readonly<Record<string, unknown>>

/** The heads of the amounts of a row, bucket after bucket. */
export function agingHeads(by: AgedBy): readonly string[] {
  const buckets = Object.values(bucketWords)
  if (by === 'contract') return [...buckets, reportWords.heads.total]
  return [agingWords.toCome, ...buckets.slice(1), agingWords.undated, reportWords.heads.total]
}

/** How a bucket is called where money is aged by this day: what is not due yet is a visit that is still to come. */
export function agedBucketWord(bucket: keyof Buckets, by: AgedBy): string {
  return by === 'service' && bucket === 'notDue' ? agingWords.toCome : bucketWords[bucket]
}

/** The answer of the aging report in one sentence, whichever day it counts from. */
export function agedSentence({ by, total, buckets, undated }: AgedTotal): string {
  if (by === 'contract') {
    return agingSentence(total, minusCents(total, sumCents([buckets.notDue, buckets.current])), buckets.days1to30)
  }
  if (total === 0) return agingSentence(total, total, total)
  const old = sumCents([buckets.days91to120, buckets.over120])
  const apart = undated === 0 ? '' : `; of ${shownMoney(undated)} the day is not known`
  const visits = old === 0 ? 'nothing of it is of a visit' : `${shownMoney(old)} of it is of visits`
  return `${shownMoney(total)} is owed; ${visits} more than 90 days ago${apart}.`
}

interface AgedTotal {
  readonly by: AgedBy
  readonly total: Cents
  readonly buckets: Buckets
  readonly undated: Cents
}
