import '../lib/zod-jitless.ts'
import '../ui/generated/kit-variables.css'
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { PatientWindow } from './patient-window.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the window')
createRoot(root).render(<PatientWindow bridge={window.candor} />)
