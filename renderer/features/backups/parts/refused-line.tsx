import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'

/** Why something was not done. What somebody stopped did not fail; a dialog that was closed needs no words. */
export function RefusedLine({ problem }: { readonly problem: AppError | null }): ReactNode {
  if (problem === null || isRefused(problem, 'CANCELLED')) return null
  return <Banner tone={isRefused(problem, 'STOPPED') ? 'info' : 'bad'} {...problemOf(problem)} />
}

function isRefused(problem: AppError, code: string): boolean {
  return problem.kind === 'refused' && problem.code === code
}
