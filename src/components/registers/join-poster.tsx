import type { UIFieldServerProps } from 'payload'
import { actorOf, scopeOf } from '@/access/actor'
import { covers } from '@/access/policy'
import { posterHref } from './poster-href'

/** Ways to the poster of a union, for who looks after its members. */
export function JoinPoster({ data, req }: UIFieldServerProps) {
  const id = Number(data?.id)
  const isTheirs = covers(actorOf(req.user), 'members', 'read', scopeOf(data ?? {}))
  const mayImport = covers(actorOf(req.user), 'members', 'create', scopeOf(data ?? {}))
  if (!Number.isSafeInteger(id) || id < 1 || data?.status !== 'active' || !isTheirs) return null
  return (
    <p className="record-note">
      入会海报（A3，扫码进入本会的入会表）：
      <a href={posterHref(id, 'pdf')}>下载 PDF（打印）</a>　
      <a href={posterHref(id, 'png')}>下载图片（发群）</a>
      {mayImport ? (
        <>
          。整批入会请用<a href="/admin/import?register=members">名册导入</a>。
        </>
      ) : null}
    </p>
  )
}
