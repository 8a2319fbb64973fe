import type { PayloadRequest } from 'payload'

/** The union that a form names by its number or, as commands and programs know it, by its code. */
export const findSentUnion = async (
  req: PayloadRequest,
  value: unknown,
): Promise<number | undefined> => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { or: [{ code: { equals: text } }, { id: { equals: Number(text) || 0 } }] },
    limit: 2,
    depth: 0,
    select: { code: true },
    overrideAccess: false,
    req,
  })
  return (docs.find(({ code }) => code === text) ?? docs[0])?.id
}
