import { COMMON_PASSWORDS } from './common-passwords'
import type { Problem } from './problem'
import { pinyinOfPerson } from './slug'

const MAX_LENGTH = 128
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
const LOOK_ALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
}

/** Whose password it is; neither e-mail name nor name may stand in it. */
export type PasswordOwner = { email?: string | null; name?: string | null }

/**
 * Checks a new password: 12 characters or more, or 8 with three of lower case, upper case, digit and
 * other; at most 128; not a common one, not a mere pattern, not made of the owner's e-mail or name.
 */
export function checkPassword(password: string, owner: PasswordOwner = {}): Problem | null {
  const length = [...password].length
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  if (length > MAX_LENGTH) {
    return { code: 'password.too_long', message: `密码最长 ${MAX_LENGTH} 个字符，请缩短一些。` }
  }
  if (length < 8 || (length < 12 && kinds < 3)) {
    return {
      code: 'password.too_weak',
      message:
        '密码要有 12 个以上字符；或 8 个以上，且大写字母、小写字母、数字、符号中至少有三种。',
    }
  }
  if (isCommon(password)) {
    return {
      code: 'password.common',
      message: '这个密码太常见，容易被猜到，请换一个（例如三四个不相干的词连在一起）。',
    }
  }
  if (isPattern(password)) {
    return { code: 'password.pattern', message: '密码里重复或连续的字符太多，请换一个。' }
  }
  if (containsOwner(password, owner)) {
    return { code: 'password.personal', message: '密码里不要出现您的姓名拼音或邮箱名，请换一个。' }
  }
  return null
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase()
  // Decoration around a favourite word adds nothing: P@ssw0rd2026!, woaini_1314.
  const bare = lower.replace(/[^a-z0-9]/g, '')
  const core = lower.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')
  const spelled = (text: string) => text.replace(/[@431!0$5]/g, (sign) => LOOK_ALIKES[sign] ?? sign)
  const spelledCore = spelled(lower.replace(/^[^a-z@$]+/, '').replace(/[^a-z]+$/, ''))
  return [lower, bare, core, spelled(lower), spelledCore].some((form) => COMMON_PASSWORDS.has(form))
}

function isPattern(password: string): boolean {
  const characters = [...password.toLowerCase()]
  if (new Set(characters).size < 5) return true
  const steps = characters
    .slice(1)
    .map(
      (character, index) =>
        (character.codePointAt(0) ?? 0) - (characters[index]?.codePointAt(0) ?? 0),
    )
  const runs = steps.filter((step) => step === 0 || step === 1 || step === -1).length
  return runs / steps.length > 0.7
}

function containsOwner(password: string, owner: PasswordOwner): boolean {
  const lower = password.toLowerCase()
  const letters = lower.replace(/[^a-z0-9]/g, '')
  const mailName = (owner.email ?? '').split('@')[0]?.toLowerCase() ?? ''
  const spokenName = pinyinOfPerson(owner.name ?? '')
  const parts = [mailName, mailName.replace(/[^a-z0-9]/g, ''), spokenName, owner.name ?? '']
  return parts.some((part) => part.length >= 4 && (lower.includes(part) || letters.includes(part)))
}
