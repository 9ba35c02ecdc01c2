import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type Bridge, events } from '../../shared/contract/events.ts'
import { noteProgress } from '../lib/progress.ts'
import { refresh } from '../lib/query.tsx'

/** Listens to what main says of its own accord: the lock, records that changed elsewhere, how far long work is. Draws nothing. */
export function BridgeEvents({ bridge }: { readonly bridge: Bridge }): null {
  const queries = useQueryClient()
  useEffect(() => {
    const ends = [
      bridge.on('lock.changed', () => void refresh(queries, ['app'])),
      bridge.on('record.changed', (content) => {
        const changed = events['record.changed'].safeParse(content)
        if (changed.success) void refresh(queries, [changed.data.kind])
      }),
      bridge.on('progress', (content) => {
        const said = events.progress.safeParse(content)
        if (!said.success) return
        const { task, part = null, done, total } = said.data
        noteProgress(task, part === 'ended' ? null : { part, done, total })
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [bridge, queries])
  return null
}
