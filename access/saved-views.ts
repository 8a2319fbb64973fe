import type { Access, Config } from 'payload'
import { actorOf } from './actor'

const isStaff: Access = ({ req }) => actorOf(req.user) !== null

/** Sharing would show what one branch looks for to another; a saved view is one's own. */
const ONLY_MINE = 'onlyMe'

/**
 * Saved views of lists (Payload's query presets): everybody logged in keeps own ones, nobody reads,
 * shares or changes another's. Payload narrows each rule to the presets that name the person.
 */
export const savedViews: NonNullable<Config['queryPresets']> = {
  access: { create: isStaff, read: isStaff, update: isStaff, delete: isStaff },
  constraints: {},
  filterConstraints: ({ options }) =>
    options.filter((option) => (typeof option === 'string' ? option : option.value) === ONLY_MINE),
  labels: { singular: '常用筛选', plural: '常用筛选' },
}
