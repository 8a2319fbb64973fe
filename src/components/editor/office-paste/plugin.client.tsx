'use client'
import {
  $getRoot,
  $getSelection,
  $insertNodes,
  COMMAND_PRIORITY_HIGH,
  PASTE_COMMAND,
  type PasteCommandType,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { type PreparedPaste, preparePaste } from './prepare-paste'
import { noteUpload } from './uploads'
import { usePictureUpload } from './use-picture-upload'

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** Takes over every paste that brings HTML from outside; copies within the editor stay its own. */
export function OfficePastePlugin(): null {
  const [editor] = useLexicalComposerContext()
  const upload = usePictureUpload(editor)
  useEffect(() => {
    const uploadInTurn = async ({ uploads }: PreparedPaste) => {
      for (const { place } of uploads) noteUpload(place.id, { phase: 'waiting' })
      for (const { place, file } of uploads) await upload(place, file)
    }
    const onPaste = (event: PasteCommandType): boolean => {
      const clipboard = 'clipboardData' in event ? event.clipboardData : null
      const html = clipboard?.getData('text/html') ?? ''
      if (!clipboard || html === '' || isFromEditor(clipboard)) return false
      event.preventDefault()
      const rtf = clipboard.getData('text/rtf') || clipboard.getData('text/richtext')
      const paste = preparePaste({ html, rtf, file: pictureFile(clipboard) }, parse)
      if (!$getSelection()) $getRoot().selectEnd()
      $insertNodes($generateNodesFromDOM(editor, paste.document))
      for (const message of paste.messages) toast.warning(message)
      void uploadInTurn(paste)
      return true
    }
    return editor.registerCommand(PASTE_COMMAND, onPaste, COMMAND_PRIORITY_HIGH)
  }, [editor, upload])
  return null
}

function isFromEditor(clipboard: DataTransfer): boolean {
  return clipboard.types.includes('application/x-lexical-editor')
}

function pictureFile(clipboard: DataTransfer): File | null {
  const pictures = Array.from(clipboard.files).filter(({ type }) =>
    /^image\/(png|jpeg)$/.test(type),
  )
  return pictures.length === 1 ? (pictures[0] ?? null) : null
}
