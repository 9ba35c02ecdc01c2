/** What the database said when it refused an act; empty when it did not refuse. The query layer wraps its words. */
export function refusalOf(act: () => unknown): string {
  try {
    act()
    return ''
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error) : String(error)
  }
}
