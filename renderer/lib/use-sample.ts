import { writeAllPending } from './pending-writes.ts'
import { type Deed, useDo } from './query.tsx'

/** Goes into the sample clinic, or out of it. What is half typed is kept first, where it belongs. */
export function useSampleSwitch(call: 'sample.open' | 'sample.leave'): Deed<typeof call> {
  const deed = useDo(call, ['app'])
  return {
    ...deed,
    run: async (request) => {
      await writeAllPending()
      return deed.run(request)
    },
  }
}
