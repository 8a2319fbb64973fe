import { tagOf } from './elements'
import { parseStyleSheet, type StyleSheet } from './styles'
import { isComment, walk } from './walk'

/** What has to be known of a whole pasted document before it is read. */
export type Survey = {
  sheet: StyleSheet
  /** How many end marks of a clipboard fragment it holds. */
  fragmentEnds: number
  /** Names of the VML shapes that an `<img>` stands for. */
  drawnShapes: ReadonlySet<string>
}

/** Looks through a document once for its style sheets, fragment marks and drawn shapes. */
export function surveyDocument(document: Document): Survey {
  const styles: string[] = []
  const drawnShapes = new Set<string>()
  let fragmentEnds = 0
  walk(document, {
    enter(element) {
      const tag = tagOf(element)
      if (tag === 'style') styles.push(element.textContent)
      if (tag === 'img') {
        for (const name of (element.getAttribute('v:shapes') ?? '').split(' '))
          drawnShapes.add(name)
      }
      return tag !== 'style'
    },
    leave: () => undefined,
    other(node) {
      if (isComment(node) && node.nodeValue === 'EndFragment') fragmentEnds++
    },
  })
  drawnShapes.delete('')
  return { sheet: parseStyleSheet(styles), fragmentEnds, drawnShapes }
}
