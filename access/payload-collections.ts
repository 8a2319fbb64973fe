import type { Access, CollectionConfig, SanitizedConfig } from 'payload'
import { keepSecretsOutOfViews } from '@/collections/hooks/keep-secrets-out-of-views'
import { actorOf } from './actor'

/** The collections that Payload adds for itself, closed beyond its own defaults. */

const isStaff: Access = ({ req }) => actorOf(req.user) !== null
const nobody: Access = () => false

const idOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value

const own: Access = ({ req }) => {
  const actor = actorOf(req.user)
  return actor !== null && { 'user.value': { equals: actor.id } }
}

/** Taking over an edit names oneself as its editor, and changes nothing else. */
const takesOver: Access = ({ data, req }) => {
  const actor = actorOf(req.user)
  const sent = Object.keys(data ?? {})
  return actor !== null && sent.every((key) => key === 'user') && idOf(data?.user) === actor.id
}

const RULES: Record<string, NonNullable<CollectionConfig['access']>> = {
  /** Written by the program when a form is opened; deleting somebody else's would undo the warning. */
  'payload-locked-documents': {
    create: nobody,
    read: isStaff,
    update: takesOver,
    delete: own,
    unlock: nobody,
  },
  /** Written by the console's own endpoint, which goes by the person's id. */
  'payload-preferences': { create: nobody, read: own, update: own, delete: own, unlock: nobody },
  'payload-migrations': {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    unlock: nobody,
  },
  'payload-kv': { create: nobody, read: nobody, update: nobody, delete: nobody, unlock: nobody },
}

/** Payload adds these collections while it assembles the configuration; their rules follow here. */
export const closePayloadCollections = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections)
    Object.assign(collection.access, RULES[collection.slug] ?? {})
  const views = config.collections.find(({ slug }) => slug === 'payload-query-presets')
  views?.hooks.beforeChange.push(keepSecretsOutOfViews)
  return config
}
