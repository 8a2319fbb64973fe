import { describe, expect, it } from 'vitest'
import type { Role } from '@/access/roles'
import { missingOfModelWorker, missingOfStudio } from '@/src/components/console/home/missing'
import { quickActionsOf } from '@/src/components/console/home/quick-actions'
import { type MenuEntry, menuOf } from '@/src/components/console/nav/menu'

const SCOPE = { scope1: 2, scope2: 3, scope3: null, scope4: null, scope5: null, scope6: null }

const person = (role: Role, depth = 2) => ({
  id: 7,
  appointments: [{ organization: 3, role, depth, closed: false, ...SCOPE }],
})

const entry = (slug: string, group: string): MenuEntry => ({
  slug,
  label: slug,
  group,
  href: `/admin/collections/${slug}`,
})

const ENTRIES = [
  entry('users', '系统'),
  entry('services', '服务职工'),
  entry('organizations', '组织建设'),
  entry('model-workers', '劳模工匠'),
  entry('news', '内容发布'),
  entry('media', '内容发布'),
]

describe('menuOf', () => {
  it('orders the groups by work and puts what is only read apart', () => {
    const { groups, lookups } = menuOf(person('editor'), ENTRIES)
    expect(groups.map(({ label }) => label)).toEqual(['内容发布', '服务职工'])
    expect(groups[0]?.entries.map(({ slug }) => slug)).toEqual(['news', 'media'])
    expect(lookups.map(({ slug }) => slug)).toEqual(['users', 'organizations', 'model-workers'])
  })

  it('shows a workshop admin the registers of honour', () => {
    const { groups } = menuOf(person('workshop'), ENTRIES)
    expect(groups.flatMap(({ entries }) => entries.map(({ slug }) => slug))).toEqual([
      'media',
      'model-workers',
    ])
  })

  it('is empty for nobody', () => {
    expect(menuOf(null, ENTRIES)).toEqual({ groups: [], lookups: [] })
  })
})

describe('quickActionsOf', () => {
  const labels = (role: Role, depth = 2) =>
    quickActionsOf(person(role, depth)).map(({ label }) => label)

  it('offers what the role may begin', () => {
    expect(labels('workshop')).toEqual(['登记劳模工匠', '登记工作室', '上传图片'])
    expect(labels('reviewer')).toEqual(['上传图片'])
    expect(labels('branch-admin')).toContain('新建下级工会')
    expect(labels('security-admin', 0)).toEqual(['开通账号'])
    expect(labels('auditor', 0)).toEqual(['查看审计记录'])
    expect(labels('system-admin', 0)).toEqual(['网站设置'])
  })
})

describe('what a record still lacks', () => {
  it('asks a model worker for consent with its date', () => {
    const complete = {
      photo: 4,
      summary: '一句话',
      unitName: '某公司',
      consent: { given: true, givenAt: '2026-05-01' },
    }
    expect(missingOfModelWorker(complete)).toEqual([])
    expect(missingOfModelWorker({ ...complete, consent: { given: true } })).toEqual(['公开同意'])
    expect(missingOfModelWorker({ ...complete, photo: null })).toEqual(['照片'])
  })

  it('counts the seven things of a studio', () => {
    expect(missingOfStudio({ leader: 1, photos: [1], sevenHaves: ['leader', 'team'] })).toEqual([
      '七有还差 5 项',
    ])
    expect(missingOfStudio({ members: [{}], sevenHaves: [] })).toEqual([
      '领衔人',
      '照片',
      '七有还差 7 项',
      '成员公开同意',
    ])
  })
})
