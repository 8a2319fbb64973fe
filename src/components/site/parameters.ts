/** The parameters of an internal path: `channel/policy/page/2` → `{ channel: 'policy', page: '2' }`. */
export const parametersOf = (segments: string[] | undefined): Partial<Record<string, string>> => {
  const query: Partial<Record<string, string>> = {}
  for (let index = 0; segments && index + 1 < segments.length; index += 2)
    query[String(segments[index])] = segments[index + 1]
  return query
}
