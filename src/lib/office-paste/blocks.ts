import { tidyRuns } from './inline'
import type { Align, Block, Inline, ListPlace, PictureDraft } from './types'

/** What kind of paragraph is being read. */
export type BlockPlan = {
  heading: number | null
  quote: boolean
  align: Align
  place: ListPlace | null
}

/** Turns what stands in one paragraph into blocks: its text, and each picture on a line of its own. */
export function toBlocks(plan: BlockPlan, inlines: readonly Inline[]): Block[] {
  const blocks: Block[] = []
  let runs: Exclude<Inline, { kind: 'picture' }>[] = []
  const flush = () => {
    const tidy = tidyRuns(runs)
    runs = []
    if (tidy.length > 0) blocks.push(blockOf(plan, tidy))
  }
  for (const inline of inlines) {
    if (inline.kind !== 'picture') {
      runs.push(inline)
      continue
    }
    flush()
    blocks.push({ kind: 'picture', picture: inline.picture })
  }
  flush()
  return blocks
}

/** The pictures of a text in their order, those in tables included. */
export function picturesOf(blocks: readonly Block[]): PictureDraft[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'picture') return [block.picture]
    return block.kind === 'table'
      ? block.rows.flat().flatMap((cell) => picturesOf(cell.blocks))
      : []
  })
}

function blockOf(plan: BlockPlan, inlines: Inline[]): Block {
  if (plan.heading !== null) {
    return { kind: 'heading', level: plan.heading, inlines: inlines.map(plain), align: plan.align }
  }
  if (plan.place) return { kind: 'item', place: plan.place, inlines }
  if (plan.quote) return { kind: 'quote', inlines }
  return { kind: 'paragraph', inlines, align: plan.align }
}

/** A heading is bold by itself. */
function plain(inline: Inline): Inline {
  if (inline.kind !== 'text') return inline
  return { ...inline, marks: { ...inline.marks, bold: false } }
}
