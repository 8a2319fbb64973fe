/** The field component that shows the options of a select with many values as boxes to tick. */
export const CHECKBOX_GROUP = '/src/components/console/fields/checkbox-group.tsx#CheckboxGroup'
