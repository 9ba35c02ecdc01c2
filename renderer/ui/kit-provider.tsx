import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme } from './theme.ts'
import { ToastProvider } from './toast.tsx'
import { KeyProvider } from './use-keys.tsx'
import { useThemeAttribute } from './use-theme-attribute.ts'

/** The kit under the strict policy: variables and classes are files, so that no style element is ever written. */
export function KitProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const scheme = useThemeAttribute()
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <KeyProvider>
        <ToastProvider>{children}</ToastProvider>
      </KeyProvider>
    </MantineProvider>
  )
}
