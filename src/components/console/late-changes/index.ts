import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

const HERE = '/src/components/console/late-changes'

const LATE_CHANGES = `${HERE}/late-changes.client#LateChanges`

const ofCollection = (collection: CollectionConfig): CollectionConfig => {
  const components = collection.admin?.components
  const edit = {
    ...components?.edit,
    beforeDocumentControls: [LATE_CHANGES, ...(components?.edit?.beforeDocumentControls ?? [])],
  }
  return { ...collection, admin: { ...collection.admin, components: { ...components, edit } } }
}

const ofGlobal = (global: GlobalConfig): GlobalConfig => {
  const components = global.admin?.components
  const elements = {
    ...components?.elements,
    beforeDocumentControls: [LATE_CHANGES, ...(components?.elements?.beforeDocumentControls ?? [])],
  }
  return { ...global, admin: { ...global.admin, components: { ...components, elements } } }
}

/** Puts the sender of late changes (see the component) into every form of the console. */
export const sendingLateChanges: Plugin = ({ admin, ...config }) => ({
  ...config,
  admin: {
    ...admin,
    components: {
      ...admin?.components,
      providers: [
        `${HERE}/answer-count.client#CountAnswers`,
        ...(admin?.components?.providers ?? []),
      ],
    },
  },
  collections: config.collections?.map(ofCollection),
  globals: config.globals?.map(ofGlobal),
})
