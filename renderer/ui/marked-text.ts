/** What is marked: in a field, else on the page. A secret is never copied. */
export function markedText(): string {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (!isField) return document.getSelection()?.toString() ?? ''
  if (field.type === 'password') return ''
  const marked = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  return marked === '' ? (document.getSelection()?.toString() ?? '') : marked
}
