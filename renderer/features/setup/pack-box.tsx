import type { ReactNode } from 'react'
import type { PackLimit } from '../../../shared/engine/installments/policy/pack-limits.ts'
import type { PackStatement } from '../../../shared/engine/installments/policy/pack-statements.ts'
import type { ForbiddenTerm, PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { ClauseBox } from './clause-box.tsx'
import { ConfirmPackBox } from './confirm-pack-box.tsx'
import { ForbidBox } from './forbid-box.tsx'
import { LimitBox } from './limit-box.tsx'
import { StatementBox } from './statement-box.tsx'

/** Which box stands over a pack. */
export type OpenPackBox =
  | { readonly box: 'confirm' }
  | { readonly box: 'limit'; readonly limit: PackLimit | null }
  | { readonly box: 'forbid'; readonly term: ForbiddenTerm }
  | { readonly box: 'clause'; readonly id: string }
  | { readonly box: 'statement'; readonly statement: PackStatement | null }

export interface PackBoxProps {
  readonly open: OpenPackBox | null
  readonly pack: PolicyPack
  readonly edition: number
  readonly onClosed: () => void
}

/** The box of a pack that is open; nothing without one. */
export function PackBox({ open, onClosed, ...of }: PackBoxProps): ReactNode {
  switch (open?.box) {
    case 'confirm':
      return <ConfirmPackBox {...of} onClosed={onClosed} />
    case 'limit':
      return <LimitBox {...of} limit={open.limit} onClosed={onClosed} />
    case 'forbid':
      return <ForbidBox {...of} term={open.term} onClosed={onClosed} />
    case 'clause':
      return <ClauseBox {...of} clauseId={open.id} onClosed={onClosed} />
    case 'statement':
      return <StatementBox {...of} statement={open.statement} onClosed={onClosed} />
    default:
      return null
  }
}
