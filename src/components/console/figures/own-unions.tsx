/** The unions where a person who works at several may see figures. */
export function OwnUnions({
  hrefOf,
  unions,
}: {
  unions: { id: number; name: string }[]
  hrefOf: (union: number) => string
}) {
  if (unions.length < 2) return null
  return (
    <p className="console-page__help">
      您任职的工会：
      {unions.map(({ id, name }) => (
        <a href={hrefOf(id)} key={id}>
          {name}
        </a>
      ))}
    </p>
  )
}
