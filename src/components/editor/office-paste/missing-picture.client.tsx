'use client'
import {
  $getNodeByKey,
  type DOMConversionMap,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { type ChangeEvent, type ReactElement, useId } from 'react'
import {
  MISSING_PICTURE,
  type MissingPicture,
  MissingPictureServerNode,
  pictureOf,
  type SerializedMissingPicture,
} from './missing-picture-node'
import { useUploadState } from './uploads'
import { usePictureUpload } from './use-picture-upload'
import './missing-picture.css'

const PICTURE_TYPES = 'image/png,image/jpeg,image/webp,image/gif'

/** The place of a missing picture as the console shows it. */
export class MissingPictureNode extends MissingPictureServerNode {
  // Lexical asks every node class for a type of its own, even an inherited one.
  static override getType(): string {
    return MISSING_PICTURE
  }

  static override clone(node: MissingPictureNode): MissingPictureNode {
    return new MissingPictureNode(node.__picture, node.__key)
  }

  static override importJSON(stored: SerializedMissingPicture): MissingPictureNode {
    return new MissingPictureNode(pictureOf(stored))
  }

  static override importDOM(): DOMConversionMap {
    return {
      figure: (element) =>
        element.dataset.missingPicture === undefined
          ? null
          : { conversion: () => ({ node: fromElement(element) }), priority: 3 },
    }
  }

  override decorate(): ReactElement {
    return <MissingPicturePlace nodeKey={this.getKey()} picture={this.getPicture()} />
  }
}

function fromElement({ dataset, textContent }: HTMLElement): MissingPictureNode {
  return new MissingPictureNode({
    id: dataset.missingPicture ?? '',
    name: dataset.name ?? '',
    alt: dataset.alt ?? '',
    note: textContent,
  })
}

function MissingPicturePlace({ nodeKey, picture }: { nodeKey: NodeKey; picture: MissingPicture }) {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const upload = usePictureUpload(editor)
  const state = useUploadState(picture.id)
  const input = useId()
  const isBusy = state?.phase === 'waiting' || state?.phase === 'uploading'

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) void upload(picture, file)
    target.value = ''
  }
  const remove = () => editor.update(() => $getNodeByKey(nodeKey)?.remove())

  if (isBusy) {
    return (
      <output className="missing-picture missing-picture--busy">
        正在上传图片“{picture.name}”……
      </output>
    )
  }
  return (
    <div className="missing-picture" data-name={picture.name}>
      <p className="missing-picture__note">{picture.note}</p>
      {state?.phase === 'failed' && (
        <p className="missing-picture__error" role="alert">
          {state.message}
        </p>
      )}
      {isEditable && (
        <div className="missing-picture__actions">
          <label className="missing-picture__button" htmlFor={input}>
            选择图片上传
          </label>
          <input
            accept={PICTURE_TYPES}
            className="missing-picture__input"
            id={input}
            onChange={choose}
            type="file"
          />
          <button className="missing-picture__remove" onClick={remove} type="button">
            不要这张图片
          </button>
        </div>
      )}
    </div>
  )
}
