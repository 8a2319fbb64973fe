/** The page on which a union is moved, merged, split, closed or renamed. */
export const reorganising = (id: number): string => `/admin/reorganise?organization=${id}`
