import { createContext } from 'react'
import type { KeptView } from '../../lib/kept-views.ts'

/** The screens as they were left since the window was opened, by person and path: they outlive a lock. */
export const ViewsOfRunContext = createContext<Map<string, Map<string, KeptView>>>(new Map())
