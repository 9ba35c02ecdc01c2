import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { problemOf } from '../../../lib/problem.ts'
import { refresh } from '../../../lib/query.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useLookAtCopy } from '../api/backups.ts'

/** Shows a copy in place of the clinic, to look; the status line leads back. */
export function LookButton({ name }: { readonly name: string }): ReactNode {
  const look = useLookAtCopy()
  const queries = useQueryClient()
  async function open(): Promise<void> {
    if (!(await look.run({ name })).ok) return
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app.status' })
    await refresh(queries, ['app'])
  }
  return (
    <>
      {look.problem ? <Banner tone="bad" {...problemOf(look.problem)} /> : null}
      <Button disabled={look.isBusy} onPressed={() => void open()}>
        {words.look}
      </Button>
    </>
  )
}
