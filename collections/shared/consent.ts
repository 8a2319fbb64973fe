import type { CollectionBeforeChangeHook, Field } from 'payload'
import { internal } from '@/access/fields'
import type { Guarded } from '@/access/grants'
import { badInput } from '@/src/lib/errors'

/** The text that a person agrees to; a changed text gets a new version. */
export const CONSENT_VERSION = '2026-01'

/**
 * The recorded consent without which nothing about a person is published (PIPL art. 25); the record of
 * it is the union's own business.
 */
export const consentField = (guarded: Guarded): Field =>
  internal(guarded, {
    name: 'consent',
    label: '公开同意',
    type: 'group',
    admin: {
      description:
        '《个人信息保护法》第二十五条：公开个人信息须取得本人单独同意。没有登记同意不能发布。',
    },
    fields: [
      { name: 'given', label: '本人已书面同意公开', type: 'checkbox', defaultValue: false },
      {
        type: 'row',
        fields: [
          {
            name: 'givenAt',
            label: '同意日期',
            type: 'date',
            admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
          },
          {
            name: 'textVersion',
            label: '同意书版本',
            type: 'text',
            defaultValue: CONSENT_VERSION,
          },
        ],
      },
      {
        name: 'note',
        label: '凭据说明',
        type: 'text',
        admin: { description: '例如：纸质同意书存市总工会经济部档案柜。' },
      },
    ],
  })

const refuseWithoutConsent = (data: {
  _status?: unknown
  consent?: { given?: unknown; givenAt?: unknown }
}): void => {
  const agreed = data.consent?.given === true && Boolean(data.consent?.givenAt)
  if (data._status === 'published' && !agreed)
    throw badInput(
      'consent.given',
      '发布前请在“公开同意”中勾选本人已书面同意，并填写同意日期。',
      'consent.required',
    )
}

/** Refuses to publish a person who has not agreed. */
export const requireConsent: CollectionBeforeChangeHook = ({ data }) => {
  refuseWithoutConsent(data)
  return data
}

/** The same for a record that names people only in a list: an empty list needs nobody's consent. */
export const requireConsentOfNamed =
  (list: string): CollectionBeforeChangeHook =>
  ({ data }) => {
    if (Array.isArray(data[list]) && data[list].length > 0) refuseWithoutConsent(data)
    return data
  }
