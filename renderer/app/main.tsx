import '../lib/zod-jitless.ts'
import '../ui/styles.css'
import { createRoot } from 'react-dom/client'
import { clientOver } from '../lib/client.ts'
import { makeQueryClient } from '../lib/query.tsx'
import { App } from './app.tsx'
import { loadScreens } from './lazy-screen.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the window')
createRoot(root).render(<App bridge={window.candor} client={clientOver(window.candor)} queries={makeQueryClient()} />)

requestIdleCallback(() => void loadScreens())
