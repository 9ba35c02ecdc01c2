/** What was typed and is not on disk yet, by the forms that are open. */
const writers = new Set<() => Promise<unknown>>()

/** A form that writes what waits when somebody asks; gives the way to leave. */
export function joinPendingWrites(write: () => Promise<unknown>): () => void {
  writers.add(write)
  return () => void writers.delete(write)
}

/** Writes at once what waits in every open form: before the desk is locked, after which nothing is taken any more. */
export async function writeAllPending(): Promise<void> {
  await Promise.all([...writers].map((write) => write()))
}
