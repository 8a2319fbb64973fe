/** The PostgreSQL channel on which instances learn that public content has changed. */
export const CHANGE_CHANNEL = 'onenet_changed'

/** The notice that concerns every page: what it changes is not one record. */
export const EVERYTHING = 'everything'
