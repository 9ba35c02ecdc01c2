import { useLayoutEffect, useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

/** The theme that the system asks for, kept on `<html data-theme>`. */
export function useThemeAttribute(): 'light' | 'dark' {
  const isDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)
  const scheme = isDark ? 'dark' : 'light'
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
