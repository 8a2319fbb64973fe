import type { Field } from 'payload'
import { CHECKBOX_GROUP } from '../../shared/checkbox-group'
import { count, staffOnly } from './kit'

export const countsTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [count('workerCount', '职工人数'), count('femaleWorkerCount', '其中女职工')],
  },
  {
    type: 'row',
    fields: [count('memberCount', '会员人数'), count('femaleMemberCount', '其中女会员')],
  },
  {
    type: 'row',
    fields: [
      count('migrantWorkerCount', '农民工会员'),
      count('needyWorkerCount', '困难职工'),
      count('modelWorkerCount', '劳模人数'),
    ],
  },
  {
    type: 'row',
    fields: [
      count('fullTimeStaffCount', '专职工会干部'),
      count('partTimeStaffCount', '兼职工会干部'),
    ],
  },
])

export const workTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [
      {
        name: 'hasAuditCommittee',
        label: '已建经费审查委员会',
        type: 'checkbox',
        defaultValue: false,
      },
      { name: 'auditCommitteeChair', label: '经审会主任', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'hasWomenCommittee',
        label: '已建女职工委员会',
        type: 'checkbox',
        defaultValue: false,
      },
      { name: 'womenCommitteeChair', label: '女职工委员会主任', type: 'text' },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'hasWorkersCongress', label: '已建职代会', type: 'checkbox', defaultValue: false },
      {
        name: 'hasLabourSupervision',
        label: '已建劳动法律监督委员会',
        type: 'checkbox',
        defaultValue: false,
      },
    ],
  },
  {
    name: 'democraticManagement',
    label: '民主管理形式',
    type: 'select',
    hasMany: true,
    admin: { components: { Field: CHECKBOX_GROUP } },
    options: [
      { label: '职代会', value: 'congress' },
      { label: '厂务公开', value: 'open-affairs' },
      { label: '职工董事监事', value: 'worker-directors' },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'hasCollectiveContract',
        label: '已签集体合同',
        type: 'checkbox',
        defaultValue: false,
      },
      count('mutualAidCount', '医疗互助参加人数'),
      count('memberCardCount', '会员卡人数'),
      { name: 'homeStars', label: '职工之家星级', type: 'number', min: 0, max: 5 },
    ],
  },
  { name: 'honours', label: '获得荣誉', type: 'textarea' },
])

export const moneyTab: Field[] = staffOnly([
  {
    type: 'row',
    fields: [
      { name: 'bankName', label: '开户银行', type: 'text' },
      { name: 'bankAccount', label: '银行账号', type: 'text' },
    ],
  },
  { name: 'sealNote', label: '公章保管说明', type: 'text' },
])
