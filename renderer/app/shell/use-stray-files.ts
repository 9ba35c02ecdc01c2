import { useEffect } from 'react'
import { strayFile } from '../../../shared/text/stray-file.ts'
import { useToast } from '../../ui/toast.tsx'

/**
 * A file that is dropped where no file belongs is not read: the window says where it belongs. Places that take a file
 * keep the drop to themselves.
 */
export function useStrayFiles(): void {
  const toast = useToast()
  useEffect(() => {
    function over(event: DragEvent): void {
      event.preventDefault()
    }
    function drop(event: DragEvent): void {
      if (event.defaultPrevented) return
      event.preventDefault()
      const file = event.dataTransfer?.files[0]
      if (file !== undefined) toast({ words: strayFile(file.name) })
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [toast])
}
