import type { SegmentRecord, SegmentUse } from './position.ts'
import type { X12Segment } from './segments.ts'

/** What became of each segment, by its number. */
export interface SegmentLog {
  readonly records: SegmentRecord[]
  readonly wrote: (segment: X12Segment, use: SegmentUse) => SegmentRecord
}

export function segmentLog(): SegmentLog {
  const records: SegmentRecord[] = []
  return {
    records,
    wrote: ({ position, tag, raw }, use) => {
      const record: SegmentRecord = { position, tag, raw, use }
      records[position.segment - 1] = record
      return record
    },
  }
}
