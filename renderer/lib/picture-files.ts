import { useEffect, useRef } from 'react'

/**
 * Pictures that are dropped anywhere on the screen, or pasted. Files of other kinds are left to whoever takes them, those
 * on a place of their own (`data-takes-files`) to that place, and words that were copied together with a picture are
 * pasted as words.
 */
export function usePictureFiles(onFiles: (files: readonly File[]) => void): void {
  const take = useRef(onFiles)
  useEffect(() => {
    take.current = onFiles
  })
  useEffect(() => {
    function takeFrom(event: Event, given: DataTransfer | null): void {
      const pictures = [...(given?.files ?? [])].filter(isPictureFile)
      if (event.defaultPrevented || pictures.length === 0 || hasOwnPlace(event)) return
      event.preventDefault()
      take.current(pictures)
    }
    const drop = (event: DragEvent): void => takeFrom(event, event.dataTransfer)
    const paste = (event: ClipboardEvent): void => {
      if (!event.clipboardData?.types.includes('text/plain')) takeFrom(event, event.clipboardData)
    }
    window.addEventListener('drop', drop, { capture: true })
    window.addEventListener('paste', paste, { capture: true })
    return () => {
      window.removeEventListener('drop', drop, { capture: true })
      window.removeEventListener('paste', paste, { capture: true })
    }
  }, [])
}

function hasOwnPlace({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null
}

/** Is this a picture by its kind or name? What it holds is judged later. */
function isPictureFile(file: File): boolean {
  return file.type.startsWith('image/') || /\.(?:png|jpe?g|webp|gif|bmp|heic|heif|tiff?)$/i.test(file.name)
}
