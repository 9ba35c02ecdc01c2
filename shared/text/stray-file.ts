/** Where a file belongs that was dropped on a place that takes none, by the end of its name. Nothing of it was read. */
export function strayFile(name: string): string {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (['pdf', 'png', 'jpg', 'jpeg'].includes(end)) {
    return 'Nothing was read. A signed page is dropped on its paper: Ctrl J, then D.'
  }
  if (['csv', 'txt', 'json'].includes(end)) {
    return 'Nothing was read. A price list is taken in under Fees: Ctrl J, then F, then Ins.'
  }
  if (['xlsx', 'xls', 'ods'].includes(end)) {
    return 'Nothing was read. Save the sheet as CSV, then take it in under Fees: Ctrl J, then F, then Ins.'
  }
  return 'Nothing was read. Files of this kind are not taken anywhere.'
}
