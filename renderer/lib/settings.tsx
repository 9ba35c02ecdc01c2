import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { Settings } from '../../shared/contract/setting.ts'
import { useAsk, useClient } from './query.tsx'

export interface SettingStore {
  readonly all: Settings
  readonly keep: (name: string, value: string) => void
}

const NOTHING: SettingStore = { all: {}, keep: () => {} }
const SettingContext = createContext<SettingStore>(NOTHING)

/** Hands the signed-in person's own settings to all screens; nothing is drawn before they are known. */
export function SettingsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const stored = useAsk('setting.list', {})
  const client = useClient()
  const [changes, setChanges] = useState<Settings>({})
  const keep = useCallback(
    (name: string, value: string) => {
      setChanges((before) => ({ ...before, [name]: value }))
      void client['setting.keep']({ name, value })
    },
    [client],
  )
  const all = stored.data
  const store = useMemo(() => ({ all: { ...all, ...changes }, keep }), [all, changes, keep])
  if (stored.isPending) return null
  return <SettingContext value={store}>{children}</SettingContext>
}

/** Every setting of this person, and how to keep one. */
export function useSettings(): SettingStore {
  return useContext(SettingContext)
}

/** One setting, the same wherever it is read; `first` where the person never set it. Outside of the shell it holds as long as the screen. */
export function useSetting(name: string, first: string): readonly [string, (value: string) => void] {
  const store = useSettings()
  const { all, keep } = store
  const [here, setHere] = useState<string | null>(null)
  const set = useCallback(
    (value: string) => {
      setHere(value)
      keep(name, value)
    },
    [keep, name],
  )
  return [(store === NOTHING ? here : all[name]) ?? first, set]
}
