import type { Spread } from '@payloadcms/richtext-lexical/lexical'
import {
  DecoratorBlockNode,
  type SerializedDecoratorBlockNode,
} from '@payloadcms/richtext-lexical/lexical/react/LexicalDecoratorBlockNode'

import type { ReactElement } from 'react'

/** The type under which the editor stores the place of a missing picture. */
export const MISSING_PICTURE = 'missing-picture'

/** What is known of a picture that still has to be uploaded. */
export type MissingPicture = {
  /** Unique in the text, so that an upload finds its place again. */
  id: string
  name: string
  /** Description to give to the uploaded file; '' if the source had none. */
  alt: string
  /** The sentence shown in its place. */
  note: string
}

export type SerializedMissingPicture = Spread<
  MissingPicture & { type: typeof MISSING_PICTURE; version: 1 },
  SerializedDecoratorBlockNode
>

/** A place in a text that waits for a picture to be uploaded; drawn only in the console. */
export class MissingPictureServerNode extends DecoratorBlockNode {
  __picture: MissingPicture

  constructor(picture: MissingPicture, key?: string) {
    super(undefined, key)
    this.__picture = picture
  }

  static override getType(): string {
    return MISSING_PICTURE
  }

  static override clone(node: MissingPictureServerNode): MissingPictureServerNode {
    return new MissingPictureServerNode(node.__picture, node.__key)
  }

  static override importJSON(stored: SerializedMissingPicture): MissingPictureServerNode {
    return new MissingPictureServerNode(pictureOf(stored))
  }

  override exportJSON(): SerializedMissingPicture {
    return { ...super.exportJSON(), ...this.getPicture(), type: MISSING_PICTURE, version: 1 }
  }

  override createDOM(): HTMLElement {
    return document.createElement('div')
  }

  override updateDOM(): false {
    return false
  }

  override isInline(): false {
    return false
  }

  override decorate(): ReactElement | null {
    return null
  }

  getPicture(): MissingPicture {
    return this.getLatest().__picture
  }
}

/** The picture of a stored node, whatever else it carries. */
export function pictureOf({ id, name, alt, note }: MissingPicture): MissingPicture {
  return { id, name, alt, note }
}
