import type { PayloadRequest } from 'payload'
import type { Station } from '@/src/database/cases/find-item'
import { hasOpenApplication, isKnownMember } from '@/src/database/cases/joining'
import { fieldKeys } from '@/src/field-keys'
import { badInput, conflict, type OneNetError } from '@/src/lib/errors'
import { possibleHashes } from '@/src/lib/field-cipher'
import { validateMobile } from '@/src/lib/identifiers/phone'
import type { CheckedSubmission } from '../check-submission'

const RESIDENT_ID = '1'

/** 409: no union and no number are named, for nobody knows who is asking. */
export const secondApplication = (): OneNetError =>
  conflict(
    '这个身份证号已有一份入会申请正在办理，不用再交一次。请凭当时的编号和查询码查看进度；忘了的，请带身份证到工会，或拨打 12351。',
    'join.already_applied',
  )

/**
 * Refuses an application that could not succeed: the register takes mobile numbers only, one is under way, or the person is a member of this very
 * union. The latter is told only to who gives the member's own name and phone beside the ID number; a
 * stranger's sending goes to the officer like any other, who finds it out. A membership elsewhere is no
 * obstacle: the union asks for the transfer when it accepts.
 */
export const checkApplication = async (
  { payload }: PayloadRequest,
  { applicant }: CheckedSubmission,
  union: Station,
): Promise<void> => {
  const { idNumber, name, phone } = applicant
  if (idNumber === null) return
  const problem = validateMobile(phone ?? '')
  if (problem) throw badInput('applicant.phone', problem.message, problem.code)
  const hashes = possibleHashes(fieldKeys(), RESIDENT_ID, idNumber)
  if (await hasOpenApplication(payload, hashes)) throw secondApplication()
  const phoneHashes = possibleHashes(fieldKeys(), 'phone', phone ?? '')
  if (await isKnownMember(payload, { hashes, name, phoneHashes, union: union.id }))
    throw conflict(
      `您已经是${union.name}的会员，不用再申请。要会员卡或者改个人资料，请联系${union.name}，或拨打 12351。`,
      'join.already_member',
    )
}
