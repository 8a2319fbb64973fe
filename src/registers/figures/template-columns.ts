/**
 * The columns of the national member template that can be empty (总工办发〔2017〕14号): its 20 without the
 * running number and without the three of the change of membership, which the ledger always has. By the
 * key under which the triggers count a missing one.
 */
export const TEMPLATE_COLUMNS: Record<string, string> = {
  name: '姓名',
  gender: '性别',
  birth_date: '出生日期',
  ethnicity: '民族',
  employment: '就业状况',
  document_type: '证件类别',
  id_number: '证件号码',
  education: '学历',
  skill_level: '技术（能）等级',
  phone: '移动电话',
  household_type: '户籍类型',
  household_place: '户籍所在地',
  political_status: '政治面貌',
  employer_name: '工作单位',
  native_place: '籍贯',
  is_migrant: '是否农民工',
}

const COLUMNS = Object.keys(TEMPLATE_COLUMNS).length

/** Share of the template's cells that are filled, 0 … 1; null without members. */
export const filledShare = (members: number, missing: number): number | null =>
  members > 0 ? 1 - missing / (members * COLUMNS) : null
