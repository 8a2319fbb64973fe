import { describe, expect, it } from 'vitest'
import { checkPassword } from '@/src/lib/password-policy'

describe('password policy', () => {
  it.each([
    'OneNet-Demo-2026',
    'correct horse battery',
    'Yd7#kq2Lw',
    '长江边上的三峡大坝真高呀',
    'aZ9-aZ8_b',
  ])('accepts %s', (password) => expect(checkPassword(password)).toBeNull())

  it.each([
    ['', 'password.too_weak'],
    ['Ab1-xyz', 'password.too_weak'],
    ['lowercase1x', 'password.too_weak'],
    ['x'.repeat(129), 'password.too_long'],
    ['P@ssw0rd', 'password.common'],
    ['P@ssw0rd2026!', 'password.common'],
    ['Woaini1314!', 'password.common'],
    ['Woaini-1314', 'password.common'],
    ['Qwertyuiop123', 'password.common'],
    ['1qaz2WSX3edc', 'password.common'],
    ['A1b2c3d4!', 'password.common'],
    ['Gonghui@2026', 'password.common'],
    ['121212121212', 'password.pattern'],
    ['aaaabbbbcccc', 'password.pattern'],
    ['abcdefghijklmn', 'password.pattern'],
  ])('refuses %s as %s', (password, code) => expect(checkPassword(password)?.code).toBe(code))

  it('refuses the owner’s own name and e-mail', () => {
    const owner = { email: 'zhou.minghua@example.cn', name: '周明华' }
    expect(checkPassword('Zhou.Minghua-77', owner)?.code).toBe('password.personal')
    expect(checkPassword('zhouminghua#1966', owner)?.code).toBe('password.personal')
    expect(checkPassword('x-周明华-abcdefk', { name: '周明华' })).toBeNull()
    expect(checkPassword('ShanXiongxin#66', { name: '单雄信' })?.code).toBe('password.personal')
    expect(
      checkPassword('OneNet-Demo-2026', { email: 'editor@420581.onenet.test', name: '王静' }),
    ).toBeNull()
  })
})
