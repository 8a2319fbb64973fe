/**
 * Who changes the totals holds this advisory lock until the transaction ends: folding, a move of unions
 * (the trigger `note_changed_unions`), a repair. Writers of records never ask for it.
 */
export const FIGURES_LOCK = 420_000_031

/** The figures that follow from a note about union `o`: its members also count in the union's industry. */
export const followingKeys = (note: string): string => `
  CROSS JOIN LATERAL (SELECT ${note}."key" UNION ALL
    SELECT 'industry:' || coalesce(o."industry"::text, '-') WHERE ${note}."key" = 'member') k("key")`

/** The union `o` with all above it, as an array of ids. */
export const LINE = `"union_line"(o."id", o."scope1", o."scope2", o."scope3", o."scope4", o."scope5", o."scope6")`
