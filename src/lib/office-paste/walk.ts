const ELEMENT = 1
const COMMENT = 8

/** What {@link walk} tells of each node; `enter` says whether the children of an element are wanted. */
export type Visitor = {
  enter(element: Element): boolean
  leave(element: Element): void
  other(node: Node): void
}

/** Visits everything below a node in document order, without recursion: depth of nesting is no limit. */
export function walk(root: Node, visitor: Visitor): void {
  const stack: { node: Node; leaving: boolean }[] = []
  const push = (parent: Node) => {
    for (const node of Array.from(parent.childNodes).reverse()) stack.push({ node, leaving: false })
  }
  push(root)
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, leaving } = step
    if (!isElement(node)) visitor.other(node)
    else if (leaving) visitor.leave(node)
    else if (visitor.enter(node)) {
      stack.push({ node, leaving: true })
      push(node)
    }
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT
}

/** Whether a node is a comment; Office hides markers and drawings in them. */
export function isComment(node: Node): boolean {
  return node.nodeType === COMMENT
}
