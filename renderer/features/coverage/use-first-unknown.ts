import { useEffect } from 'react'

/**
 * A coverage on file opens at the first answer that is unknown, for that is what is asked next; at the payer where all
 * is known. A new one is left to its payer.
 */
export function useFirstUnknown(formId: string, isNew: boolean): void {
  useEffect(() => {
    if (isNew) return
    const form = document.getElementById(formId)
    const fields = [...(form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])]
    const first = fields.find(({ value }) => value === '?') ?? fields[0]
    first?.focus()
  }, [formId, isNew])
}
