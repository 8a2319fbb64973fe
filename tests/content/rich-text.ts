const node = { format: '', indent: 0, version: 1, direction: null }

/** A rich text of one paragraph, as the editor stores it. */
export const richText = (words: string) => ({
  root: {
    ...node,
    type: 'root',
    children: [
      {
        ...node,
        type: 'paragraph',
        children: [{ type: 'text', text: words, format: 0, mode: 'normal', version: 1 }],
      },
    ],
  },
})
