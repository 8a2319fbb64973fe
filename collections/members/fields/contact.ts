import type { Field } from 'payload'
import { personal } from '@/access/fields'
import { maskAddress, maskBankCard } from '@/src/lib/masks'
import { secretField } from '../../shared/secret-field'

/** Further personal data, asked only where a service needs them. */
export const contactTab: Field[] = [
  personal(
    'members',
    secretField({
      name: 'homeAddress',
      path: 'members.homeAddress',
      label: '家庭住址',
      mask: maskAddress,
      isRevealable: true,
    }),
  ),
  personal(
    'members',
    secretField({
      name: 'bankCard',
      path: 'members.bankCard',
      label: '银行卡号',
      normalize: (value) => value.replace(/\s/g, ''),
      validate: (value) =>
        /^\d{12,19}$/.test(value)
          ? null
          : { code: 'bank_card.format', message: '银行卡号应为 12 至 19 位数字，请核对。' },
      mask: maskBankCard,
      isRevealable: true,
    }),
  ),
]
