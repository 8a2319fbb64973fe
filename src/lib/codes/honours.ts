import { codeList } from './code-list'

/** Levels of an honour. */
export const HONOUR_LEVELS = codeList([
  ['national', '全国'],
  ['provincial', '省部级'],
  ['municipal', '市级'],
  ['county', '县级'],
])

/** The treatment a model worker enjoys (待遇). */
export const HONOUR_TREATMENTS = codeList([
  ['national', '享受全国劳模待遇'],
  ['provincial', '享受省部级劳模待遇'],
  ['none', '不享受'],
])

/** Kinds of model workers; people of offices and institutions are named advanced workers. */
export const MODEL_WORKER_CATEGORIES = codeList([
  ['worker', '工人'],
  ['farmer', '农民'],
  ['manager', '企业管理人员'],
  ['technician', '专业技术人员'],
  ['advanced-worker', '机关事业单位先进工作者'],
  ['other', '其他'],
])

/** Whether a model worker still lives and belongs here. */
export const MODEL_WORKER_STATUSES = codeList([
  ['active', '在册'],
  ['deceased', '已去世'],
  ['moved', '已迁出'],
  ['withdrawn', '已撤销称号'],
])

/** A model worker's employment. */
export const EMPLOYMENT_STATUSES = codeList([
  ['working', '在岗'],
  ['retired', '退休'],
  ['self-employed', '自由职业'],
])

/** Levels of an innovation studio, lowest first. */
export const STUDIO_LEVELS = codeList([
  ['team', '班组级'],
  ['enterprise', '企业级'],
  ['county', '县级'],
  ['municipal', '市级'],
  ['provincial', '省级'],
  ['provincial-model', '省示范性'],
  ['national', '全国（示范性）'],
])

/** The seven things a studio has to have (七有). */
export const STUDIO_REQUIREMENTS = codeList([
  ['leader', '有领衔人'],
  ['team', '有团队'],
  ['venue', '有场所'],
  ['topics', '有课题'],
  ['rules', '有制度'],
  ['funding', '有经费'],
  ['results', '有成果'],
])
