import { z } from 'zod'

// The page's policy forbids making code from text. Imported before any schema, so that none probes for it.
z.config({ jitless: true })
