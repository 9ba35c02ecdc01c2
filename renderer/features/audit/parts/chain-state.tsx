import type { ReactNode } from 'react'
import type { AuditPage } from '../../../../shared/contract/audit.ts'
import type { LedgerFinding } from '../../../../shared/model/ledger.ts'
import { auditWords } from '../../../../shared/text/screens-audit.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { dayOfIso } from '../../../lib/clock.ts'
import { findingWords } from '../../../lib/finding-words.ts'
import { Banner } from '../../../ui/banner.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { useChainLook } from '../api/audit.ts'

/** Whether the chain of the trail holds from its first row to its newest; nothing before a row was read. */
export function ChainPill({ page }: { readonly page: AuditPage | undefined }): ReactNode {
  const look = useChainLook()
  if (page === undefined || page.since === null) return null
  if (look.data === undefined) return <StatePill tone="line">{auditWords.notBroken(page.rows)}</StatePill>
  if (trailFindings(look.data.findings).length > 0) return null
  return <StatePill tone="ok">{auditWords.unbroken(page.rows, fullDay(dayOfIso(page.since)))}</StatePill>
}

/** What is wrong with the chain of the trail, row by number; nothing where it holds. */
export function ChainAlarm(): ReactNode {
  const [first] = trailFindings(useChainLook().data?.findings ?? [])
  if (first === undefined) return null
  return <Banner tone="bad" fact={auditWords.broken(findingWords(first).fact)} more={auditWords.brokenMore} />
}

function trailFindings(findings: readonly LedgerFinding[]): readonly LedgerFinding[] {
  return findings.filter((finding) => 'chain' in finding && finding.chain === 'auditTrail')
}
