import { createContext, type ReactNode } from 'react'

/**
 * A sheet that belongs to no screen: help, a person at a glance. The screen gives it room at its right edge in place of
 * a sheet of its own, which waits meanwhile. Null while there is none.
 */
export const ShellSheetContext = createContext<ReactNode>(null)
