/** The component above the lists of registers that can be imported or exported. */
export const LIST_ACTS = '/src/components/registers/list-acts.tsx#ListActs'
