import type { AgingBucket } from '../../../shared/engine/installments/aging.ts'

/** The buckets in the order of time. */
export const BUCKETS: readonly AgingBucket[] = [
  'notDue',
  'current',
  'days1to30',
  'days31to60',
  'days61to90',
  'days91to120',
  'over120',
]
