import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { stillTheme, theme } from './theme.ts'
import { ToastProvider } from './toast.tsx'
import { KeyProvider } from './use-keys.tsx'
import { useThemeAttribute } from './use-theme-attribute.ts'

/** The kit under the strict policy: variables and classes are files, so that no style element is ever written. */
export function KitProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const scheme = useThemeAttribute()
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)', false, { getInitialValueInEffect: false })
  return (
    <MantineProvider
      theme={isStill ? stillTheme : theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <KeyProvider>
        <ToastProvider>{children}</ToastProvider>
      </KeyProvider>
    </MantineProvider>
  )
}
