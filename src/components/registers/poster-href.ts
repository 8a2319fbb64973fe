/** Where the poster of a union is made. */
export const posterHref = (organization: number, format: 'pdf' | 'png'): string =>
  `/api/organizations/${organization}/poster?format=${format}`
