import { useDo } from '../../../lib/query.tsx'

/** Keeps a draft as it stands, from today on: somebody looked at what was entered. */
export function useConfirmDraft() {
  return useDo('estimate.saveDraft', ['tray'])
}
