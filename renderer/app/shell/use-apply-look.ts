import { useEffect } from 'react'
import type { OwnLook } from '../../lib/own-look.ts'
import { useClient } from '../../lib/query.tsx'
import { chooseTheme } from '../../ui/theme-choice.ts'

/** Puts the person's look on the window, now and whenever it changes. */
export function useApplyLook({ density, theme, zoom }: OwnLook): void {
  const client = useClient()
  useEffect(() => {
    document.documentElement.dataset.density = density
    chooseTheme(theme)
  }, [density, theme])
  useEffect(() => {
    void client['window.zoom']({ percent: zoom })
  }, [client, zoom])
}
