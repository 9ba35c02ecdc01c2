import { useLayoutEffect, useSyncExternalStore } from 'react'
import { onThemeChosen, themeChoice } from './theme-choice.ts'

const DARK = '(prefers-color-scheme: dark)'

/** The theme that the person chose, else the one that the system asks for, kept on `<html data-theme>`. */
export function useThemeAttribute(): 'light' | 'dark' {
  const isDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  const choice = useSyncExternalStore(onThemeChosen, themeChoice)
  const scheme = choice === 'auto' ? (isDark ? 'dark' : 'light') : choice
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme
  }, [scheme])
  return scheme
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
