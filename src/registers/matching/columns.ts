import type { KnownColumn } from '../sheets/header'

/** The columns of a foreign list that are compared; whatever else it holds is not read. */
export const LIST_COLUMNS: readonly KnownColumn[] = [
  {
    key: 'name',
    label: '姓名',
    names: ['名字', '人员姓名', '职工姓名', '参保人姓名', '参保人', '居民姓名', '户主姓名'],
    isRequired: true,
  },
  {
    key: 'idNumber',
    label: '证件号码',
    names: [
      ...['身份证号', '身份证号码', '身份证', '公民身份号码', '居民身份证号码', '证件号'],
      ...['有效证件号码', '社会保障号码', '社会保障号', '社保号', '身份证件号码'],
    ],
    isRequired: true,
  },
  {
    key: 'employer',
    label: '工作单位',
    names: ['单位名称', '所在单位', '单位', '企业名称', '用人单位', '参保单位', '参保单位名称'],
  },
  {
    key: 'phone',
    label: '移动电话',
    names: ['手机', '手机号', '手机号码', '联系电话', '电话', '联系方式'],
  },
]
