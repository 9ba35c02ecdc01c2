/** What was typed and is not on disk yet, by the forms that are open. */
const writers = new Set<() => Promise<boolean>>()

/** A form that writes what waits when somebody asks, and tells whether the disk took it; gives the way to leave. */
export function joinPendingWrites(write: () => Promise<boolean>): () => void {
  writers.add(write)
  return () => void writers.delete(write)
}

/**
 * Writes at once what waits in every open form: before the desk is locked, after which nothing is taken any more, and
 * when somebody asks whether all is saved. False where something did not reach the disk.
 */
export async function writeAllPending(): Promise<boolean> {
  const taken = await Promise.all([...writers].map((write) => write()))
  return taken.every((isTaken) => isTaken)
}
