import type { SegmentCounts, SegmentRecord, X12Finding } from './position.ts'

/** How many segments there are and what became of them. */
export function countUses(records: readonly SegmentRecord[]): SegmentCounts {
  const counts = { read: records.length, mapped: 0, kept: 0, unknown: 0, rejected: 0 }
  for (const { use } of records) counts[use] += 1
  return counts
}

/** More of one code say nothing new. */
const MOST_PER_CODE = 2_000

/** The findings with at most 2,000 of each code. */
export function capped<F extends X12Finding>(findings: readonly F[]): readonly F[] {
  const seen = new Map<string, number>()
  return findings.filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1
    seen.set(code, count)
    return count <= MOST_PER_CODE
  })
}
