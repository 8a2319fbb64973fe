/** Under which name the file of an export is kept, and what it is sealed for. */
export const exportFile = (id: number): { name: string; purpose: string } => ({
  name: `export-${id}.sealed`,
  purpose: `exports/${id}`,
})
