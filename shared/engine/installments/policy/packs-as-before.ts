import type { PolicyPack } from '../../../rules/policy/policy-pack.ts'
import { editionInForce } from './choose-packs.ts'

/**
 * What has to be kept, as further editions of one pack, so that its rules are on every day what they were before some
 * editions were added. Takes all editions from before, the shipped ones among them, and all of now. Gives nothing where
 * all is as before, or where there was no edition: a pack that was begun stays. Source: screens, section 4.3; editions
 * that were kept never change, because plans keep the one that they were signed under.
 */
export function packsAsBefore(before: readonly PolicyPack[], now: readonly PolicyPack[]): readonly PolicyPack[] {
  const editions = now.toSorted((a, b) => a.edition - b.edition)
  const last = editions.at(-1)
  if (last === undefined) return []
  const added = editions.filter(({ edition }) => !before.some((one) => one.edition === edition))
  const starts = [...new Set(added.map(({ effectiveFrom }) => effectiveFrom))]
  const wanted = starts.flatMap((effectiveFrom): readonly PolicyPack[] => {
    const held = editionInForce(before, effectiveFrom)
    const newest = editions.findLast((one) => one.effectiveFrom === effectiveFrom)
    if (held === null || newest === undefined) return []
    const asBefore = { ...held, effectiveFrom }
    return isSame(asBefore, newest) ? [] : [asBefore]
  })
  return wanted.map((pack, index) => ({ ...pack, edition: last.edition + 1 + index }))
}

function isSame(one: PolicyPack, other: PolicyPack): boolean {
  const rules = (pack: PolicyPack) => JSON.stringify(Object.entries({ ...pack, edition: 1 }).toSorted(byName))
  return rules(one) === rules(other)
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
