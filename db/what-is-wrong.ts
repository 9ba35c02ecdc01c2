import type { LedgerFinding } from '../shared/model/ledger.ts'
import { type RawConnection, readerOn } from './driver.ts'
import { chainKeyFrom, sealBy } from './ledger-chain.ts'
import { lookAtOnce } from './ledger-findings.ts'
import type { MigrationStep } from './migration-steps.ts'
import { isOfDriver } from './open-problem.ts'
import { schemaFaults } from './schema-faults.ts'

/** Names what somebody changed in a file that is not opened any more; nothing where even that cannot be read. */
export function whatIsWrong(
  raw: RawConnection,
  { key, steps }: { readonly key: Buffer; readonly steps: readonly MigrationStep[] },
): readonly LedgerFinding[] {
  const chainKey = chainKeyFrom(key)
  const store = { reader: readerOn(raw), seal: sealBy(chainKey), schemaFaults: () => schemaFaults(raw, steps) }
  try {
    return lookAtOnce({ store, anchors: [] }, 'full').findings
  } catch (error) {
    if (!isOfDriver(error)) throw error
    return []
  } finally {
    chainKey.fill(0)
  }
}
